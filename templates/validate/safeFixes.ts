import { findStatus } from '../catalogue/catalogue.ts';
import { parseFrist } from '../kalender/parseFrist.ts';
import { parseTag } from '../kalender/parseTag.ts';
import type { Zeile } from '../model/checkliste.ts';
import type { Finding } from '../model/finding.ts';
import { placeKey } from '../read/reading.ts';
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
  return findings.map((finding) => {
    const repaired = repairedRow(finding, context);
    if (repaired === null) return finding;
    const { sheet, cell } = finding;
    const isKnown = (code: string) =>
      findings.some((other) => other.code === code && other.cell === cell && other.sheet === sheet);
    const alone = onlyRow(repaired, context);
    const fresh = rules.some((rule) =>
      rule.check(alone).some(({ at, id }) => {
        // what a rule says about the sheet it may say at any row
        if (id !== repaired.id || at === null || at.cell !== cell || at.sheet !== sheet) return false;
        return rule.code === finding.code || !isKnown(rule.code);
      }),
    );
    return fresh ? { ...finding, fix: null } : finding;
  });
}

/** Fields of a row about which a rule may find something after a repair. */
const felder = ['status', 'begonnen', 'erledigt', 'beginnGeplant', 'frist'] as const;

/** The row of a finding as it will be after the repair; `null` where no cell of a row is repaired. */
function repairedRow(
  { sheet, cell, id, fix }: Finding,
  { zeilen, places, stichtag }: RuleContext,
): Row | null {
  if (id === null || sheet === null || cell === null || fix === null || !('cells' in fix)) return null;
  const row = zeilen.find((one) => one.id === id);
  if (row === undefined) return null;
  const changes = fix.cells.flatMap((target) => {
    const feld = felder.find((one) => {
      const place = places[placeKey(id, one)];
      return place?.cell === target.cell && place.sheet === target.sheet;
    });
    return feld === undefined ? [] : [fieldOf(feld, target.value, stichtag)];
  });
  return changes.length === 0 ? null : { ...row, zeile: Object.assign({ ...row.zeile }, ...changes) };
}

/** A field of a row as the reader will find it. */
function fieldOf(
  feld: (typeof felder)[number],
  value: string,
  stichtag: RuleContext['stichtag'],
): Partial<Zeile> {
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
  }
}

/** The context in which one row stands alone, without the sheets; what it refers to is still there. */
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
    blaetter: [],
  };
}
