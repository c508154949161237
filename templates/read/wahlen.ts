import {
  bedarfe,
  findBedarf,
  findJaNein,
  findPunktArt,
  findRisikoStufe,
  jaNein,
  punktArten,
  risikoStufen,
} from '../catalogue/catalogue.ts';
import { parseFrist } from '../kalender/parseFrist.ts';
import { parseTag } from '../kalender/parseTag.ts';
import { tagVonSerial } from '../kalender/tage.ts';
import { cellText, isBrokenCell, isEmpty, quote, tagOfCell } from './cellText.ts';
import type { Meldung } from './log.ts';
import { type Auswahl, readAuswahl, readText } from './readCell.ts';
import { reportAt, type Source } from './source.ts';
import { checkpointArt, findByNr, schrittArt } from './zeilenArt.ts';

/** Nothing in Anforderungen and Offene Punkte refuses a file: what is not understood stays as the text it is. */
const warnung = { code: 'auswahl-unbekannt', severity: 'warning' } as const;

interface Wahl {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

function wahl<T extends Wahl>(
  feld: string,
  find: (text: string) => T | null,
  entries: readonly T[],
): Auswahl<T> {
  const liste = entries.map(({ label }) => label);
  const worte = `${liste.slice(0, -1).join(', ')} oder ${liste.at(-1)}`;
  return {
    ...warnung,
    find,
    entries,
    sicher: true,
    message: (found) => `„${feld}“ soll ${worte} sein, nicht ${found}; die Angabe bleibt als Text stehen.`,
  };
}

const wahlen = {
  bedarf: wahl('Bedarf', findBedarf, bedarfe),
  art: wahl('Art', findPunktArt, punktArten),
  risiko: wahl('Risiko', findRisikoStufe, risikoStufen),
};

/** The id of a choice, or the text that stands in its place. */
export function readWahl(source: Source, feld: keyof typeof wahlen): string | null {
  if (isKaputt(source)) return null;
  const { eintrag, text } = readAuswahl<Wahl>(source, wahlen[feld]);
  return eintrag?.id ?? text;
}

const eskalation: Auswahl<(typeof jaNein)[number]> = {
  ...warnung,
  find: findJaNein,
  entries: jaNein,
  sicher: true,
  message: (found) =>
    `„Eskalation“ soll „ja“ oder leer sein, nicht ${found}; der Punkt bleibt bis dahin im Projekt.`,
};

/** Only a plain yes. */
export function readEskalation(source: Source): boolean {
  return !isKaputt(source) && readAuswahl(source, eskalation).eintrag?.id === 'ja';
}

/** The id of a step or checkpoint, or a text. */
export function readSchrittNr(source: Source): string | null {
  if (isKaputt(source)) return null;
  const text = readText(source);
  if (text === null) return null;
  const found =
    findByNr(schrittArt, text) ??
    findByNr(checkpointArt, text) ??
    schrittArt.find(text) ??
    checkpointArt.find(text);
  if (found) return found.id;
  warn(
    source,
    `„${source.feld}“ soll die Nr. eines Schritts sein, zum Beispiel K1-04, nicht ${quote(text)}; die Angabe bleibt als Text stehen.`,
  );
  return text;
}

/** A day, where `wochen` a week too, or a text. */
export function readZeitpunkt(source: Source, wochen: boolean): string | null {
  if (isKaputt(source)) return null;
  const tag = tagOfCell(source.cell, tagVonSerial);
  if (tag !== null) return tag;
  const text = cellText(source.cell);
  if (isEmpty(text)) return null;
  const day = parseTag(text);
  if (day !== null) return day;
  const frist = wochen ? parseFrist(text, source.bezug) : null;
  if (frist && !('fehler' in frist) && !frist.bereich && !frist.ohneJahr) return frist.woche;
  const beispiel = wochen
    ? 'ein Tag oder eine Kalenderwoche mit Jahr sein, zum Beispiel 22.03.2027 oder KW 12/2027'
    : 'ein Tag sein, zum Beispiel 22.03.2027';
  warn(source, `„${source.feld}“ soll ${beispiel}, nicht ${quote(text)}; die Angabe bleibt als Text stehen.`);
  return text;
}

/** The text of a cell; a fault in it is said and refuses nothing. */
export function readFreierText(source: Source): string | null {
  return isKaputt(source) ? null : readText(source);
}

function isKaputt(source: Source): boolean {
  if (!isBrokenCell(source.cell)) return false;
  warn(source, `In „${source.feld}“ soll ein Wert stehen, kein Fehler und keine Formel ohne Ergebnis.`);
  return true;
}

function warn(source: Source, message: string): void {
  reportAt(source, { ...warnung, message } satisfies Meldung);
}
