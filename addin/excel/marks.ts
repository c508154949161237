import type { Finding } from '#templates/model/finding.ts';
import { columnLetters, fromA1 } from '#templates/sheets/grid.ts';
import { type ProtectedSheet, protectedAmong, whileOpen } from './protection.ts';
import type { SheetMarks } from './requestMarks.ts';

/**
 * Frames around cells with findings are conditional formats that are always true: they lie over a cell without
 * changing its own look and move with it when rows are inserted. Their formula names them, so that the next check, in
 * whatever session, finds and removes them; Excel and LibreOffice both compute it.
 */
const signature = 'OZG-Befund';
const markFormula = `=N("${signature}")=0`;

const looks = {
  error: { color: '#B10E1C', fill: '#FDE7E9', style: 'Continuous' },
  warning: { color: '#8A5A00', fill: '#FFF4CE', style: 'Dash' },
} as const;

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** What is to be removed and drawn on one sheet. */
export interface SheetChange {
  readonly name: string;
  readonly remove: readonly string[];
  readonly draw: readonly Mark[];
  /** How to protect the sheet again; none if it is not protected. */
  readonly protect: readonly ProtectedSheet[];
}

/** After the round trip: the changes that lead from the old frames to those of `findings`. */
export function planMarks(
  marks: readonly SheetMarks[],
  findings: readonly Finding[],
): readonly SheetChange[] {
  return marks
    .filter(({ sheet }) => !sheet.isNullObject)
    .map(({ name, formats, protection }) => ({
      name,
      remove: formats.items.filter(isMark).map(({ id }) => id),
      draw: marksOf(findings.filter(({ sheet }) => sheet === name)),
      protect: protectedAmong([{ name, protection }]),
    }))
    .filter(({ remove, draw }) => remove.length + draw.length > 0);
}

function isMark({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && custom.rule.formula.includes(signature);
}

/** Carries the changes out in one round trip; protected sheets are opened for them and protected again as they were. */
export async function applyMarks(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
): Promise<void> {
  const sheets = changes.flatMap(({ protect }) => protect);
  await whileOpen(context, sheets, () => {
    for (const change of changes) drawMarks(context, change);
  });
}

function drawMarks({ workbook }: Excel.RequestContext, { name, remove, draw }: SheetChange): void {
  const sheet = workbook.worksheets.getItem(name);
  const { conditionalFormats } = sheet.getRange();
  for (const id of remove) conditionalFormats.getItem(id).delete();
  for (const { range, severity } of draw) {
    const { custom } = sheet.getRange(range).conditionalFormats.add('Custom');
    const { color, fill, style } = looks[severity];
    custom.rule.formula = markFormula;
    custom.format.fill.color = fill;
    for (const side of sides) {
      const border = custom.format.borders.getItem(side);
      border.style = style;
      border.color = color;
    }
  }
}

export interface Mark {
  /** A1 range in one column. */
  readonly range: string;
  readonly severity: 'error' | 'warning';
}

/** Errors and warnings of one sheet as column pieces; a cell with both shows the error. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const cells = new Map<string, { row: number; column: number; severity: Mark['severity'] }>();
  for (const { cell, severity } of findings) {
    const at = cell === null ? null : fromA1(cell);
    if (!at || cell === null || severity === 'info') continue;
    if (cells.get(cell)?.severity !== 'error') cells.set(cell, { ...at, severity });
  }
  const sorted = [...cells.values()].sort((a, b) => a.column - b.column || a.row - b.row);
  const pieces: { column: number; first: number; last: number; severity: Mark['severity'] }[] = [];
  for (const { row, column, severity } of sorted) {
    const piece = pieces.at(-1);
    if (piece && piece.column === column && piece.last + 1 === row && piece.severity === severity)
      piece.last = row;
    else pieces.push({ column, first: row, last: row, severity });
  }
  return pieces.map(({ column, first, last, severity }) => {
    const letters = columnLetters(column);
    return {
      range: first === last ? `${letters}${first + 1}` : `${letters}${first + 1}:${letters}${last + 1}`,
      severity,
    };
  });
}
