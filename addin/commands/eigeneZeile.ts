import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { cellText, quote } from '#templates/read/cellText.ts';
import { read } from '#templates/read/read.ts';
import type { CellRef } from '#templates/read/reading.ts';
import { rowsById } from '#templates/read/rowsById.ts';
import { fromA1, type GridSheet, toA1 } from '#templates/sheets/grid.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import { type BlattMitEigenen, blaetterMitEigenen, eigeneZeile } from '#templates/write/eigeneZeile.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import type { InsertedRow, OpenWorkbook, Undo } from './openWorkbook.ts';
import { placedRow } from './placedRow.ts';

export type ZeilenOutcome =
  | {
      readonly art: 'erledigt';
      readonly gesagt: string;
      readonly undo: Undo;
      /** Where a person goes on; `null` for where they are. */
      readonly zelle: CellRef | null;
    }
  /** Nothing was changed. */
  | { readonly art: 'abgelehnt'; readonly grund: string };

const abgelehnt = (grund: string): ZeilenOutcome => ({ art: 'abgelehnt', grund });

const woEinfuegen =
  'Markieren Sie in der Checkliste oder der Umsetzungscheckliste die Zeile der Tabelle, unter der die eigene Zeile stehen soll.';
const wasLoeschen =
  'Markieren Sie in der Checkliste oder der Umsetzungscheckliste die eigene Zeile, die Sie löschen wollen.';

/**
 * Inserts an empty row under the selected one, whose cells can all be filled. Above the last row of the table instead
 * of under it: only between rows of the table do its filter, rules and colours go on.
 */
export async function insertOwnRow(workbook: OpenWorkbook, heute: Tag): Promise<ZeilenOutcome> {
  const found = await selectedRow(workbook, heute);
  if (!found) return abgelehnt(woEinfuegen);
  const { selected, last } = found;
  const row = Math.min(selected + 1, last);
  const inserted = emptyRow(found, row);
  const undo = await workbook.insertRow(inserted);
  const column = inserted.cells.findIndex((cell) => cell !== null);
  const wo = selected < last ? `unter Zeile ${selected + 1}` : `über der letzten Zeile der Tabelle`;
  return {
    art: 'erledigt',
    gesagt: `Eine eigene Zeile steht ${wo}: Zeile ${row + 1}. Sie zählt nicht mit.`,
    undo,
    zelle: { sheet: inserted.sheet, cell: toA1(row, Math.max(0, column)) },
  };
}

/** Deletes the selected row with what it holds, where it is one of a person's own. */
export async function deleteOwnRow(workbook: OpenWorkbook, heute: Tag): Promise<ZeilenOutcome> {
  const found = await selectedRow(workbook, heute);
  if (!found) return abgelehnt(wasLoeschen);
  const { selected, sheet, owner } = found;
  if (owner !== null)
    return abgelehnt(`Die Zeile ${selected + 1} gehört zu ${owner} und bleibt stehen. ${wasLoeschen}`);
  const texts = (sheet.rows[selected] ?? []).map(cellText).filter((text) => text !== '');
  const undo = await workbook.deleteRow(emptyRow(found, selected));
  return {
    art: 'erledigt',
    gesagt: `Die eigene Zeile ${selected + 1}${texts[0] === undefined ? '' : ` ${quote(texts[0])}`} ist gelöscht.`,
    undo,
    zelle: null,
  };
}

interface SelectedRow {
  readonly blatt: BlattMitEigenen;
  readonly sheet: GridSheet;
  /** Rows counted from 0: the selected one, the first and the last of the table. */
  readonly selected: number;
  readonly first: number;
  readonly last: number;
  /** The step or checkpoint whose row it is; `null` for a row of one's own. */
  readonly owner: string | null;
}

/** The selected row where it is one of a table that may have rows of one's own. */
async function selectedRow(workbook: OpenWorkbook, heute: Tag): Promise<SelectedRow | null> {
  const { at } = await workbook.readSelection();
  const grid = await workbook.readGrid();
  const { places, blaetter, findings } = read(grid, { stichtag: heute });
  const blatt = blaetterMitEigenen.find((key) =>
    blaetter.some((one) => one.key === key && one.sheet === at.sheet),
  );
  const sheet = grid.sheets.find(({ name }) => name === at.sheet);
  const selected = fromA1(at.cell)?.row;
  const rows = rowsById(places, at.sheet);
  if (blatt === undefined || !sheet || selected === undefined || rows.size === 0) return null;
  const [first, last] = [Math.min(...rows.values()), Math.max(...rows.values())];
  if (selected < first || selected > last) return null;
  // the second row of a step is not one's own either
  const doppelt = findings.find(
    ({ code, sheet: name, cell }) =>
      code === 'schritt-doppelt' && name === at.sheet && cell !== null && fromA1(cell)?.row === selected,
  );
  const owner = [...rows].find(([, row]) => row === selected)?.[0] ?? doppelt?.id ?? null;
  return { blatt, sheet, selected, first, last, owner };
}

function emptyRow({ blatt, sheet, first }: SelectedRow, row: number): InsertedRow {
  const planned = planWorkbook(newCheckliste()).sheets.find(({ name }) => name === sheetNames[blatt]);
  if (!planned) throw new Error(`No such sheet in the Vorlage: ${blatt}`);
  return placedRow({ sheet, row, first, planned, cells: eigeneZeile(blatt) });
}
