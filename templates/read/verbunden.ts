import { fromA1, type GridSheet, toA1 } from '../sheets/grid.ts';
import { cellText, isBrokenCell, quote } from './cellText.ts';
import type { Log } from './log.ts';
import { noteAngleichung } from './noteAngleichung.ts';
import { cellAt } from './source.ts';

/** A merged area; all ends included, counted from 0. */
interface Area {
  readonly range: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The row in which the value of a cell stands: the first of a merged area, else the cell's own. */
export type ValueRow = (row: number, column: number) => number;

/**
 * Merged areas within a table: the value of an area holds for every row of `rows` that it covers, and across columns
 * for its first only. Says so where that concerns one of `columns`, which are those that are read, by header.
 */
export function readVerbunden(
  sheet: GridSheet,
  { rows, firstRow }: { readonly rows: readonly number[]; readonly firstRow: number },
  columns: ReadonlyMap<number, string>,
  log: Log,
): ValueRow {
  const first = new Map<string, number>();
  for (const range of sheet.merged ?? []) {
    const area = parse(range);
    // an area that begins in the header is part of it
    if (!area || area.top < firstRow || isBlank(sheet, area)) continue;
    const { top, left, bottom, right } = area;
    const betroffen = rows.filter((row) => row >= top && row <= bottom);
    if (betroffen.length === 0) continue;
    const andere = [...columns.keys()].filter((column) => column > left && column <= right);
    const mehrereZeilen = columns.has(left) && betroffen.some((row) => row > top);
    if (mehrereZeilen) for (const row of betroffen) first.set(`${row}!${left}`, top);
    if (mehrereZeilen || andere.length > 0)
      report(sheet, area, mehrereZeilen ? betroffen.length : 1, columns.get(left) ?? null, andere, log);
  }
  return first.size === 0 ? (row) => row : (row, column) => first.get(`${row}!${column}`) ?? row;
}

function parse(range: string): Area | null {
  const [from = '', to = from] = range.split(':');
  const a = fromA1(from);
  const b = fromA1(to);
  return a && b ? { range, top: a.row, left: a.column, bottom: b.row, right: b.column } : null;
}

function isBlank(sheet: GridSheet, { top, left }: Area): boolean {
  const cell = cellAt(sheet, top, left);
  return !isBrokenCell(cell) && cellText(cell) === '';
}

function report(
  sheet: GridSheet,
  { range, top, left }: Area,
  zeilen: number,
  spalte: string | null,
  andere: readonly number[],
  log: Log,
): void {
  const text = cellText(cellAt(sheet, top, left));
  const geltung = [
    ...(zeilen > 1 ? [zeilen === 2 ? 'für beide Zeilen' : `für alle ${zeilen} Zeilen`] : []),
    ...(andere.length > 0 ? [`nur für ${spalte === null ? 'die erste Spalte' : quote(spalte)}`] : []),
  ];
  log.report({
    code: 'zellen-verbunden',
    severity: 'info',
    sheet: sheet.name,
    cell: toA1(top, left),
    message: `Hinweis: Die Zellen ${range} mit ${quote(text)} sind verbunden; der Wert zählt ${geltung.join(' und ')}.`,
    value: text || null,
  });
  const at = toA1(top, left);
  const cell = cellAt(sheet, top, left);
  const feld = spalte ?? 'Verbundene Zellen';
  noteAngleichung({ sheet: sheet.name, at, id: null, feld, cell, log }, geltung.join(' und '));
}
