import { normalize } from '../catalogue/catalogue.ts';
import { columnLetters, type GridSheet, toA1 } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';
import { cellText, quote } from './cellText.ts';
import type { TableOnSheet } from './findSheets.ts';
import type { Table } from './findTable.ts';
import type { Log } from './log.ts';
import { kopfSpalten, type ZeilenKey } from './readZeilen.ts';
import { cellAt } from './source.ts';
import { findByNr, type ZeilenArt } from './zeilenArt.ts';

/** Reports further sheets with the same list. The one named as in the template counts; else nothing tells which. */
export function reportChecklisteDoppelt<Id extends string>(
  tabelle: TableOnSheet | null,
  weitere: readonly TableOnSheet[],
  art: ZeilenArt<Id>,
  log: Log,
): void {
  if (tabelle === null) return;
  const key = art.liste === 'Checkliste' ? 'checkliste' : 'umsetzungscheckliste';
  const isNamed = normalize(tabelle.sheet.name) === normalize(sheetNames[key]);
  for (const andere of weitere) {
    const anzahl = abweichendeZeilen(tabelle, andere, art);
    const gelesen = `gelesen wird das Blatt ${quote(tabelle.sheet.name)}, nicht ${quote(andere.sheet.name)}; ${abweichung(anzahl)}`;
    log.report({
      code: 'checkliste-doppelt',
      severity: isNamed ? 'warning' : 'error',
      sheet: andere.sheet.name,
      message: isNamed
        ? `Die ${art.liste} soll nur einmal in der Mappe stehen: ${gelesen}.`
        : `Welches Blatt die ${art.liste} ist, muss eindeutig sein: ${gelesen}.`,
      value: andere.sheet.name,
    });
  }
}

/** Reports further columns of a known name that hold something. The one named as in the template counts, if it is one. */
export function reportSpaltenDoppelt(
  sheet: GridSheet,
  table: Pick<Table<ZeilenKey>, 'headerRow' | 'firstRow' | 'doppelt'>,
  log: Log,
): void {
  for (const { key, gelesen, column, header, eindeutig } of table.doppelt) {
    if (kopfSpalten.has(key)) continue;
    const anzahl = abweichendeZellen(sheet, table.firstRow, gelesen, column);
    if (anzahl === null) continue;
    const cell = toA1(table.headerRow, column);
    // both lists may stand in one table
    if (log.findings.some((f) => f.code === 'spalte-doppelt' && f.sheet === sheet.name && f.cell === cell))
      continue;
    const severity = eindeutig || anzahl === 0 ? 'warning' : 'error';
    const eine = quote(cellText(cellAt(sheet, table.headerRow, gelesen)));
    const verb = severity === 'error' ? 'muss' : 'soll';
    log.report({
      code: 'spalte-doppelt',
      severity,
      sheet: sheet.name,
      cell,
      message: `Diese Angabe ${verb} in nur einer Spalte stehen: gelesen wird ${eine} in Spalte ${columnLetters(gelesen)}, nicht ${quote(header)} in Spalte ${columnLetters(column)}; ${abweichung(anzahl)}.`,
      value: header,
    });
  }
}

function abweichung(anzahl: number): string {
  if (anzahl === 0) return 'der Inhalt ist gleich';
  return anzahl === 1 ? 'in einer Zeile steht dort anderes' : `in ${anzahl} Zeilen steht dort anderes`;
}

/** In how many rows two columns differ; `null` if the second is empty, which loses nothing. */
function abweichendeZellen(sheet: GridSheet, firstRow: number, a: number, b: number): number | null {
  let filled = false;
  let count = 0;
  for (let row = firstRow; row < sheet.rows.length; row++) {
    const text = cellText(cellAt(sheet, row, b));
    if (text !== '') filled = true;
    if (text !== cellText(cellAt(sheet, row, a))) count++;
  }
  return filled ? count : null;
}

/** How many steps or checkpoints have other texts in one list than in the other, or stand in one alone. */
function abweichendeZeilen<Id extends string>(a: TableOnSheet, b: TableOnSheet, art: ZeilenArt<Id>): number {
  const [links, rechts] = [textsById(a, art), textsById(b, art)];
  return art.eintraege.filter(({ id }) => links.get(id) !== rechts.get(id)).length;
}

/** What a person filled in the row of each entry, by column of ours; the first row of an entry counts. */
function textsById<Id extends string>(
  { sheet, table }: TableOnSheet,
  art: ZeilenArt<Id>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (!table) return texts;
  const { nr, label } = table.columns;
  const columns = Object.entries(table.columns)
    .filter(([key]) => !kopfSpalten.has(key))
    .toSorted(([x], [y]) => (x < y ? -1 : 1));
  for (let row = table.firstRow; row < sheet.rows.length; row++) {
    const text = (column: number | undefined): string =>
      column === undefined ? '' : cellText(cellAt(sheet, row, column));
    const eintrag = findByNr(art, text(nr)) ?? art.find(text(label));
    if (!eintrag || texts.has(eintrag.id)) continue;
    const filled = columns.flatMap(([key, column]) => (text(column) === '' ? [] : [[key, text(column)]]));
    texts.set(eintrag.id, JSON.stringify(filled));
  }
  return texts;
}
