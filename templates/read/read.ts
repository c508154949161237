import { deriveCheckpoints } from '../catalogue/ableitung.ts';
import { normalize } from '../catalogue/catalogue.ts';
import { keineAnforderungen } from '../catalogue/newCheckliste.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Checkliste } from '../model/checkliste.ts';
import type { Grid, GridSheet } from '../sheets/grid.ts';
import { blattKeys, sheetNames } from '../sheets/layout.ts';
import { quote } from './cellText.ts';
import { findListe } from './findListe.ts';
import { type Blaetter, findSheets, reportSheets } from './findSheets.ts';
import { createLog, type Log } from './log.ts';
import { readAnforderungen } from './readAnforderungen.ts';
import { readBericht } from './readBericht.ts';
import type { Reading } from './reading.ts';
import { readPunkte } from './readPunkte.ts';
import { readStammdaten } from './readStammdaten.ts';
import { readTable } from './readTable.ts';
import { derivesCheckpoints, readVersionen, reportVersion } from './readVersion.ts';
import { reportChecklisteDoppelt } from './reportDoppelt.ts';
import { reportEigeneBlaetter, reportEigeneSpalten } from './reportEigenes.ts';
import { reportMonatsanfang } from './reportMonatsanfang.ts';
import { checkpointArt, schrittArt } from './zeilenArt.ts';

export interface ReadOptions {
  /** Decides which year a week without one means, where the workbook has no Stand. */
  readonly stichtag: Tag;
}

/**
 * Reads a workbook into the model, tolerantly: sheets, columns and rows are found by what they are called, wherever
 * they stand. Whatever is not understood becomes a finding; nothing is guessed silently or dropped.
 */
export function read(grid: Grid, { stichtag }: ReadOptions): Reading {
  const log = createLog();
  if (isUebersicht(grid)) {
    return reportFremd(log, 'Die Datei darf keine Übersicht sein; gelesen werden die Mappen der Länder.');
  }
  const blaetter = findSheets(grid);
  if (isVorlage(blaetter)) return readVorlage(grid, blaetter, stichtag, log);
  const checkliste = findListe(grid, schrittArt);
  const umsetzung = findListe(grid, checkpointArt);
  if (checkliste || umsetzung) return readListe(grid, { checkliste, umsetzung }, stichtag, log);
  const names = grid.sheets.slice(0, 5).map(({ name }) => quote(name));
  const ort = names.length === 0 ? 'ihr' : `den Blättern ${names.join(', ')}`;
  return reportFremd(log, `Die Datei muss eine OZG-Checkliste enthalten; in ${ort} wurde keine gefunden.`);
}

/** Sheets of a merged overview: its long table has ids and Status too, but of many workbooks. */
const uebersichtBlaetter = ['Indikatoren', 'Datengrundlage'];

function isUebersicht({ sheets }: Grid): boolean {
  const names = sheets.map(({ name }) => normalize(name));
  if (names.includes(normalize(sheetNames.checkliste))) return false;
  return uebersichtBlaetter.every((name) => names.includes(normalize(name)));
}

/** A workbook of ours has rows of ours under a Nr.; marks of ours count where the Checkliste itself is gone. */
function isVorlage({ byKey, checkliste, hasMarks }: Blaetter): boolean {
  if (checkliste?.mitNr || hasMarks) return true;
  return checkliste !== null && checkliste.bekannt > 0 && byKey.stammdaten !== undefined;
}

function readVorlage(grid: Grid, blaetter: Blaetter, stichtag: Tag, log: Log): Reading {
  const { byKey } = blaetter;
  const versionen = readVersionen(grid, byKey.listen ?? null);
  reportVersion(versionen.vorlagenversion, log);
  reportSheets(grid, blaetter, log);
  for (const key of [
    'stammdaten',
    'checkliste',
    'offenePunkte',
    'umsetzungscheckliste',
    'anforderungen',
  ] as const)
    reportOutside(byKey[key], log);
  const blatt = byKey.stammdaten ?? null;
  const { stammdaten, basis } = readStammdaten(
    {
      grid,
      blatt,
      sheets: grid.sheets.filter((sheet) => sheet !== byKey.listen),
      stichtag,
      mitKennung: true,
    },
    log,
  );
  const bezug = stammdaten.stand ?? stichtag;
  const tabellen = readTabellen(blaetter, bezug, log, {
    isVorlage: true,
    derivesCheckpoints: derivesCheckpoints(versionen.vorlagenversion),
  });
  const offenePunkte = readPunkte(byKey.offenePunkte ?? null, bezug, log);
  const anforderungen = readAnforderungen(byKey.anforderungen ?? null, bezug, log);
  const bericht = readBericht(grid, byKey.statusbericht ?? null, bezug, log);
  const { weitere } = blaetter;
  reportChecklisteDoppelt(blaetter.checkliste, weitere.checkliste, schrittArt, log);
  reportChecklisteDoppelt(blaetter.umsetzung, weitere.umsetzung, checkpointArt, log);
  const doppelte = [...weitere.checkliste, ...weitere.umsetzung].map(({ sheet }) => sheet);
  const unsere = [...Object.values(byKey), ...doppelte];
  reportEigeneBlaetter(grid.sheets, (sheet) => unsere.includes(sheet), log);
  return {
    ...tabellen.reading,
    checkliste: tabellen.inhalt && {
      ...versionen,
      stammdaten,
      ...tabellen.inhalt,
      anforderungen,
      offenePunkte,
      bericht,
    },
    basis,
    herkunft: 'vorlage',
    blaetter: blattKeys.flatMap((key) => {
      const sheet = byKey[key];
      return sheet ? [{ key, sheet: sheet.name, protected: sheet.protected, lists: sheet.lists }] : [];
    }),
  };
}

function readListe(
  grid: Grid,
  listen: Pick<Blaetter, 'checkliste' | 'umsetzung'>,
  stichtag: Tag,
  log: Log,
): Reading {
  const sheet = (listen.checkliste ?? listen.umsetzung)?.sheet.name ?? null;
  const message = `Die Mappe soll auf der Vorlage beruhen; gelesen wird die selbst angelegte Liste im Blatt ${quote(sheet ?? '')} anhand ihrer Bezeichnungen.`;
  log.report({ code: 'liste-von-hand', severity: 'warning', sheet, message });
  const tabellen = [listen.checkliste, listen.umsetzung].filter((tabelle) => tabelle !== null);
  const isKopf = (candidate: GridSheet, row: number) =>
    tabellen.some((tabelle) => tabelle.sheet === candidate && tabelle.table?.headerRow === row);
  const suche = { grid, blatt: null, sheets: grid.sheets, isKopf, stichtag, mitKennung: false };
  const { stammdaten, basis } = readStammdaten(suche, log);
  const { inhalt, reading } = readTabellen(listen, stammdaten.stand ?? stichtag, log, {
    isVorlage: false,
    derivesCheckpoints: false,
  });
  const bericht = readBericht(grid, null, stichtag, log);
  const doppelte = reportListenDoppelt(grid, listen, log);
  const gelesen = new Set(Object.values(log.places).map((place) => place.sheet));
  // without Status nothing of it is read, and it is our list all the same
  const listenBlaetter = [...tabellen.map((tabelle) => tabelle.sheet), ...doppelte];
  const isKnown = (one: GridSheet) => gelesen.has(one.name) || listenBlaetter.includes(one);
  reportEigeneBlaetter(grid.sheets, isKnown, log);
  return {
    ...reading,
    checkliste: inhalt && {
      ...readVersionen(grid, null),
      stammdaten,
      ...inhalt,
      anforderungen: keineAnforderungen,
      offenePunkte: [],
      bericht,
    },
    basis,
    herkunft: 'liste-von-hand',
    blaetter: [],
  };
}

/** Reports and returns the sheets that hold a list read by its labels once more. */
function reportListenDoppelt(
  grid: Grid,
  { checkliste, umsetzung }: Pick<Blaetter, 'checkliste' | 'umsetzung'>,
  log: Log,
): readonly GridSheet[] {
  const gelesen = [checkliste?.sheet, umsetzung?.sheet];
  const andere = grid.sheets.filter((sheet) => !gelesen.includes(sheet));
  const weitere = <Art extends typeof schrittArt | typeof checkpointArt>(art: Art) =>
    andere.flatMap((sheet) => findListe({ ...grid, sheets: [sheet] }, art) ?? []);
  const schritte = weitere(schrittArt);
  const checkpoints = weitere(checkpointArt);
  reportChecklisteDoppelt(checkliste, schritte, schrittArt, log);
  reportChecklisteDoppelt(umsetzung, checkpoints, checkpointArt, log);
  return [...(checkliste ? schritte : []), ...(umsetzung ? checkpoints : [])].map(({ sheet }) => sheet);
}

interface Tabellen {
  /** `null` if Checkliste or one of its indispensable columns is missing. */
  readonly inhalt: Pick<Checkliste, 'schritte' | 'checkpoints'> | null;
  readonly reading: Pick<Reading, 'findings' | 'places' | 'angeglichen' | 'platzhalter' | 'zaehlung'>;
}

function readTabellen(
  { checkliste, umsetzung }: Pick<Blaetter, 'checkliste' | 'umsetzung'>,
  bezug: Tag,
  log: Log,
  art: { readonly isVorlage: boolean; readonly derivesCheckpoints: boolean },
): Tabellen {
  const gemeinsam = checkliste !== null && checkliste.sheet === umsetzung?.sheet;
  const umgebung = { bezug, log, ...art, gemeinsam };
  const oben = readTable(checkliste, schrittArt, umgebung);
  const unten = readTable(umsetzung, checkpointArt, umgebung);
  reportEigeneSpalten([checkliste, umsetzung], log);
  reportMonatsanfang(log);
  const sum = (key: keyof Reading['zaehlung']) => oben.zaehlung[key] + unten.zaehlung[key];
  return {
    inhalt:
      oben.zeilen &&
      deriveCheckpoints({
        schritte: oben.zeilen.map(({ verbindlichkeit: _, abgeleitet: __, ...zeile }) => zeile),
        checkpoints: unten.zeilen ?? unten.leer,
      }),
    reading: {
      findings: log.findings,
      places: log.places,
      angeglichen: log.angeglichen,
      platzhalter: log.platzhalter,
      zaehlung: { gelesen: sum('gelesen'), uebernommen: sum('uebernommen'), gemeldet: sum('gemeldet') },
    },
  };
}

function reportOutside(sheet: GridSheet | undefined, log: Log): void {
  if (!sheet || sheet.outside === 0) return;
  const message = `Hinweis: ${sheet.outside} gefüllte ${sheet.outside === 1 ? 'Zelle liegt' : 'Zellen liegen'} weit außerhalb der Tabelle und zählen nicht mit.`;
  log.report({ code: 'zelle-ausserhalb', severity: 'info', sheet: sheet.name, message });
}

function reportFremd(log: Log, message: string): Reading {
  log.report({ code: 'vorlage-fremd', severity: 'error', message });
  return {
    checkliste: null,
    basis: null,
    findings: log.findings,
    places: {},
    angeglichen: [],
    platzhalter: [],
    zaehlung: { gelesen: 0, uebernommen: 0, gemeldet: 0 },
    herkunft: 'vorlage',
    blaetter: [],
  };
}
