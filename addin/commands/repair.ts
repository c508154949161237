import type { Finding } from '#templates/model/finding.ts';
import { type AktionOptions, applyAktion } from './applyAktion.ts';
import type { OpenWorkbook, Undo } from './openWorkbook.ts';
import { codeOf, refusalText } from './refusal.ts';
import { cellRepairsOf } from './repairsOf.ts';
import { checkQuietly } from './validateWorkbook.ts';

export interface RepairOutcome {
  /** Takes back what was done, as far as there is a way back; `null` without one. */
  readonly undo: Undo | null;
  /** Cells that got another value. */
  readonly zellen: number;
  /** Repairs that changed no value. */
  readonly wiederhergestellt: number;
  /** What was not possible, in sentences. */
  readonly reasons: readonly string[];
}

/**
 * Carries out the repairs of some findings. The findings may be old, because Excel does not tell of every change: the
 * workbook is read again, and what no longer is as it was found stays untouched.
 */
export async function repair(
  workbook: OpenWorkbook,
  wanted: readonly Finding[],
  options: AktionOptions,
): Promise<RepairOutcome> {
  const now = new Set(
    (await checkQuietly(workbook, options.heute)).findings.map((one) => JSON.stringify(one)),
  );
  const findings = wanted.filter((finding) => now.has(JSON.stringify(finding)));
  const reasons: string[] = [];
  if (findings.length < wanted.length)
    reasons.push('Die Mappe hat sich seit der Prüfung geändert; was nicht mehr so war, blieb stehen.');
  const undos: Undo[] = [];
  // values first, at the places where they were found
  const cells = cellRepairsOf(findings);
  if (cells.length > 0)
    undos.push(await workbook.writeFixes(cells.map(({ sheet, cell, value }) => ({ sheet, cell, value }))));
  let wiederhergestellt = 0;
  for (const finding of findings) {
    if (finding.fix === null || !('aktion' in finding.fix)) continue;
    const outcome = await applyAktion(workbook, finding, options).catch((error: unknown) => {
      // what was done before has its way back only if this goes on
      if (codeOf(error) === null) throw error;
      return { art: 'abgelehnt', grund: refusalText(error) } as const;
    });
    if (outcome.art === 'abgelehnt') reasons.push(outcome.grund);
    else {
      wiederhergestellt += 1;
      if (outcome.undo) undos.push(outcome.undo);
    }
  }
  return { undo: together(undos), zellen: cells.length, wiederhergestellt, reasons: [...new Set(reasons)] };
}

/** Takes back the last first: a row that was inserted has to go before the cells below it are found again. */
function together(undos: readonly Undo[]): Undo | null {
  if (undos.length === 0) return null;
  return async () => {
    let all = true;
    for (const undo of undos.toReversed()) all = (await undo()) && all;
    return all;
  };
}
