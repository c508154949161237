import { findVerbindlichkeit, verbindlichkeitListe } from '../catalogue/catalogue.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Verbindlichkeit, Zeile } from '../model/checkliste.ts';
import { umsetzungSpalten } from '../sheets/columns.ts';
import { type Cell, type GridSheet, toA1 } from '../sheets/grid.ts';
import { cellText, isBrokenCell, isEmpty, quote } from './cellText.ts';
import type { Table } from './findTable.ts';
import type { Log } from './log.ts';
import { nearest } from './nearest.ts';
import { type Auswahl, readAuswahl, readText } from './readCell.ts';
import { placeKey, type Zaehlung } from './reading.ts';
import { readStatus } from './readStatus.ts';
import { readBeginn, readFrist, readTag } from './readZeitangabe.ts';
import { reportFormatierung } from './reportFormatierung.ts';
import { reportLabel, reportVertauscht } from './reportLabel.ts';
import { cellAt, type Source, sourceAt } from './source.ts';
import { readVerbunden, type ValueRow } from './verbunden.ts';
import { findByNr, isRahmen, parseNr, type ZeilenArt } from './zeilenArt.ts';

/** Columns that the reader of rows knows; a sheet has `arbeitspaket` or `phase`, and so on. */
export type ZeilenKey = (typeof umsetzungSpalten)[number]['key'] | 'arbeitspaket' | 'steuerungsindikator';

/** A row as read; `verbindlichkeit` is `null` for steps, which never are `abgeleitet`. */
export interface GeleseneZeile extends Zeile {
  readonly verbindlichkeit: Verbindlichkeit | null;
  /** Its status is still to be told from the steps. */
  readonly abgeleitet: boolean;
}

export interface Zeilen<Id extends string> {
  readonly byId: ReadonlyMap<Id, GeleseneZeile>;
  readonly zaehlung: Zaehlung;
}

interface Umgebung {
  readonly bezug: Tag;
  readonly log: Log;
  /** An empty status follows from steps. */
  readonly derivesCheckpoints: boolean;
  /** Whether a label means a row of the other list, where both stand in one table. */
  readonly isAndere: (label: string) => boolean;
}

const headers = new Map<string, string>(umsetzungSpalten.map(({ key, header }) => [key, header]));
/** Columns that say what a row is; the catalogue knows their content. */
export const kopfSpalten: ReadonlySet<string> = new Set([
  'nr',
  'label',
  'arbeitspaket',
  'phase',
  'steuerungsindikator',
]);
/** Columns whose content makes a row more than a note. */
const inhalt = ['status', 'verantwortliche', 'beginnGeplant', 'frist', 'begonnen', 'erledigt'] as const;

/**
 * Reads the rows of a table by their Nr., else by their label. The first row of an id counts, later ones are
 * reported; rows that are neither known nor empty are reported and stay where they are.
 */
export function readZeilen<Id extends string>(
  sheet: GridSheet,
  table: Table<ZeilenKey>,
  art: ZeilenArt<Id>,
  umgebung: Umgebung,
): Zeilen<Id> {
  const rows = identify(sheet, table, art, umgebung.isAndere);
  const valueRow = readVerbunden(
    sheet,
    { rows: rows.map(({ row }) => row), firstRow: table.firstRow },
    gelesen(table),
    umgebung.log,
  );
  const vertauscht = reportVertauscht(sheet, table, art, umgebung.log);
  const first = new Map<Id, number>();
  const byId = new Map<Id, GeleseneZeile>();
  let gemeldet = 0;
  for (const { row, id } of rows) {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, row);
      byId.set(
        id,
        readZeile(sheet, row, table, id, {
          ...umgebung,
          derivesCheckpoints: umgebung.derivesCheckpoints && art.isAbleitbar(id),
          valueRow,
        }),
      );
      if (!vertauscht) reportLabel(sheet, row, table, art, id, umgebung.log);
    } else {
      gemeldet++;
      reportDoppelt(sheet, table, art, { id, earlier, row }, umgebung.log);
    }
  }
  reportFormatierung(
    sheet,
    table.columns,
    [...byId].map(([id, { status }]) => ({
      id,
      status,
      row: first.get(id) ?? 0,
      label: art.byId.get(id)?.label ?? '',
    })),
    umgebung.log,
  );
  const known = new Set(rows.map(({ row }) => row));
  gemeldet += reportZusaetzlich(sheet, table, art, known, byId, umgebung);
  return { byId, zaehlung: { gelesen: byId.size + gemeldet, uebernommen: byId.size, gemeldet } };
}

/** The columns that hold what a person fills, with their headers. */
function gelesen({ columns }: Table<ZeilenKey>): ReadonlyMap<number, string> {
  const entries = Object.entries(columns).flatMap(([key, column]): [number, string][] =>
    column === undefined || kopfSpalten.has(key) ? [] : [[column, headers.get(key) ?? key]],
  );
  return new Map(entries);
}

function identify<Id extends string>(
  sheet: GridSheet,
  { columns, firstRow, headerRow }: Table<ZeilenKey>,
  art: ZeilenArt<Id>,
  isAndere: Umgebung['isAndere'],
): { row: number; id: Id }[] {
  const found: { row: number; id: Id }[] = [];
  for (let row = 0; row < sheet.rows.length; row++) {
    if (row >= headerRow && row < firstRow) continue;
    const byNr =
      columns.nr === undefined ? undefined : findByNr(art, cellText(cellAt(sheet, row, columns.nr)));
    const label =
      columns.label === undefined || row < firstRow ? '' : cellText(cellAt(sheet, row, columns.label));
    const eintrag = byNr ?? (label === '' || isAndere(label) ? null : art.find(label));
    if (eintrag) found.push({ row, id: eintrag.id });
  }
  return found;
}

/** Column that stands for a row in messages: its Nr., else its label. */
const nameColumn = ({ columns }: Table<ZeilenKey>): number => columns.nr ?? columns.label ?? 0;

function reportDoppelt<Id extends string>(
  sheet: GridSheet,
  table: Table<ZeilenKey>,
  art: ZeilenArt<Id>,
  { id, earlier, row }: { id: Id; earlier: number; row: number },
  log: Log,
): void {
  log.report({
    code: 'schritt-doppelt',
    severity: 'error',
    sheet: sheet.name,
    cell: toA1(row, nameColumn(table)),
    id,
    message: `Der ${art.wort} ${id} ${art.byId.get(id)?.label ?? ''} darf nicht mehrfach vorkommen; er steht in den Zeilen ${earlier + 1} und ${row + 1}, gelesen wird Zeile ${earlier + 1}.`,
    value: cellText(cellAt(sheet, row, nameColumn(table))) || null,
  });
}

function readZeile(
  sheet: GridSheet,
  row: number,
  table: Table<ZeilenKey>,
  id: string,
  { bezug, log, derivesCheckpoints, valueRow }: Umgebung & { readonly valueRow: ValueRow },
): GeleseneZeile {
  const { columns } = table;
  const read = <T>(key: keyof GeleseneZeile & ZeilenKey, reader: (source: Source) => T): T | null => {
    const column = columns[key];
    if (column === undefined) return null;
    const feld = headers.get(key) ?? key;
    const at = valueRow(row, column);
    return reader(sourceAt(sheet, at, column, { key: placeKey(id, key), id, feld, bezug, log }));
  };
  for (const key of ['nr', 'label'] as const) {
    const column = columns[key];
    if (column !== undefined) log.places[placeKey(id, key)] = { sheet: sheet.name, cell: toA1(row, column) };
  }
  const abgeleitet =
    derivesCheckpoints &&
    (read('status', ({ cell, at }) => !isSaid(cell) || sheet.gerechnet?.includes(at) === true) ?? false);
  return {
    abgeleitet,
    status: abgeleitet
      ? 'offen'
      : (read('status', (source) =>
          readStatus(source, {
            begonnen: read('begonnen', (one) => one),
            erledigt: read('erledigt', (one) => one),
          }),
        ) ?? 'offen'),
    verantwortliche: read('verantwortliche', (source) => {
      const person = readText(source);
      if (person === null && cellText(source.cell) !== '')
        log.platzhalter.push(placeKey(id, 'verantwortliche'));
      return person;
    }),
    beginnGeplant: read('beginnGeplant', readBeginn),
    frist: read('frist', readFrist),
    begonnen: read('begonnen', readTag),
    erledigt: read('erledigt', readTag),
    bemerkung: read('bemerkung', readText),
    nachweis: read('nachweis', readText),
    verbindlichkeit: read('verbindlichkeit', readVerbindlichkeit),
  };
}

/** Whether the cell holds an entry, valid or not. */
const isSaid = (cell: Cell): boolean => isBrokenCell(cell) || !isEmpty(cellText(cell));

const verbindlichkeitAuswahl: Auswahl<(typeof verbindlichkeitListe)[number]> = {
  find: findVerbindlichkeit,
  entries: verbindlichkeitListe,
  code: 'verbindlichkeit-unbekannt',
  severity: 'warning',
  sicher: true,
  message: (found) =>
    `Die Verbindlichkeit soll ${verbindlichkeitListe.map(({ label }) => quote(label)).join(' oder ')} sein, nicht ${found}; die Angabe bleibt leer.`,
};

function readVerbindlichkeit(source: Source): Verbindlichkeit | null {
  return readAuswahl(source, verbindlichkeitAuswahl).eintrag?.id ?? null;
}

/** For so many rows of one's own it is worth looking for the entry that may be meant. */
const vermutungen = 200;

/** Reports rows that no entry of the catalogue names, and says how many. */
function reportZusaetzlich<Id extends string>(
  sheet: GridSheet,
  table: Table<ZeilenKey>,
  art: ZeilenArt<Id>,
  known: ReadonlySet<number>,
  byId: ReadonlyMap<Id, GeleseneZeile>,
  { log, isAndere }: Umgebung,
): number {
  const fehlend = art.eintraege.filter(({ id }) => !byId.has(id));
  const last = Math.max(table.firstRow, ...known);
  let contiguous = true;
  let count = 0;
  for (let row = table.firstRow; row < sheet.rows.length; row++) {
    if (known.has(row)) continue;
    const nr = textIn(sheet, row, table.columns.nr);
    const label = textIn(sheet, row, table.columns.label);
    const filled = inhalt.some((key) => !isEmpty(textIn(sheet, row, table.columns[key])));
    if (row > last && nr === '' && label === '' && !filled) contiguous = false;
    // below the table there is room for notes
    const belongs = contiguous ? label !== '' || filled : filled && label !== '';
    if (!(belongs || parseNr(nr) !== null) || isRahmen(label) || isAndere(label)) continue;
    if (!filled && parseNr(nr) === null && isRahmen(nr)) continue;
    count++;
    const near =
      count > vermutungen ? null : nearest(label, fehlend, (entry) => [entry.label, ...entry.aliases], 0.3);
    const hint = near ? `; gemeint ist vielleicht ${near.id} ${quote(near.label)}` : '';
    const name = label || nr;
    log.report({
      code: 'zeile-zusaetzlich',
      severity: 'info',
      sheet: sheet.name,
      cell: toA1(row, nameColumn(table)),
      message: `Hinweis: Die Zeile ${row + 1}${name === '' ? '' : ` ${quote(name)}`} gehört nicht zur ${art.liste}; sie bleibt stehen und zählt nicht mit${hint}.`,
      value: name || null,
    });
  }
  return count;
}

const textIn = (sheet: GridSheet, row: number, column: number | undefined): string =>
  column === undefined ? '' : cellText(cellAt(sheet, row, column));
