import { offeneZeile } from '../catalogue/newCheckliste.ts';
import type { Tag } from '../kalender/tage.ts';
import { checklisteSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import { quote } from './cellText.ts';
import type { TableOnSheet } from './findSheets.ts';
import { reportSpalte, type Table } from './findTable.ts';
import type { Log } from './log.ts';
import type { Zaehlung } from './reading.ts';
import { type GeleseneZeile, readZeilen, type ZeilenKey } from './readZeilen.ts';
import { reportSpaltenDoppelt } from './reportDoppelt.ts';
import { checkpointArt, schrittArt, type ZeilenArt } from './zeilenArt.ts';

/** A row with its id. */
export type ZeileMitId<Id extends string> = GeleseneZeile & { readonly id: Id };

interface Gelesen<Id extends string> {
  /** A row for every id of the catalogue, in its order; `null` if the table cannot be read. */
  readonly zeilen: readonly ZeileMitId<Id>[] | null;
  /** The rows of a list of which nothing is known: all offen. */
  readonly leer: readonly ZeileMitId<Id>[];
  readonly zaehlung: Zaehlung;
}

interface Umgebung {
  readonly bezug: Tag;
  readonly log: Log;
  /** Made from our template: every column and row is expected. */
  readonly isVorlage: boolean;
  /** Checkpoints may follow from steps. */
  readonly derivesCheckpoints: boolean;
  /** Both lists stand in the same sheet. */
  readonly gemeinsam: boolean;
}

const fehlend: GeleseneZeile = { ...offeneZeile, verbindlichkeit: null, abgeleitet: false };

/** Reads Checkliste or Umsetzungscheckliste and reports the columns and rows that are missing. */
export function readTable<Id extends string>(
  tabelle: TableOnSheet | null,
  art: ZeilenArt<Id>,
  { bezug, log, isVorlage, derivesCheckpoints, gemeinsam }: Umgebung,
): Gelesen<Id> {
  const leer = art.eintraege.map(({ id }) => ({ id, ...fehlend }));
  const nichts = { zeilen: null, leer, zaehlung: { gelesen: 0, uebernommen: 0, gemeldet: 0 } };
  if (tabelle === null) return nichts;
  const { sheet, table } = tabelle;
  reportSpalten(sheet.name, table, art, isVorlage, log);
  if (table) reportSpaltenDoppelt(sheet, table, log);
  if (!table || !isReadable(table)) return nichts;
  const andere = art.liste === checkpointArt.liste ? schrittArt : checkpointArt;
  const isAndere = (text: string): boolean =>
    gemeinsam && andere.find(text) !== null && art.find(text)?.label !== text;
  const { byId, zaehlung } = readZeilen(sheet, table, art, { bezug, log, derivesCheckpoints, isAndere });
  for (const { id, label } of art.eintraege) {
    if (!byId.has(id)) reportFehlt(sheet.name, art, id, label, isVorlage, log);
  }
  return { zeilen: art.eintraege.map(({ id }) => ({ id, ...(byId.get(id) ?? fehlend) })), leer, zaehlung };
}

const isReadable = ({ columns }: Table<ZeilenKey>): boolean =>
  columns.status !== undefined && (columns.nr !== undefined || columns.label !== undefined);

/** Without Status, or without both Nr. and label, Checkliste cannot be read; every other column is only missed. */
function reportSpalten(
  sheet: string,
  table: Table<ZeilenKey> | null,
  { liste }: Pick<ZeilenArt<string>, 'liste'>,
  isVorlage: boolean,
  log: Log,
): void {
  const columns = table?.columns ?? {};
  const namenlos = columns.nr === undefined && columns.label === undefined;
  for (const spalte of liste === 'Checkliste' ? checklisteSpalten : umsetzungSpalten) {
    const noetig = spalte.key === 'status' || (spalte.key === 'nr' && namenlos);
    if (spalte.key === 'status' && table?.statusHeader !== undefined)
      reportStatusSpalte(log, sheet, table.statusHeader);
    if (columns[spalte.key] !== undefined || 'optional' in spalte) continue;
    if (!(noetig || (isVorlage && table))) continue;
    reportSpalte(log, sheet, table, spalte, noetig && liste === 'Checkliste' ? 'error' : 'warning');
  }
}

function reportStatusSpalte(log: Log, sheet: string, header: string): void {
  const gelesen = header === '' ? 'eine Spalte ohne Überschrift' : `die Spalte ${quote(header)}`;
  const message = `Die Spalte „Status“ soll vorhanden sein; gelesen wird ${gelesen}, in der nur Statusangaben stehen.`;
  log.report({ code: 'spalte-fehlt', severity: 'warning', sheet, message, value: header || null });
}

function reportFehlt<Id extends string>(
  sheet: string,
  { wort, isWichtig }: ZeilenArt<Id>,
  id: Id,
  label: string,
  isVorlage: boolean,
  log: Log,
): void {
  const severity = isWichtig(id) ? 'error' : 'warning';
  log.report({
    code: 'schritt-fehlt',
    severity,
    sheet,
    id,
    message: `Der ${wort} ${id} ${label} ${severity === 'error' ? 'muss' : 'soll'} in der Liste stehen; er zählt als „Noch offen“.`,
    fix: isVorlage ? { label: 'Zeile wiederherstellen', aktion: 'zeile-wiederherstellen' } : null,
  });
}
