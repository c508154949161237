import { findBasisdienst, normalize } from '../catalogue/catalogue.ts';
import { isFolgenText } from '../catalogue/folgen.ts';
import { vorlagenversion } from '../model/checkliste.ts';
import type { FindingCode } from '../model/finding.ts';
import { cellText, isBrokenCell, isEmpty } from '../read/cellText.ts';
import { isFeldLabel } from '../read/findFelder.ts';
import { findListe } from '../read/findListe.ts';
import { type Blaetter, findSheets, type TableOnSheet } from '../read/findSheets.ts';
import { addressOf, type Reading } from '../read/reading.ts';
import { firstEigenesRow, isEigenesSheet } from '../read/reportEigenes.ts';
import { checkpointArt, isRahmen, schrittArt } from '../read/zeilenArt.ts';
import { fromA1, type Grid, type GridSheet, toA1 } from '../sheets/grid.ts';
import { blattKeys, sheetNames } from '../sheets/layout.ts';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan.ts';
import { type Style, styles } from '../sheets/styles.ts';
import { fruehereTexte } from '../write/fruehereTexte.ts';

/** Something that a person wrote and the model has no room for: where it stood, and its text. */
export interface Eigenes {
  readonly sheet: string;
  /** A1 address within the sheet. */
  readonly cell: string;
  readonly value: string;
}

/** Header of the sheet that keeps them. */

/** What was found in these cells has no place in the model. */
const unlesbar: ReadonlySet<FindingCode> = new Set([
  'ampel-unbekannt',
  'datum-unlesbar',
  'frist-unlesbar',
  'kennung-unlesbar',
  'kw-gibt-es-nicht',
  'land-unbekannt',
  'leika-unlesbar',
  'status-unbekannt',
  'verbindlichkeit-unbekannt',
  'version-unlesbar',
]);
/** Fields that hold a plain yes or no; every other choice keeps a text that is none. */
const nurJaNein = /\.(?:mvp|eskalation)$/;
/** Rows that were reported and not read. */
const nichtGelesen: ReadonlySet<FindingCode> = new Set(['zeile-zusaetzlich', 'schritt-doppelt']);

/**
 * All texts of a workbook that a fresh one with the same values would lose: extra rows, columns and sheets, notes
 * beside and below the tables, and what could not be read. `frisch` is the fresh one. In order of sheets and rows.
 */
export function findEigenes(grid: Grid, reading: Reading, frisch: WorkbookPlan): readonly Eigenes[] {
  const umgebung = makeUmgebung(grid, reading);
  const names = templateNames(grid, reading);
  return grid.sheets.flatMap((sheet) => {
    if (names.get(sheet.name) === sheetNames.listen) return [];
    const frueher = readEigenesSheet(sheet);
    if (frueher) return frueher;
    const plan = frisch.sheets.find(({ name }) => names.get(sheet.name) === name) ?? null;
    const isOwn = makeIsOwn(sheet, plan, umgebung);
    return sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): Eigenes[] => {
        const broken = isBrokenCell(cell);
        const value = broken ? '' : cellText(cell);
        if (isEmpty(value) || isOwn(value, row, column)) return [];
        return [{ sheet: sheet.name, cell: toA1(row, column), value }];
      }),
    );
  });
}

/** The template's names of the sheets of a workbook, by their own; the sheets of a hand-made list have none. */
export function templateNames(grid: Grid, { herkunft }: Reading): ReadonlyMap<string, string> {
  const { byKey }: Pick<Blaetter, 'byKey'> = herkunft === 'vorlage' ? findSheets(grid) : { byKey: {} };
  return new Map(
    blattKeys.flatMap((key) => {
      const sheet = byKey[key];
      return sheet ? [[sheet.name, sheetNames[key]] as const] : [];
    }),
  );
}

interface Umgebung {
  readonly tables: readonly TableOnSheet[];
  readonly isListe: boolean;
  /** Laid out as the fresh one: what is computed there, is computed here. */
  readonly isCurrent: boolean;
  /** Keys of the cells that were read, `Checkliste!F4`, with the field they hold. */
  readonly gelesen: ReadonlyMap<string, string>;
  /** Cells whose content was reported as not understood. */
  readonly unlesbar: ReadonlySet<string>;
  /** Rows that were reported and not read, `Checkliste!42`. */
  readonly fremdeZeilen: ReadonlySet<string>;
}

function makeUmgebung(grid: Grid, reading: Reading): Umgebung {
  const { herkunft, places, findings } = reading;
  const isListe = herkunft === 'liste-von-hand';
  const { checkliste, umsetzung }: Pick<Blaetter, 'checkliste' | 'umsetzung'> = isListe
    ? { checkliste: findListe(grid, schrittArt), umsetzung: findListe(grid, checkpointArt) }
    : findSheets(grid);
  const at = findings.flatMap(({ code, sheet, cell }) =>
    sheet === null || cell === null ? [] : [{ code, key: addressOf({ sheet, cell }) }],
  );
  const gelesen = new Map(Object.entries(places).map(([feld, place]) => [addressOf(place), feld]));
  const keys = (codes: ReadonlySet<FindingCode>) =>
    new Set(at.filter(({ code }) => codes.has(code)).map(({ key }) => key));
  return {
    tables: [checkliste, umsetzung].filter((tabelle) => tabelle !== null),
    isListe,
    isCurrent: reading.checkliste?.vorlagenversion === vorlagenversion,
    gelesen,
    unlesbar: new Set([
      ...keys(unlesbar),
      ...[...keys(new Set(['auswahl-unbekannt']))].filter((key) => nurJaNein.test(gelesen.get(key) ?? '')),
    ]),
    fremdeZeilen: new Set([...keys(nichtGelesen)].map((key) => key.replace(/![A-Z]+(\d+)$/, '!$1'))),
  };
}

type IsOwn = (text: string, row: number, column: number) => boolean;

/** Whether a cell's text is read into the model, or stands in every fresh workbook as well. */
function makeIsOwn(sheet: GridSheet, plan: SheetPlan | null, umgebung: Umgebung): IsOwn {
  const { gelesen, fremdeZeilen, isListe, isCurrent } = umgebung;
  const tables = umgebung.tables.filter((tabelle) => tabelle.sheet === sheet);
  // a sheet of a person is kept whole, unless a hand-made list has its Stammdaten there
  if (plan === null && tables.length === 0 && !isListe) return () => false;
  const columns = new Set(tables.flatMap(({ table }) => Object.values(table?.columns ?? {})));
  const inTable = makeInTable(sheet, tables, umgebung);
  const fest = festeTexte(plan);
  const gerechnet = isCurrent || plan?.name === sheetNames.zeitplan ? plan : null;
  return (text, row, column) => {
    const key = addressOf({ sheet: sheet.name, cell: toA1(row, column) });
    if (umgebung.unlesbar.has(key)) return false;
    const feld = gelesen.get(key);
    if (feld !== undefined) return !feld.endsWith('.label') || isLabelOf(text, feld.slice(0, -6));
    if (fremdeZeilen.has(`${sheet.name}!${row + 1}`)) return false;
    if (inTable(row)) return columns.has(column) || isFolgenText(text);
    if (gerechnet?.rows[row]?.cells[column]?.formula !== undefined) return true;
    return fest.has(keyOf(text)) || (isListe && (isRahmen(text) || isFeldLabel(text)));
  };
}

/** Whether a row holds a step or checkpoint that was read, or the header. */
function makeInTable(
  sheet: GridSheet,
  tables: readonly TableOnSheet[],
  { gelesen }: Umgebung,
): (row: number) => boolean {
  const rows = new Set<number>();
  if (tables.length > 0) {
    for (const [key, feld] of gelesen) {
      const place = key.startsWith(`${sheet.name}!`) ? fromA1(key.slice(sheet.name.length + 1)) : null;
      if (place && /^[KU]\d-\d\d\.(?:nr|label)$/.test(feld)) rows.add(place.row);
    }
  }
  const isKopf = (row: number) =>
    tables.some(({ table }) => table && row >= table.headerRow && row < table.firstRow);
  return (row) => rows.has(row) || isKopf(row);
}

/** Whether a text names the entry in any known spelling, so that nothing is lost if the catalogue's stands instead. */
function isLabelOf(text: string, id: string): boolean {
  return [schrittArt.find, checkpointArt.find, findBasisdienst].some((find) => find(text)?.id === id);
}

/** Fixed texts of a fresh sheet. */
function festeTexte(plan: SheetPlan | null): ReadonlySet<string> {
  const keys = new Set(fruehereTexte.map(keyOf));
  for (const { cells } of plan?.rows ?? []) {
    for (const planned of cells) {
      const style: Style | null = planned && styles[planned.style];
      if (planned && style?.unlocked !== true) keys.add(keyOf(cellText(planned.value)));
    }
  }
  return keys;
}

const keyOf = (text: string): string => (text.length > 300 ? text : normalize(text) || text);

/** The rows of a sheet that an earlier lift made, so that lifting again keeps them as they are. */
function readEigenesSheet(sheet: GridSheet): readonly Eigenes[] | null {
  const erste = isEigenesSheet(sheet) ? firstEigenesRow(sheet) : null;
  if (erste === null) return null;
  return sheet.rows
    .slice(erste)
    .map((cells) => cells.map(cellText))
    .flatMap(([sheet = '', cell = '', value = '']) => (value === '' ? [] : [{ sheet, cell, value }]));
}
