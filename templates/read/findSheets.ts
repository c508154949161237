import { normalize } from '../catalogue/catalogue.ts';
import type { CheckpointId, SchrittId } from '../model/checkliste.ts';
import { anforderungenTabellen, punkteSpalten } from '../sheets/anforderungenSpalten.ts';
import { checklisteSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import { berichtFelder, stammdatenFelder } from '../sheets/fields.ts';
import type { Grid, GridSheet } from '../sheets/grid.ts';
import { type BlattKey, blaetter, blattKeys, eigenschaften, sheetNames } from '../sheets/layout.ts';
import { cellText, quote } from './cellText.ts';
import { findTable, type Table } from './findTable.ts';
import type { Log } from './log.ts';
import { editDistance, nearest } from './nearest.ts';
import type { ZeilenKey } from './readZeilen.ts';
import { sheetOfFelder } from './sheetOfFelder.ts';
import { cellAt } from './source.ts';
import { checkpointArt, findByNr, schrittArt, type ZeilenArt } from './zeilenArt.ts';

export interface TableOnSheet {
  readonly sheet: GridSheet;
  /** `null` if the sheet has no header row that is known. */
  readonly table: Table<ZeilenKey> | null;
  /** Rows whose Nr. or label the catalogue knows. */
  readonly bekannt: number;
  /** Whether ids of ours stand in it, not labels alone. */
  readonly mitNr: boolean;
}

export interface Blaetter {
  readonly byKey: Partial<Readonly<Record<BlattKey, GridSheet>>>;
  readonly checkliste: TableOnSheet | null;
  readonly umsetzung: TableOnSheet | null;
  /** Further sheets with the same lists. */
  readonly weitere: {
    readonly checkliste: readonly TableOnSheet[];
    readonly umsetzung: readonly TableOnSheet[];
  };
  /** Something beside the names of sheets says that the workbook is made from our template. */
  readonly hasMarks: boolean;
}

/** Finds our sheets: by name, by defined names that point into them, by header row, at last by a near spelling. */
export function findSheets(grid: Grid): Blaetter {
  const byKey: Partial<Record<BlattKey, GridSheet>> = {};
  const assign = (key: BlattKey, sheet: GridSheet | undefined): void => {
    if (sheet && !byKey[key] && !Object.values(byKey).includes(sheet)) byKey[key] = sheet;
  };
  const namen = new Map(grid.sheets.map((sheet) => [normalize(sheet.name), sheet]));
  for (const key of blattKeys) {
    const named = namen.get(normalize(sheetNames[key]));
    if (named && isSheetFor(key, named)) assign(key, named);
  }
  for (const [key, felder] of [
    ['stammdaten', stammdatenFelder],
    ['statusbericht', berichtFelder],
  ] as const) {
    const target = felder.map(({ name }) => grid.names[name]?.sheet).find((name) => name !== undefined);
    assign(
      key,
      grid.sheets.find(({ name }) => name === target),
    );
  }
  const checkliste = findTabelle(grid, byKey, 'checkliste', schrittArt);
  if (checkliste) byKey.checkliste = checkliste.sheet;
  const umsetzung = findTabelle(grid, byKey, 'umsetzungscheckliste', checkpointArt);
  if (umsetzung) byKey.umsetzungscheckliste = umsetzung.sheet;
  // a foreign sheet may well be called „Liste“
  for (const key of ['offenePunkte', 'anforderungen'] as const) {
    if (byKey[key]) continue;
    const taken = Object.values(byKey);
    assign(
      key,
      grid.sheets.find((sheet) => !taken.includes(sheet) && knownColumns(key, sheet) >= 7),
    );
  }
  for (const key of blattKeys) if (key !== 'listen' && !byKey[key]) assign(key, nearSheet(grid, byKey, key));
  const marks = [...Object.keys(grid.names).map((name) => name.startsWith('ozg_')), hasProperty(grid)];
  const hasMarks = marks.includes(true) || checkliste?.mitNr === true;
  if (hasMarks) {
    const free = () => grid.sheets.filter((sheet) => !Object.values(byKey).includes(sheet));
    if (!byKey.stammdaten) assign('stammdaten', sheetOfFelder(free(), stammdatenFelder) ?? undefined);
    if (!byKey.statusbericht) assign('statusbericht', sheetOfFelder(free(), berichtFelder) ?? undefined);
  }
  const weitere = {
    checkliste: furtherTables(grid, byKey, 'checkliste', schrittArt),
    umsetzung: furtherTables(grid, byKey, 'umsetzungscheckliste', checkpointArt),
  };
  return { byKey, checkliste, umsetzung, weitere, hasMarks };
}

/**
 * Many keep a list called „Offene Punkte“ of their own: by its name alone it is ours only while nothing stands in it.
 */
function isSheetFor(key: BlattKey, sheet: GridSheet): boolean {
  if (key !== 'offenePunkte' && key !== 'anforderungen') return true;
  return knownColumns(key, sheet) >= 4 || sheet.rows.every((cells) => cells.every((one) => one === null));
}

/** How many columns of ours the tables of a sheet have. */
function knownColumns(key: 'offenePunkte' | 'anforderungen', sheet: GridSheet): number {
  const count = (table: Table<string> | null) => Object.keys(table?.columns ?? {}).length;
  if (key === 'offenePunkte') return count(findTable(sheet, punkteSpalten));
  const { basisdienste, registerschnittstellen, rechtsaenderungen } = anforderungenTabellen;
  return (
    count(findTable(sheet, basisdienste.spalten)) +
    count(findTable(sheet, registerschnittstellen.spalten)) +
    count(findTable(sheet, rechtsaenderungen.spalten))
  );
}

const hasProperty = ({ properties }: Grid): boolean =>
  Object.values(eigenschaften).some((name) => properties[name] !== undefined);

/** The sheet with a name of ours, if rows of ours are in it or no other sheet has any; else the sheet with most. */
function findTabelle(
  grid: Grid,
  byKey: Partial<Readonly<Record<BlattKey, GridSheet>>>,
  key: 'checkliste' | 'umsetzungscheckliste',
  art: ZeilenArt<SchrittId> | ZeilenArt<CheckpointId>,
): TableOnSheet | null {
  const named = byKey[key] ? makeTabelle(byKey[key], key, art) : null;
  if (named && named.bekannt > 0) return named;
  const taken = Object.values(byKey);
  const others = grid.sheets
    .filter((sheet) => !taken.includes(sheet))
    .map((sheet) => makeTabelle(sheet, key, art))
    .filter(isListe);
  return others.toSorted((a, b) => b.bekannt - a.bekannt)[0] ?? named;
}

/** Whether a table is one of our lists by what is in it. */
const isListe = ({ bekannt, mitNr }: TableOnSheet): boolean => bekannt >= 10 || (mitNr && bekannt >= 3);

/** Sheets that hold a list once more; a copy of another sheet of ours, such as Zeitplan, repeats it rightly. */
function furtherTables(
  grid: Grid,
  byKey: Partial<Readonly<Record<BlattKey, GridSheet>>>,
  key: 'checkliste' | 'umsetzungscheckliste',
  art: ZeilenArt<SchrittId> | ZeilenArt<CheckpointId>,
): readonly TableOnSheet[] {
  const taken = Object.values(byKey);
  const listen: readonly BlattKey[] = ['checkliste', 'umsetzungscheckliste'];
  const andere = blattKeys
    .filter((other) => !listen.includes(other))
    .map((other) => normalize(sheetNames[other]));
  return grid.sheets
    .filter(({ name }) => !andere.some((other) => normalize(name).startsWith(other)))
    .filter((sheet) => !taken.includes(sheet))
    .map((sheet) => makeTabelle(sheet, key, art))
    .filter(isListe);
}

function makeTabelle(
  sheet: GridSheet,
  key: 'checkliste' | 'umsetzungscheckliste',
  art: ZeilenArt<SchrittId> | ZeilenArt<CheckpointId>,
): TableOnSheet {
  const table: Table<ZeilenKey> | null =
    key === 'checkliste' ? findTable(sheet, checklisteSpalten) : findTable(sheet, umsetzungSpalten);
  const ids = new Set<string>();
  let mitNr = false;
  if (table) {
    const { nr, label } = table.columns;
    for (let row = 0; row < sheet.rows.length; row++) {
      const byNr = nr === undefined ? undefined : findByNr<string>(art, cellText(cellAt(sheet, row, nr)));
      if (byNr) {
        ids.add(byNr.id);
        mitNr = true;
      } else if (label !== undefined) {
        const found = art.find(cellText(cellAt(sheet, row, label)));
        if (found) ids.add(found.id);
      }
    }
  }
  return { sheet, table, bekannt: ids.size, mitNr };
}

function nearSheet(
  { sheets }: Grid,
  byKey: Partial<Readonly<Record<BlattKey, GridSheet>>>,
  key: BlattKey,
): GridSheet | undefined {
  const wanted = normalize(sheetNames[key]);
  const taken = Object.values(byKey);
  return sheets.find((sheet) => {
    const name = normalize(sheet.name.replace(/\s*(?:\(\d+\)|kopie|copy)$/i, ''));
    return !taken.includes(sheet) && editDistance(name, wanted) <= 2 && isSheetFor(key, sheet);
  });
}

/** Reports the sheets of the template that are missing, naming the sheet whose name comes nearest. */
export function reportSheets(grid: Grid, { byKey }: Blaetter, log: Log): void {
  const taken = Object.values(byKey);
  const others = grid.sheets.filter((sheet) => !taken.includes(sheet)).map(({ name }) => name);
  for (const key of blattKeys) {
    const severity = blaetter[key].missing;
    if (byKey[key] || severity === null) continue;
    // above the Checkliste on its own sheet they are as good
    if (key === 'stammdaten' && sheetOfFelder(grid.sheets, stammdatenFelder)) continue;
    const near = nearest(sheetNames[key], others, (name) => [name], 0.5);
    const hint = near === null ? '' : `; am nächsten kommt ${quote(near)}`;
    const verb = severity === 'error' ? 'muss' : 'soll';
    const message = `Das Blatt ${quote(sheetNames[key])} ${verb} in der Mappe sein${hint}.`;
    log.report({ code: 'blatt-fehlt', severity, sheet: sheetNames[key], message, value: near });
  }
}
