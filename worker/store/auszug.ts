import { checkpoints, katalogVersion, schritte } from '#templates/catalogue/catalogue.ts';
import type {
  Ampel,
  Checkliste,
  Checkpoint,
  CheckpointId,
  Schritt,
  SchrittId,
  Stammdaten,
  Status,
  Tag,
  Verbindlichkeit,
  Woche,
} from '#templates/checkliste.ts';
import type { AuszugZeile } from './store.ts';

/** Changes with the catalogue's rows and with the packing; a store packs anew where it differs. */
export const auszugFormat: string = [
  '1',
  katalogVersion,
  ...schritte.map(({ id }) => id),
  ...checkpoints.map(({ id }) => id),
].join(' ');

/** A workbook as overviews need it. */
export interface Auszug {
  readonly version: number;
  /** When it was delivered. */
  readonly at: string;
  /**
   * Statuses, weeks, days, Verbindlichkeit, declared Ampel with its reason, and Stammdaten are there. Persons,
   * Bemerkungen, cells and the other texts of the report are `null`, whatever the workbook holds. Rows may be shared
   * between workbooks.
   */
  readonly checkliste: Checkliste;
}

type Gepackt = readonly [
  zeilen: string,
  stammdaten: Omit<Stammdaten, 'kennung' | 'land' | 'umsetzungskoordinator' | 'leistungsverantwortlich'>,
  ampel: Ampel | null,
  begruendung: string | null,
  katalog: string,
  vorlagenversion: string,
];

const statusZeichen: Readonly<Record<Status, string>> = {
  offen: 'o',
  anstehend: 'a',
  'in-bearbeitung': 'b',
  erledigt: 'e',
  entfaellt: 'x',
};
const verbindlichkeitZeichen: Readonly<Record<Verbindlichkeit, string>> = {
  notwendig: 'n',
  empfohlen: 'e',
  fortlaufend: 'f',
};

/** The text that `createAuszugReader` reads: about 1 kB instead of the 13 kB of a Checkliste. */
export function packAuszug({ katalog, vorlagenversion, stammdaten, ...rest }: Checkliste): string {
  const { themenfeld, umsetzungsprojekt, vorgehensmodell, nachnutzungsmodell } = stammdaten;
  const { stand, projektstart, projektende, leistungen } = stammdaten;
  const gepackt: Gepackt = [
    packZeilen([...rest.schritte, ...rest.checkpoints]),
    {
      themenfeld,
      umsetzungsprojekt,
      vorgehensmodell,
      nachnutzungsmodell,
      stand,
      projektstart,
      projektende,
      leistungen: leistungen.map((leistung) => ({ ...leistung, leistungsverantwortlich: null })),
    },
    rest.bericht.ampel,
    rest.bericht.begruendung,
    katalog,
    vorlagenversion,
  ];
  return JSON.stringify(gepackt);
}

/** In the catalogue's order, whatever the order of the Checkliste; a missing row counts as offen. */
function packZeilen(zeilen: readonly (Schritt | Checkpoint)[]): string {
  const nachId = new Map<string, Schritt | Checkpoint>(zeilen.map((zeile) => [zeile.id, zeile]));
  return [...schritte, ...checkpoints]
    .map(({ id }) => {
      const zeile = nachId.get(id);
      return zeile ? packZeile(zeile) : statusZeichen.offen;
    })
    .join(';');
}

/** `e,202702,202712,20270104,20270322`: status, weeks and days without their signs, cut after the last filled one. */
function packZeile(zeile: Schritt | Checkpoint): string {
  const verbindlichkeit = 'verbindlichkeit' in zeile ? zeile.verbindlichkeit : null;
  return [
    statusZeichen[zeile.status],
    zeile.beginnGeplant?.replace('-W', '') ?? '',
    zeile.frist?.replace('-W', '') ?? '',
    zeile.begonnen?.replaceAll('-', '') ?? '',
    zeile.erledigt?.replaceAll('-', '') ?? '',
    verbindlichkeit === null ? '' : verbindlichkeitZeichen[verbindlichkeit],
  ]
    .join(',')
    .replace(/,+$/, '');
}

const statusVon = umgekehrt(statusZeichen);
const verbindlichkeitVon = umgekehrt(verbindlichkeitZeichen);

function umgekehrt<Name extends string>(zeichen: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> {
  // Object.entries forgets which keys there are
  return new Map(Object.entries(zeichen).map(([name, sign]) => [sign as string, name as Name]));
}

/**
 * Reads packed rows. Alike rows become one object, which keeps thousands of workbooks small; make a reader for each
 * task, so that what it remembers is let go.
 */
export function createAuszugReader(): (zeile: AuszugZeile) => Auszug {
  const wochen = remember((ziffern) => `${ziffern.slice(0, 4)}-W${ziffern.slice(4)}` as Woche);
  const tage = remember(
    (ziffern) => `${ziffern.slice(0, 4)}-${ziffern.slice(4, 6)}-${ziffern.slice(6)}` as Tag,
  );
  // Written out instead of spread: half a million rows make the difference
  const readSchritt = (id: SchrittId, text: string): Schritt => {
    const [zeichen = '', beginn, frist, begonnen, erledigt] = text.split(',');
    return {
      id,
      status: readStatus(zeichen),
      verantwortliche: null,
      beginnGeplant: beginn ? wochen(beginn) : null,
      frist: frist ? wochen(frist) : null,
      begonnen: begonnen ? tage(begonnen) : null,
      erledigt: erledigt ? tage(erledigt) : null,
      bemerkung: null,
      at: null,
    };
  };
  const readCheckpoint = (id: CheckpointId, text: string): Checkpoint => {
    const [zeichen = '', beginn, frist, begonnen, erledigt, verbindlich = ''] = text.split(',');
    return {
      id,
      status: readStatus(zeichen),
      verantwortliche: null,
      beginnGeplant: beginn ? wochen(beginn) : null,
      frist: frist ? wochen(frist) : null,
      begonnen: begonnen ? tage(begonnen) : null,
      erledigt: erledigt ? tage(erledigt) : null,
      bemerkung: null,
      at: null,
      verbindlichkeit: verbindlichkeitVon.get(verbindlich) ?? null,
    };
  };
  const schrittZeilen = schritte.map(({ id }) => rememberBare((text) => readSchritt(id, text)));
  const checkpointZeilen = checkpoints.map(({ id }) => rememberBare((text) => readCheckpoint(id, text)));
  return ({ kennung, land, version, at, auszug }) => {
    const [zeilen, stammdaten, ampel, begruendung, katalog, vorlagenversion] = JSON.parse(auszug) as Gepackt;
    const texte = zeilen.split(';');
    const personen = { umsetzungskoordinator: null, leistungsverantwortlich: null };
    const bericht = { zusammenfassung: null, termine: null, status: null, massnahmen: null };
    return {
      version,
      at,
      checkliste: {
        katalog,
        vorlagenversion,
        stammdaten: { kennung, land, ...stammdaten, ...personen },
        schritte: schrittZeilen.map((read, index) => read(texte[index] ?? '')),
        checkpoints: checkpointZeilen.map((read, index) => read(texte[schritte.length + index] ?? '')),
        bericht: { ampel, begruendung, ...bericht },
      },
    };
  };
}

function readStatus(zeichen: string): Status {
  const status = statusVon.get(zeichen);
  if (status === undefined) throw new Error('A packed row has an unknown status');
  return status;
}

/** Makes one row of all that hold nothing but the same status; looking up the others would take longer than reading. */
function rememberBare<Row>(read: (text: string) => Row): (text: string) => Row {
  const known = remember(read);
  return (text) => (text.length === 1 ? known(text) : read(text));
}

/** Makes a value of each text once. */
function remember<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
