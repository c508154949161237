import { isAbleitbar } from '../catalogue/ableitung.ts';
import {
  arbeitspakete,
  checkpoints,
  findCheckpoint,
  findSchritt,
  fussnoten,
  normalize,
  schritte,
  statusListe,
  steuerungsindikatoren,
  umsetzungLegende,
} from '../catalogue/catalogue.ts';
import { isNoBezeichnung } from '../catalogue/normalize.ts';
import type { CheckpointId, SchrittId } from '../model/checkliste.ts';

interface Eintrag<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** What the two tables of rows have in common, and what sets them apart. */
export interface ZeilenArt<Id extends string> {
  /** How a row is called in messages. */
  readonly wort: 'Arbeitsschritt' | 'Checkpoint';
  readonly liste: 'Checkliste' | 'Umsetzungscheckliste';
  readonly eintraege: readonly Eintrag<Id>[];
  readonly byId: ReadonlyMap<string, Eintrag<Id>>;
  readonly find: (text: string) => Eintrag<Id> | null;
  /** A missing row is an error rather than a warning. */
  readonly isWichtig: (id: Id) => boolean;
  /** Its status may follow from steps. */
  readonly isAbleitbar: (id: Id) => boolean;
}

/** People number their rows in the text itself, or begin them with a bullet. */
const zaehlung = /^\s*(?:[•‣▪◦·●○■□]|\(?\d{1,2}(?:\.\d{1,2})*[.)]*|[a-z]\))\s+/i;

function findOhneZaehlung<T>(text: string, find: (text: string) => T | null): T | null {
  if (text === '' || isNoBezeichnung(text)) return null;
  const bare = text.replace(zaehlung, '');
  return bare === text ? null : find(bare);
}

const indikatoren = new Set(steuerungsindikatoren.map(({ id }) => id));

export const schrittArt: ZeilenArt<SchrittId> = {
  wort: 'Arbeitsschritt',
  liste: 'Checkliste',
  eintraege: schritte,
  byId: new Map(schritte.map((entry) => [entry.id, entry])),
  find: (text) => findSchritt(text) ?? findOhneZaehlung(text, findSchritt),
  isWichtig: (id) => indikatoren.has(id),
  isAbleitbar: () => false,
};

export const checkpointArt: ZeilenArt<CheckpointId> = {
  wort: 'Checkpoint',
  liste: 'Umsetzungscheckliste',
  eintraege: checkpoints,
  byId: new Map(checkpoints.map((entry) => [entry.id, entry])),
  find: (text) => findCheckpoint(text) ?? findOhneZaehlung(text, findCheckpoint),
  isWichtig: () => false,
  isAbleitbar: isAbleitbar,
};

/** The id in a Nr. cell, whatever its case, spaces, dashes and leading zeros (`k1 – 1`); `null` if it is none. */
export function parseNr(text: string): string | null {
  if (text.length > 40) return null;
  const match = /^([ku])\s*(\d)\s*[-‐‑‒–—._/ ]?\s*(\d{1,2})\.?$/i.exec(text);
  return match && `${(match[1] ?? '').toUpperCase()}${match[2]}-${(match[3] ?? '').padStart(2, '0')}`;
}

/** The entry whose id stands in a Nr. cell; mostly just as the catalogue writes it. */
export function findByNr<Id extends string>(
  { byId }: { readonly byId: ReadonlyMap<string, Eintrag<Id>> },
  text: string,
): Eintrag<Id> | undefined {
  const exact = byId.get(text);
  if (exact || text === '') return exact;
  const nr = parseNr(text);
  return nr === null ? undefined : byId.get(nr);
}

const rahmen = new Set(
  [
    ...arbeitspakete.flatMap(({ id, label, erlaeuterung }) => [id, label, `${id} ${label}`, erlaeuterung]),
    ...new Set(checkpoints.map(({ phase }) => phase)),
    ...[...fussnoten, ...umsetzungLegende].map(({ label }) => label),
    ...statusListe.flatMap(({ label, symbol }) => [label, `${symbol} ${label}`]),
  ].map(normalize),
);

/** Whether a text belongs to the frame of the lists: name of an Arbeitspaket or a phase, a footnote, a legend. */
export function isRahmen(text: string): boolean {
  if (isNoBezeichnung(text)) return false;
  const bare = text.replace(/^\s*[\d⁰¹²³⁴-⁹()]+\s+/, '').replace(/^Arbeitspaket\s+\d\s*:?\s*/i, '');
  return rahmen.has(normalize(text)) || rahmen.has(normalize(bare));
}
