import { findStatus } from '../catalogue/catalogue.ts';
import { parseFrist } from '../kalender/parseFrist.ts';
import { parseTag } from '../kalender/parseTag.ts';
import type { Zeile } from '../model/checkliste.ts';
import type { Finding } from '../model/finding.ts';
import { addressOf } from '../read/reading.ts';
import type { Row, Rule, RuleContext } from './rule.ts';

/**
 * The findings, without the repairs after which a rule would find something new at the repaired cell: a status that its
 * row contradicts, a week that has passed. What to write there is then for a person to decide.
 */
export function withSafeFixes(
  findings: readonly Finding[],
  rules: readonly Rule[],
  context: RuleContext,
): readonly Finding[] {
  if (findings.every(({ fix }) => fix === null || !('cells' in fix))) return findings;
  const keys = new Map(Object.entries(context.places).map(([key, place]) => [addressOf(place), key]));
  const codes = new Map<string, string[]>();
  for (const { sheet, cell, code } of findings) {
    if (sheet === null || cell === null) continue;
    const at = addressOf({ sheet, cell });
    codes.set(at, [...(codes.get(at) ?? []), code]);
  }
  return findings.map((finding) => {
    const { fix } = finding;
    if (fix === null || !('cells' in fix)) return finding;
    const repaired = repairedRow(finding, keys, context);
    if (repaired === null) return finding;
    const fresh = rules.some((rule) =>
      rule.check(onlyRow(repaired.row, context)).some(({ at, id }) => {
        // what a rule says about the sheet it may say at any row
        if (id !== repaired.row.id || at === null || at.cell === null) return false;
        if (addressOf(at) !== repaired.at) return false;
        return rule.code === finding.code || !codes.get(repaired.at)?.includes(rule.code);
      }),
    );
    return fresh ? { ...finding, fix: null } : finding;
  });
}

/** The row of a finding's cell as it will be after the repair; `null` where the cell belongs to no row. */
function repairedRow(
  { sheet, cell, fix }: Finding,
  keys: ReadonlyMap<string, string>,
  { zeilen, stichtag }: RuleContext,
): { readonly row: Row; readonly at: string } | null {
  if (sheet === null || cell === null || fix === null || !('cells' in fix)) return null;
  const at = addressOf({ sheet, cell });
  const changes: Partial<Zeile>[] = [];
  let row: Row | null = null;
  for (const target of fix.cells) {
    const [owner, feld] = keys.get(addressOf(target))?.split('.') ?? [];
    row ??= zeilen.find(({ id }) => id === owner) ?? null;
    changes.push(fieldOf(feld, target.value, stichtag));
  }
  return row && { row: { ...row, zeile: Object.assign({ ...row.zeile }, ...changes) }, at };
}

/** A field of a row as the reader will find it. */
function fieldOf(feld: string | undefined, value: string, stichtag: RuleContext['stichtag']): Partial<Zeile> {
  switch (feld) {
    case 'status':
      return { status: findStatus(value)?.status ?? 'offen' };
    case 'begonnen':
    case 'erledigt':
      return { [feld]: parseTag(value) };
    case 'beginnGeplant':
    case 'frist': {
      const frist = parseFrist(value, stichtag);
      return { [feld]: 'woche' in frist ? frist.woche : null };
    }
    default:
      return {};
  }
}

/** The context in which one row stands alone; what it refers to is still there. */
function onlyRow(row: Row, context: RuleContext): RuleContext {
  const isSchritt = context.schritte.some(({ id }) => id === row.id);
  const checkpoints = context.checkliste.checkpoints
    .filter(({ id }) => id === row.id)
    .map((checkpoint) => ({ ...checkpoint, ...row.zeile, id: checkpoint.id }));
  return {
    ...context,
    checkliste: { ...context.checkliste, checkpoints },
    schritte: isSchritt ? [row] : [],
    checkpoints: isSchritt ? [] : [row],
    zeilen: [row],
  };
}
