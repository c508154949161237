import { basisdienste, checkpoints, schritte } from '#templates/catalogue/catalogue.ts';
import { keineAnforderungen } from '#templates/catalogue/newCheckliste.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Woche } from '#templates/kalender/wochen.ts';
import type {
  Anforderungen,
  Checkliste,
  Checkpoint,
  Schritt,
  Status,
  Verbindlichkeit,
  Zeile,
} from '#templates/model/checkliste.ts';
import { bedarfZeichen, type Gepackt, statusZeichen, verbindlichkeitZeichen } from './auszug.ts';
import type { AuszugZeile } from './store.ts';

/** A workbook as overviews need it. */
export interface Auszug {
  readonly version: number;
  /** When it was delivered. */
  readonly at: string;
  /**
   * Statuses, weeks, days, Verbindlichkeit, declared Ampel with its reason, Stammdaten, which Basisdienste are needed,
   * Offene Punkte with Eskalation and the likelihood of other open Risiken are there. Persons of rows, Bemerkungen and the
   * other texts of the report are `null`, other rows of Anforderungen and Offene Punkte are not there, whatever the
   * workbook holds. Rows may be shared between workbooks.
   */
  readonly checkliste: Checkliste;
}

/** A packed row as numbers point at its fields: half a million of them are read without cutting them out. */
interface Cursor {
  readonly text: string;
  /** Where the next field begins, and where the row ends. */
  at: number;
  readonly end: number;
}

const statusVon = byCode<Status>(statusZeichen);
const verbindlichkeitVon = byCode<Verbindlichkeit>(verbindlichkeitZeichen);

function byCode<Name extends string>(zeichen: Readonly<Record<Name, string>>): ReadonlyMap<number, Name> {
  const entries: readonly (readonly [string, string])[] = Object.entries(zeichen);
  // Object.entries forgets which keys there are
  return new Map(entries.map(([name, sign]) => [sign.charCodeAt(0), name as Name]));
}

/**
 * Reads packed rows. Alike texts, and rows that hold nothing but a status, become one object, which keeps thousands of
 * workbooks small; make a reader for each task, so that what it remembers is let go.
 */
export function createAuszugReader(): (zeile: AuszugZeile) => Auszug {
  const woche = readDigits((ziffern) => `${ziffern.slice(0, 4)}-W${ziffern.slice(4)}` as Woche);
  const tag = readDigits(
    (ziffern) => `${ziffern.slice(0, 4)}-${ziffern.slice(4, 6)}-${ziffern.slice(6)}` as Tag,
  );
  const schrittZeilen = schritte.map(({ id }) =>
    rememberBare(
      (cursor): Schritt => ({
        id,
        status: readStatus(cursor),
        verantwortliche: null,
        beginnGeplant: woche(cursor),
        frist: woche(cursor),
        begonnen: tag(cursor),
        erledigt: tag(cursor),
        bemerkung: null,
        nachweis: null,
      }),
    ),
  );
  const checkpointZeilen = checkpoints.map(({ id }) =>
    rememberBare(
      (cursor): Checkpoint => ({
        id,
        status: readStatus(cursor),
        verantwortliche: null,
        beginnGeplant: woche(cursor),
        frist: woche(cursor),
        begonnen: tag(cursor),
        erledigt: tag(cursor),
        bemerkung: null,
        nachweis: null,
        verbindlichkeit: readVerbindlichkeit(cursor),
        // overviews count a status no matter who set it
        abgeleitet: false,
      }),
    ),
  );
  const readBedarf = rememberBedarf();
  return ({ kennung, land, version, at, auszug }) => {
    const [zeilen, stammdaten, ampel, begruendung, katalog, vorlagenversion, bedarf, punkte, risiken] =
      JSON.parse(auszug) as Gepackt;
    const next = splitRows(zeilen);
    const personen = { umsetzungskoordinator: null, leistungsverantwortlich: null, portaleinbindung: null };
    const texte = { zusammenfassung: null, termine: null, status: null, massnahmen: null };
    return {
      version,
      at,
      checkliste: {
        katalog,
        vorlagenversion,
        stammdaten: { kennung, land, ...stammdaten, ...personen },
        schritte: schrittZeilen.map((read) => read(next())),
        checkpoints: checkpointZeilen.map((read) => read(next())),
        anforderungen: readBedarf(bedarf),
        offenePunkte: [...punkte, ...risiken.map((risiko) => ({ ...bareRisiko, risiko }))],
        bericht: { ampel, begruendung, ...texte },
      },
    };
  };
}

/** A Risiko without its texts. */
const bareRisiko = {
  ...{ art: 'risiko', text: null, schritt: null, zustaendig: null, bis: null, erledigt: null },
  ergebnis: null,
  eskalation: false,
} as const;

const bedarfVon = new Map(Object.entries(bedarfZeichen).map(([bedarf, zeichen]) => [zeichen, bedarf]));

/** Remembers what is alike: many workbooks say nothing, or the same. */
function rememberBedarf(): (gepackt: string) => Anforderungen {
  const known = new Map<string, Anforderungen>([['', keineAnforderungen]]);
  return (gepackt) => {
    const before = known.get(gepackt);
    if (before !== undefined) return before;
    const zeilen = basisdienste.map(({ id }, n) => ({
      id,
      bedarf: bedarfVon.get(gepackt.charAt(n)) ?? null,
      bemerkung: null,
    }));
    const made = { ...keineAnforderungen, basisdienste: zeilen };
    known.set(gepackt, made);
    return made;
  };
}

/** One row after the other. */
function splitRows(text: string): () => Cursor {
  let at = 0;
  return () => {
    const found = text.indexOf(';', at);
    const end = found === -1 ? text.length : found;
    const cursor = { text, at, end };
    at = end + 1;
    return cursor;
  };
}

/** Makes one object of all bare rows with the same status. */
function rememberBare<Row extends Zeile>(read: (cursor: Cursor) => Row): (cursor: Cursor) => Row {
  const known = new Map<number, Row>();
  return (cursor) => {
    const bare = cursor.end - cursor.at === 1;
    const code = cursor.text.charCodeAt(cursor.at);
    const row = (bare ? known.get(code) : undefined) ?? read(cursor);
    if (bare) known.set(code, row);
    return row;
  };
}

function readStatus(cursor: Cursor): Status {
  const status = statusVon.get(cursor.text.charCodeAt(cursor.at));
  if (status === undefined) throw new Error('A packed row has an unknown status');
  cursor.at += 2;
  return status;
}

function readVerbindlichkeit({ text, at, end }: Cursor): Verbindlichkeit | null {
  return at < end ? (verbindlichkeitVon.get(text.charCodeAt(at)) ?? null) : null;
}

/** Reads a field of digits and moves on to the next; alike digits become one text. */
function readDigits<T extends string>(make: (digits: string) => T): (cursor: Cursor) => T | null {
  const known = new Map<number, T>();
  return (cursor) => {
    const { text, at, end } = cursor;
    let number = 0;
    let to = at;
    for (; to < end; to += 1) {
      const digit = text.charCodeAt(to) - 48;
      if (digit < 0) break;
      number = number * 10 + digit;
    }
    cursor.at = to + 1;
    if (to <= at) return null;
    const before = known.get(number);
    if (before !== undefined) return before;
    const made = make(text.slice(at, to));
    known.set(number, made);
    return made;
  };
}
