import { type GridSheet, toA1 } from '../sheets/grid.ts';
import { blaetter, blattKeys, sheetNames } from '../sheets/layout.ts';
import { cellText, quote } from './cellText.ts';
import type { TableOnSheet } from './findSheets.ts';
import type { Log } from './log.ts';
import { cellAt } from './source.ts';

/** The sheet on which a lifted workbook keeps what had no place in the template; no sheet of a person. */
export const eigenesSheetName = 'Weitere Angaben';
/** Its header row. */
export const eigenesKopf = ['Blatt', 'Zelle', 'Inhalt'] as const;
/** What it is called, and what earlier lifts called it. */
const eigenesSheetNames: readonly string[] = [eigenesSheetName, 'Übernommenes'];

/** Whether a sheet has the name of the one that a lift makes. */
export const isEigenesSheet = ({ name }: GridSheet): boolean => eigenesSheetNames.includes(name);

/** The first row below the header of the sheet that a lift makes; `null` where a person's own has that name. */
export function firstEigenesRow({ rows }: GridSheet): number | null {
  const kopf = rows.findIndex((cells) =>
    eigenesKopf.every((header, column) => cellText(cells[column] ?? null) === header),
  );
  return kopf < 0 ? null : kopf + 1;
}

/** Reports columns that a person added to our tables: they have a header and something below it. */
export function reportEigeneSpalten(tabellen: readonly (TableOnSheet | null)[], log: Log): void {
  const known = new Set(
    tabellen.flatMap((tabelle) =>
      Object.values(tabelle?.table?.columns ?? {}).map((column) => keyOf(tabelle?.sheet, column)),
    ),
  );
  for (const tabelle of tabellen) {
    if (!tabelle?.table) continue;
    const { sheet, table } = tabelle;
    for (const { header, column } of table.others) {
      const key = keyOf(sheet, column);
      if (known.has(key) || !isFilledBelow(sheet, table.firstRow, column)) continue;
      known.add(key);
      // a misspelt header or a second column of a known name was named already
      const genannt = log.findings.some(
        ({ code, sheet: name, cell, value }) =>
          name === sheet.name &&
          ((code === 'spalte-fehlt' && value === header) ||
            (code === 'spalte-doppelt' && cell === toA1(table.headerRow, column))),
      );
      if (genannt) continue;
      log.report({
        code: 'spalte-zusaetzlich',
        severity: 'info',
        sheet: sheet.name,
        cell: toA1(table.headerRow, column),
        message: `Hinweis: Die Spalte ${quote(header)} gehört nicht zur Vorlage; sie bleibt stehen und zählt nicht mit.`,
        value: header,
      });
    }
  }
}

const keyOf = (sheet: GridSheet | undefined, column: number): string => `${column}!${sheet?.name}`;

function isFilledBelow(sheet: GridSheet, firstRow: number, column: number): boolean {
  for (let row = firstRow; row < sheet.rows.length; row++) {
    if (cellText(cellAt(sheet, row, column)) !== '') return true;
  }
  return false;
}

/** Whether a sheet is a Prüfbericht of an earlier check, as the service adds it behind the others. */
function isPruefbericht({ name, rows }: GridSheet): boolean {
  return name.startsWith('Prüfbericht') && cellText(rows[0]?.[0] ?? null).startsWith('Prüfbericht zum ');
}

/** Reports sheets with content that are neither ours nor read. */
export function reportEigeneBlaetter(
  sheets: readonly GridSheet[],
  isGelesen: (sheet: GridSheet) => boolean,
  log: Log,
): void {
  // a list of one's own may have the name of a sheet that may be missing
  const eigene: readonly string[] = [
    ...blattKeys.filter((key) => blaetter[key].missing !== null).map((key) => sheetNames[key]),
  ];
  for (const sheet of sheets) {
    if (
      isGelesen(sheet) ||
      isOfLift(sheet) ||
      eigene.includes(sheet.name) ||
      isPruefbericht(sheet) ||
      isBlank(sheet)
    )
      continue;
    log.report({
      code: 'blatt-zusaetzlich',
      severity: 'info',
      sheet: sheet.name,
      message: `Hinweis: Das Blatt ${quote(sheet.name)} gehört nicht zur Vorlage; es bleibt stehen und zählt nicht mit.`,
    });
  }
}

const isOfLift = (sheet: GridSheet): boolean => isEigenesSheet(sheet) && firstEigenesRow(sheet) !== null;

function isBlank({ rows, outside }: GridSheet): boolean {
  return outside === 0 && rows.every((cells) => cells.every((cell) => cell === null || cell === ''));
}
