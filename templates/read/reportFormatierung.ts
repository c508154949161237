import type { Status } from '../model/checkliste.ts';
import { type GridSheet, toA1 } from '../sheets/grid.ts';
import { cellText, isEmpty } from './cellText.ts';
import type { Log } from './log.ts';
import { cellAt } from './source.ts';

/** A row that was read: where it stands, what it is and the status found in it. */
interface Zeile {
  readonly row: number;
  readonly id: string;
  readonly label: string;
  readonly status: Status;
}

/**
 * Reports rows that are struck through though not done, and status cells that say something by their colour alone. A
 * colour counts only where it sets the cell apart from its row and from the other rows: bands and whole columns are
 * layout.
 */
export function reportFormatierung(
  sheet: GridSheet,
  columns: { readonly label?: number; readonly status?: number },
  zeilen: readonly Zeile[],
  log: Log,
): void {
  const { status: column, label } = columns;
  if (!sheet.formats || column === undefined) return;
  const formats = new Map(sheet.formats.map((format) => [format.cell, format]));
  const formatAt = (row: number, at: number | undefined) =>
    at === undefined ? undefined : formats.get(toA1(row, at));
  const fillAt = (row: number, at: number | undefined) => formatAt(row, at)?.fill ?? null;
  const isColumn = new Set(zeilen.map(({ row }) => fillAt(row, column))).size <= 1;
  for (const { row, id, label: name, status } of zeilen) {
    const isStruck = [label, column].some((at) => formatAt(row, at)?.struck === true);
    const fill = fillAt(row, column);
    const isColour =
      fill !== null &&
      !isColumn &&
      fill !== fillAt(row, label) &&
      isEmpty(cellText(cellAt(sheet, row, column)));
    const isOpen = status !== 'erledigt' && status !== 'entfaellt';
    const grund = isStruck && isOpen ? 'durchgestrichen' : isColour ? 'im Status nur eingefärbt' : null;
    if (grund === null) continue;
    log.report({
      code: 'formatierung-nicht-gelesen',
      severity: 'info',
      sheet: sheet.name,
      cell: toA1(row, column),
      id,
      message: `Hinweis: ${id} ${name} ist ${grund}; gelesen wird nur, was unter „Status“ steht.`,
    });
  }
}
