import { checkpoints, katalogVersion, schritte } from '#templates/catalogue/catalogue.ts';
import type {
  Ampel,
  Checkliste,
  Checkpoint,
  Schritt,
  Stammdaten,
  Status,
  Tag,
  Verbindlichkeit,
  Woche,
  Zeile,
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

/**
 * Reads packed rows. Alike rows become one object, which keeps thousands of workbooks small; make a reader for each
 * task, so that what it remembers is let go.
 */
export function createAuszugReader(): (zeile: AuszugZeile) => Auszug {
  const schrittZeilen = schritte.map(({ id }) => readZeile((zeile): Schritt => ({ id, ...zeile })));
  const checkpointZeilen = checkpoints.map(({ id }) =>
    readZeile((zeile, zeichen): Checkpoint => ({ id, ...zeile, verbindlichkeit: verbindlichkeit(zeichen) })),
  );
  return ({ kennung, land, version, at, auszug }) => {
    const [zeilen, stammdaten, ampel, begruendung, katalog, vorlagenversion] = JSON.parse(auszug) as Gepackt;
    const texte = zeilen.split(';');
    const bericht = { zusammenfassung: null, termine: null, status: null, massnahmen: null };
    return {
      version,
      at,
      checkliste: {
        katalog,
        vorlagenversion,
        stammdaten: {
          kennung,
          land,
          ...stammdaten,
          umsetzungskoordinator: null,
          leistungsverantwortlich: null,
        },
        schritte: schrittZeilen.map((read, index) => read(texte[index] ?? '')),
        checkpoints: checkpointZeilen.map((read, index) => read(texte[schritte.length + index] ?? '')),
        bericht: { ampel, begruendung, ...bericht },
      },
    };
  };
}

/** Reads the row of one id, each text once. */
function readZeile<Row>(make: (zeile: Zeile, verbindlichkeit: string) => Row): (text: string) => Row {
  const bekannt = new Map<string, Row>();
  return (text) => {
    const known = bekannt.get(text);
    if (known) return known;
    const [zeichen = '', beginn = '', frist = '', begonnen = '', erledigt = '', verbindlich = ''] =
      text.split(',');
    const row = make(
      {
        status: status(zeichen),
        verantwortliche: null,
        beginnGeplant: woche(beginn),
        frist: woche(frist),
        begonnen: tag(begonnen),
        erledigt: tag(erledigt),
        bemerkung: null,
        at: null,
      },
      verbindlich,
    );
    bekannt.set(text, row);
    return row;
  };
}

function status(zeichen: string): Status {
  const [found] = Object.entries(statusZeichen).find(([, own]) => own === zeichen) ?? [];
  if (found === undefined) throw new Error('A packed row has an unknown status');
  return found as Status;
}

function verbindlichkeit(zeichen: string): Verbindlichkeit | null {
  const [found] = Object.entries(verbindlichkeitZeichen).find(([, own]) => own === zeichen) ?? [];
  return (found ?? null) as Verbindlichkeit | null;
}

const woche = (ziffern: string): Woche | null =>
  ziffern === '' ? null : (`${ziffern.slice(0, 4)}-W${ziffern.slice(4)}` as Woche);

const tag = (ziffern: string): Tag | null =>
  ziffern === '' ? null : (`${ziffern.slice(0, 4)}-${ziffern.slice(4, 6)}-${ziffern.slice(6)}` as Tag);
