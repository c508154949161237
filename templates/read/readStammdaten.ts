import { land } from '../catalogue/catalogue.ts';
import { showTag } from '../kalender/anzeigen.ts';
import type { Tag } from '../kalender/tage.ts';
import type { LandId, Stammdaten } from '../model/checkliste.ts';
import type { Severity } from '../model/finding.ts';
import { stammdatenFelder } from '../sheets/fields.ts';
import type { Grid, GridSheet } from '../sheets/grid.ts';
import { eigenschaften } from '../sheets/layout.ts';
import { cellText, isBrokenCell, isEmpty, quote } from './cellText.ts';
import { type FeldOrt, findFelder } from './findFelder.ts';
import type { Log } from './log.ts';
import { readAuswahl, readText } from './readCell.ts';
import { placeKey } from './reading.ts';
import { landVonKennung, parseKennung, readKennung } from './readKennung.ts';
import { readLeistungen } from './readLeistungen.ts';
import { readBeginn, readFrist, readTag } from './readZeitangabe.ts';
import { fixAt, reportAt, type Source, sourceAt } from './source.ts';
import { landAuswahl, modellAuswahl, themenfeldAuswahl } from './stammdatenAuswahl.ts';

type FeldKey = (typeof stammdatenFelder)[number]['key'];

export interface StammdatenSuche {
  readonly grid: Grid;
  /** The sheet Stammdaten, or `null` if fields must be looked for in all of `sheets`. */
  readonly blatt: GridSheet | null;
  readonly sheets: readonly GridSheet[];
  /** Header rows of tables in which words like Land name a column. */
  readonly isKopf?: (sheet: GridSheet, row: number) => boolean;
  readonly stichtag: Tag;
  /** Whether a workbook of this kind has a Kennung. */
  readonly mitKennung: boolean;
}

export interface GeleseneStammdaten {
  readonly stammdaten: Stammdaten;
  readonly basis: number | null;
}

/** Reads Stammdaten; the Stand comes first, because weeks without a year refer to it. */
export function readStammdaten(suche: StammdatenSuche, log: Log): GeleseneStammdaten {
  const { grid, blatt, stichtag } = suche;
  const orte = findFelder<FeldKey>(grid, blatt ? [blatt] : suche.sheets, stammdatenFelder, suche.isKopf);
  const sourceOf = (key: FeldKey, bezug: Tag = stichtag): Source | null =>
    sourceAtOrt(key, orte.get(key), bezug, log);
  const text = (key: FeldKey): string | null => mapSource(sourceOf(key), readText);
  const sheet = blatt?.name ?? null;

  const standSource = sourceOf('stand');
  const stand = mapSource(standSource, readTag);
  if (stand === null) reportStand(standSource, stichtag, sheet, log);
  const bezug = stand ?? stichtag;
  const landId = readLand(sourceOf('land'), sourceOf('kennung'), sheet, log);
  const projekt = sourceOf('umsetzungsprojekt');
  const umsetzungsprojekt = mapSource(projekt, readText);
  if (umsetzungsprojekt === null && !isKaputt(projekt)) {
    const message = 'Das Umsetzungsprojekt muss angegeben sein, zum Beispiel „Elterngeld digital“.';
    reportMissing(projekt, { code: 'umsetzungsprojekt-fehlt', severity: 'error', message }, sheet, log);
  }
  const themenfeld = readAuswahlOf(sourceOf('themenfeld'), themenfeldAuswahl);
  const eigenschaft = grid.properties[eigenschaften.kennung];
  return {
    stammdaten: {
      kennung: readKennung(sourceOf('kennung'), eigenschaft, landId, suche.mitKennung),
      land: landId,
      themenfeld,
      umsetzungsprojekt,
      umsetzungskoordinator: text('umsetzungskoordinator'),
      leistungsverantwortlich: text('leistungsverantwortlich'),
      vorgehensmodell: readAuswahlOf(sourceOf('vorgehensmodell'), modellAuswahl.vorgehensmodell),
      nachnutzungsmodell: readAuswahlOf(sourceOf('nachnutzungsmodell'), modellAuswahl.nachnutzungsmodell),
      portaleinbindung: text('portaleinbindung'),
      stand,
      projektstart: mapSource(sourceOf('projektstart', bezug), readBeginn),
      projektende: mapSource(sourceOf('projektende', bezug), readFrist),
      leistungen: blatt ? readLeistungen(blatt, bezug, log) : [],
    },
    basis: mapSource(sourceOf('version'), readVersion),
  };
}

/** The source of a field at its place, with the part of the cell that is its value; `null` without a place. */
export function sourceAtOrt(
  key: string,
  ort: FeldOrt | undefined,
  bezug: Tag,
  log: Log,
  owner = 'stammdaten',
  felder: readonly { readonly key: string; readonly label: string }[] = stammdatenFelder,
): Source | null {
  if (!ort) return null;
  const feld = felder.find((candidate) => candidate.key === key)?.label ?? key;
  const source = sourceAt(ort.sheet, ort.row, ort.column, {
    key: placeKey(owner, key),
    id: null,
    feld,
    bezug,
    log,
  });
  return ort.wert === null ? source : { ...source, cell: ort.wert };
}

const mapSource = <T>(source: Source | null, reader: (source: Source) => T): T | null =>
  source && reader(source);

/** Whether a cell holds something that was reported and is no value. */
function isKaputt(source: Source | null): boolean {
  return source !== null && isBrokenCell(source.cell);
}

function readAuswahlOf(source: Source | null, auswahl: Parameters<typeof readAuswahl>[1]): string | null {
  if (source === null) return null;
  const { text, eintrag } = readAuswahl(source, auswahl);
  return eintrag?.label ?? text;
}

interface Fehlt {
  readonly code: 'land-fehlt' | 'umsetzungsprojekt-fehlt' | 'stand-fehlt';
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: { readonly value: string; readonly label: string } | null;
}

function reportMissing(
  source: Source | null,
  { fix, ...meldung }: Fehlt,
  sheet: string | null,
  log: Log,
): void {
  if (source === null) log.report({ ...meldung, sheet });
  else
    reportAt(source, {
      ...meldung,
      fix: fix ? fixAt(source, fix.value, { label: fix.label, sicher: false }) : null,
    });
}

function reportStand(source: Source | null, stichtag: Tag, sheet: string | null, log: Log): void {
  // a day that cannot be read is reported as such
  if (source !== null && (isKaputt(source) || !isEmpty(cellText(source.cell)))) return;
  const fix = { value: showTag(stichtag), label: 'Stand auf heute setzen' };
  const message = `Der Stand soll angegeben sein, zum Beispiel ${showTag(stichtag)}; bis dahin gilt der Tag der Prüfung.`;
  reportMissing(source, { code: 'stand-fehlt', severity: 'warning', message, fix }, sheet, log);
}

function readLand(
  source: Source | null,
  kennung: Source | null,
  sheet: string | null,
  log: Log,
): LandId | null {
  const found = source && readAuswahl(source, landAuswahl);
  if (found?.eintrag) return found.eintrag.id;
  if (!found || found.text === null) reportLandFehlt(source, kennung, sheet, log);
  return null;
}

function reportLandFehlt(
  source: Source | null,
  kennung: Source | null,
  sheet: string | null,
  log: Log,
): void {
  const parsed = kennung && parseKennung(cellText(kennung.cell));
  const id = parsed && landVonKennung(parsed);
  const label = id && land(id).label;
  const fix = label && { value: label, label: `${quote(label)} eintragen` };
  const message = 'Das Land muss angegeben sein, zum Beispiel SH oder Schleswig-Holstein.';
  reportMissing(source, { code: 'land-fehlt', severity: 'error', message, fix: fix || null }, sheet, log);
}

/** The store's version that a workbook is based on. */
function readVersion(source: Source): number | null {
  const text = readText(source);
  if (text === null) return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  const message = `Die Version soll eine ganze Zahl sein, zum Beispiel 7, nicht ${quote(text)}; gemeldet wird ohne sie.`;
  reportAt(source, {
    code: 'version-unlesbar',
    severity: 'warning',
    message,
    fix: fixAt(source, '', { label: 'Version leeren', sicher: false }),
  });
  return null;
}
