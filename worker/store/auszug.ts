import { basisdienste, checkpoints, katalogVersion, schritte } from '#templates/catalogue/catalogue.ts';
import { offeneRisiken } from '#templates/figures/risikoampel.ts';
import type {
  Ampel,
  Checkliste,
  Checkpoint,
  OffenerPunkt,
  Schritt,
  Stammdaten,
  Status,
  Verbindlichkeit,
} from '#templates/model/checkliste.ts';

/** Changes with the catalogue's rows and with the packing; a store packs anew where it differs. */
export const auszugFormat: string = [
  '3',
  katalogVersion,
  ...basisdienste.map(({ id }) => id),
  ...schritte.map(({ id }) => id),
  ...checkpoints.map(({ id }) => id),
].join(' ');

/** As JSON in the store. */
export type Gepackt = readonly [
  zeilen: string,
  stammdaten: Omit<
    Stammdaten,
    'kennung' | 'land' | 'umsetzungskoordinator' | 'leistungsverantwortlich' | 'portaleinbindung'
  >,
  ampel: Ampel | null,
  begruendung: string | null,
  katalog: string,
  vorlagenversion: string,
  /** One sign for each Basisdienst of the catalogue; short where the last say nothing. */
  bedarf: string,
  /** Offene Punkte with Eskalation. */
  punkte: readonly OffenerPunkt[],
  /** The likelihood of each further open Risiko. */
  risiken: readonly (string | null)[],
];

export const statusZeichen: Readonly<Record<Status, string>> = {
  offen: 'o',
  anstehend: 'a',
  'in-bearbeitung': 'b',
  erledigt: 'e',
  entfaellt: 'x',
};
export const verbindlichkeitZeichen: Readonly<Record<Verbindlichkeit, string>> = {
  notwendig: 'n',
  empfohlen: 'e',
  fortlaufend: 'f',
};

export const bedarfZeichen: Readonly<Record<string, string>> = {
  noetig: 'n',
  'nicht-noetig': 'k',
  ungeklaert: 'u',
};

/** The text that `createAuszugReader` reads: 1.5 kB instead of the 13 kB of a Checkliste. */
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
    packBedarf(rest.anforderungen),
    rest.offenePunkte.filter(({ eskalation }) => eskalation),
    offeneRisiken(rest.offenePunkte)
      .filter(({ eskalation }) => !eskalation)
      .map(({ risiko }) => risiko),
  ];
  return JSON.stringify(gepackt);
}

function packBedarf({ basisdienste: zeilen }: Checkliste['anforderungen']): string {
  const zeichen = basisdienste.map(({ id }) => {
    const bedarf = zeilen.find((zeile) => zeile.id === id)?.bedarf ?? '';
    return bedarfZeichen[bedarf] ?? '.';
  });
  return zeichen.join('').replace(/\.+$/, '');
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
