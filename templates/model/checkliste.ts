/**
 * The model: one Checkliste as a workbook, the pane, the worker and HTTP clients share it. Plain JSON; `null` for
 * what is absent, never a missing key. Days are `2027-03-22`, weeks `2027-W12`.
 */
import type { Tag } from '../kalender/tage.ts';
import type { Woche } from '../kalender/wochen.ts';

/** The Vorlagenversion, written into every workbook; a reader that knows a lower number says so. */
export const vorlagenversion = '2';

/** ISO 3166-2:DE letters of a Land, or `BUND` for the federal level as a further reporter. */
export type LandId =
  | 'BB'
  | 'BE'
  | 'BW'
  | 'BY'
  | 'HB'
  | 'HE'
  | 'HH'
  | 'MV'
  | 'NI'
  | 'NW'
  | 'RP'
  | 'SH'
  | 'SL'
  | 'SN'
  | 'ST'
  | 'TH'
  | 'BUND';

/** Id of an Arbeitsschritt of the Konzeptionsphase, `K1-01` … `K4-09`. */
export type SchrittId = `K${number}-${string}`;

/** Id of a checkpoint of the Umsetzungscheckliste, `U1-01` … `U3-11`. */
export type CheckpointId = `U${number}-${string}`;

/** One workbook of one Umsetzungsprojekt: Land, hyphen, six Crockford base32 characters, e.g. `SH-7K3F9Q`. */
export type Kennung = `${string}-${string}`;

export const statusIds = ['offen', 'anstehend', 'in-bearbeitung', 'erledigt', 'entfaellt'] as const;
export type Status = (typeof statusIds)[number];

export const ampeln = ['gruen', 'gelb', 'rot', 'grau'] as const;
export type Ampel = (typeof ampeln)[number];

export const verbindlichkeiten = ['notwendig', 'empfohlen', 'fortlaufend'] as const;
export type Verbindlichkeit = (typeof verbindlichkeiten)[number];

export interface Leistung {
  readonly ozgId: string | null;
  readonly bezeichnung: string | null;
  /** 14 digits, or `nicht im LeiKa`. */
  readonly leika: string | null;
  /** Whether it is part of the MVP; `null` where nothing is said. */
  readonly mvp: boolean | null;
  readonly leistungsverantwortlich: string | null;
  readonly vorgehensmodell: string | null;
  readonly nachnutzungsmodell: string | null;
}

export interface Stammdaten {
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
  /** Name of the Themenfeld as in the catalogue, e.g. `Familie & Kind`; a text of one's own is kept as it is. */
  readonly themenfeld: string | null;
  readonly umsetzungsprojekt: string | null;
  readonly umsetzungskoordinator: string | null;
  readonly leistungsverantwortlich: string | null;
  readonly vorgehensmodell: string | null;
  readonly nachnutzungsmodell: string | null;
  readonly portaleinbindung: string | null;
  readonly stand: Tag | null;
  readonly projektstart: Woche | null;
  readonly projektende: Woche | null;
  readonly leistungen: readonly Leistung[];
}

/** What a row of Checkliste or Umsetzungscheckliste holds. */
export interface Zeile {
  readonly status: Status;
  readonly verantwortliche: string | null;
  readonly beginnGeplant: Woche | null;
  readonly frist: Woche | null;
  readonly begonnen: Tag | null;
  readonly erledigt: Tag | null;
  readonly bemerkung: string | null;
  /** Link or place of the result. */
  readonly nachweis: string | null;
}

export interface Schritt extends Zeile {
  readonly id: SchrittId;
}

export interface Checkpoint extends Zeile {
  readonly id: CheckpointId;
  readonly verbindlichkeit: Verbindlichkeit | null;
  /** The status was not set by a person: it is that of the steps which the checkpoint repeats. */
  readonly abgeleitet: boolean;
}

/** One of the nine Basisdienste of the source and whether the project needs it. */
export interface BasisdienstZeile {
  /** `B01` … `B09`. */
  readonly id: string;
  /** Id of a choice, `noetig`, `nicht-noetig`, `ungeklaert`, or the text written instead. */
  readonly bedarf: string | null;
  readonly bemerkung: string | null;
}

export interface Registerschnittstelle {
  readonly register: string | null;
  readonly daten: string | null;
  readonly bemerkung: string | null;
}

export interface Rechtsaenderung {
  readonly norm: string | null;
  readonly aenderungsbedarf: string | null;
  readonly bemerkung: string | null;
}

/** What the project asks of others; lists of whole rows, but for the Basisdienste. */
export interface Anforderungen {
  /** All nine in order of the catalogue. */
  readonly basisdienste: readonly BasisdienstZeile[];
  readonly registerschnittstellen: readonly Registerschnittstelle[];
  readonly rechtsaenderungen: readonly Rechtsaenderung[];
}

/** A row of `Offene Punkte`. Where no choice, day or week can be read, the text stays as written. */
export interface OffenerPunkt {
  /** Id of a choice, `termin`, `massnahme`, `entscheidung`, `risiko`, or a text. */
  readonly art: string | null;
  readonly text: string | null;
  /** `K1-04`, or a text. */
  readonly schritt: string | null;
  /** A role or body. */
  readonly zustaendig: string | null;
  /** A day, a week, or a text. */
  readonly bis: string | null;
  /** The day on which it was held, done or decided, or a text. */
  readonly erledigt: string | null;
  readonly ergebnis: string | null;
  /** Id of a choice, `gering`, `mittel`, `hoch`, or a text. */
  readonly risiko: string | null;
  /** Only a plain yes: then the row leaves the project for the roll-up. */
  readonly eskalation: boolean;
}

/** What a person declares in the Statusbericht. */
export interface Bericht {
  readonly ampel: Ampel | null;
  readonly begruendung: string | null;
  readonly zusammenfassung: string | null;
  readonly termine: string | null;
  readonly status: string | null;
  readonly massnahmen: string | null;
}

export interface Checkliste {
  /** Version of the catalogue the workbook was made with, e.g. `1`. */
  readonly katalog: string;
  /** Version of the workbook layout, e.g. `1`. */
  readonly vorlagenversion: string;
  readonly stammdaten: Stammdaten;
  /** All 38 in order of the catalogue; a missing row counts as offen. */
  readonly schritte: readonly Schritt[];
  /** All 29 in order of the catalogue. */
  readonly checkpoints: readonly Checkpoint[];
  readonly anforderungen: Anforderungen;
  readonly offenePunkte: readonly OffenerPunkt[];
  readonly bericht: Bericht;
}
