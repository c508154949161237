import type { Tag } from '../kalender/tage.ts';
import type { Finding } from '../model/finding.ts';
import { addressOf, type Reading } from '../read/reading.ts';
import { makeContext, unreadableCells } from './context.ts';
import type { Hit, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { withSafeFixes } from './safeFixes.ts';
import { sortFindings } from './sortFindings.ts';

/**
 * Everything there is to say about a workbook: what `read` reported and what the rules find, sorted by
 * `sortFindings`. `stichtag` is "today" for every rule. A rule says nothing about a cell that `read` could not use,
 * and no code is reported twice for the same cell. A repair is offered only if nothing new is found at its cell after it.
 */
export function validate(reading: Reading, { stichtag }: { readonly stichtag: Tag }): readonly Finding[] {
  const { checkliste } = reading;
  if (checkliste === null) return sortFindings(withoutRepeats(reading.findings));
  const context = makeContext(checkliste, reading, stichtag);
  const unreadable = unreadableCells(reading);
  const found = rules
    .flatMap((rule: Rule) => rule.check(context).map((hit) => toFinding(rule, hit)))
    .filter(
      ({ sheet, cell }) => sheet === null || cell === null || !unreadable.has(addressOf({ sheet, cell })),
    );
  return sortFindings(withSafeFixes(withoutRepeats([...reading.findings, ...found]), rules, context));
}

function toFinding(rule: Rule, { at, id, severity, message, value, fix }: Hit): Finding {
  return {
    code: rule.code,
    severity: severity ?? rule.severity,
    sheet: at?.sheet ?? null,
    cell: at?.cell ?? null,
    id,
    message,
    value,
    fix: fix ?? null,
  };
}

function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, sheet, cell, id, message }) => {
    const key =
      sheet !== null && cell !== null
        ? `${code}\n${sheet}\n${cell}`
        : JSON.stringify([code, sheet, id, message]);
    return !seen.has(key) && seen.add(key);
  });
}
