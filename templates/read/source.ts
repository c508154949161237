import type { Tag } from '../kalender/tage.ts';
import type { Fix } from '../model/finding.ts';
import { type Cell, type GridSheet, toA1 } from '../sheets/grid.ts';
import { cellText, isBrokenCell, quote } from './cellText.ts';
import type { Log, Meldung } from './log.ts';

/** One cell that a person fills, with all that a message about it needs. */
export interface Source {
  readonly cell: Cell;
  readonly sheet: string;
  /** A1 address within the sheet. */
  readonly at: string;
  /** Step or checkpoint of the row. */
  readonly id: string | null;
  /** Header or label of the field. */
  readonly feld: string;
  /** The day that decides which year a week without one means. */
  readonly bezug: Tag;
  readonly log: Log;
}

/** The cell at a place of a sheet; `null` beyond its rows and columns. */
export function cellAt(sheet: GridSheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? null;
}

/** Makes the source for a place and notes the place under its key. */
export function sourceAt(
  sheet: GridSheet,
  row: number,
  column: number,
  { key, id, feld, bezug, log }: { readonly key: string } & Pick<Source, 'id' | 'feld' | 'bezug' | 'log'>,
): Source {
  const at = toA1(row, column);
  log.places[key] = { sheet: sheet.name, cell: at };
  return { cell: cellAt(sheet, row, column), sheet: sheet.name, at, id, feld, bezug, log };
}

/** Reports something about a source's cell. */
export function reportAt(source: Source, meldung: Meldung): void {
  const { sheet, at: cell, id } = source;
  const text = cellText(source.cell);
  source.log.report({ sheet, cell, id, value: text === '' ? null : text, ...meldung });
}

/** The repair that writes one value into a source's cell. */
export function fixAt(
  { sheet, at: cell }: Source,
  value: string,
  { sicher, label = `${quote(value)} eintragen` }: { readonly sicher: boolean; readonly label?: string },
): Fix {
  return { label, sicher, cells: [{ sheet, cell, value }] };
}

/** Whether a cell holds an error or a formula without result; says so. */
export function isBroken(source: Source): boolean {
  const { cell, feld } = source;
  if (!isBrokenCell(cell)) return false;
  if ('fehler' in cell) {
    const message = `In „${feld}“ muss ein Wert stehen, nicht der Fehler ${quote(cellText(cell))}.`;
    reportAt(source, { code: 'formelfehler', severity: 'error', message });
  } else {
    const message = `In „${feld}“ muss ein Wert stehen; die Formel in der Zelle hat kein gespeichertes Ergebnis.`;
    reportAt(source, { code: 'formel-ohne-ergebnis', severity: 'error', message });
  }
  return true;
}
