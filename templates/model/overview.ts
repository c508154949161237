/**
 * The shapes of figures: one Projekt, and the Overview over many. Plain JSON as HTTP clients see it; `null` for what
 * is absent, never a missing key.
 */

import type { Tag } from '../kalender/tage.ts';
import type { Woche } from '../kalender/wochen.ts';
import type { Ampel, CheckpointId, Kennung, LandId, OffenerPunkt, SchrittId, Status } from './checkliste.ts';

/** `erledigt` of `von` applicable ones. */
export interface Anteil {
  readonly erledigt: number;
  readonly von: number;
}

export const arbeitspaketStatus = ['Fertig', 'In Arbeit', 'Offen', 'Entfällt'] as const;
export type ArbeitspaketStatus = (typeof arbeitspaketStatus)[number];

export interface ArbeitspaketFigur extends Anteil {
  readonly nr: number;
  readonly status: ArbeitspaketStatus;
}

export type KriteriumId = 'A' | 'B' | 'C' | 'D';

/** The figures of one workbook at a Stichtag. */
export interface Projekt {
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
  readonly umsetzungsprojekt: string | null;
  readonly themenfeld: string | null;
  readonly stand: Tag | null;
  /** The store's version, `null` for a file that was never delivered. */
  readonly version: number | null;
  readonly arbeitspakete: readonly ArbeitspaketFigur[];
  readonly indikatoren: Anteil & { readonly ueberfaellig: number };
  readonly ampel: {
    /** Terminampel (berechnet). */
    readonly vorschlag: Ampel;
    /** Risikoampel (berechnet) of the open Risiken; `null` for those who may not see them. */
    readonly risiko: Ampel | null;
    /** What a person declared. */
    readonly erklaert: Ampel | null;
    readonly begruendung: string | null;
  };
  readonly kriterien: Readonly<Record<KriteriumId, Anteil>>;
  /** The earliest Frist of an open Arbeitsschritt that is not past at the Stichtag. */
  readonly naechsteFrist: { readonly id: SchrittId; readonly frist: Woche } | null;
}

/** How many Umsetzungsprojekte have a row at each status; `ueberfaellig` overlaps the statuses. */
export type Zaehler = Readonly<Record<Status | 'ueberfaellig', number>>;

export interface MatrixZeile<Id> {
  readonly id: Id;
  readonly label: string;
  readonly laender: Readonly<Partial<Record<LandId, Zaehler>>>;
  readonly gesamt: Zaehler;
}

export interface IndikatorZeile extends MatrixZeile<SchrittId> {
  readonly arbeitspaket: number;
}

export interface CheckpointZeile extends MatrixZeile<CheckpointId> {
  readonly phase: string;
}

export const aenderungArten = [
  'begonnen',
  'erledigt',
  'zurueckgefallen',
  'frist-verschoben',
  'neu',
  'fehlend',
  'geaendert',
] as const;
export type AenderungArt = (typeof aenderungArten)[number];

/** What a field belongs to and what it is called in the model: `K1-04` and `frist`. */
export interface FeldKey {
  /** Id of an Arbeitsschritt or checkpoint, `stammdaten`, `leistung.<n>` counted from 0, or `bericht`. */
  readonly id: string;
  /** As in the model; `leistung` for a whole OZG-Leistung that only one side has. */
  readonly feld: string;
}

/** A field before and after. */
export interface FeldAenderung extends FeldKey {
  readonly vorher: string | null;
  readonly nachher: string | null;
}

export interface Aenderung {
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
  /**
   * Arbeitsschritt or checkpoint, `stammdaten`, `leistung.<n>` or `bericht`; `null` where the whole workbook is meant.
   * Overviews speak of rows and whole workbooks only.
   */
  readonly id: string | null;
  /** Field that changed (`status`, `frist`, …); `null` where the whole workbook is meant. */
  readonly feld: string | null;
  readonly art: AenderungArt;
  readonly vorher: string | null;
  readonly nachher: string | null;
  /** Weeks a Frist moved, later is positive; else `null`. */
  readonly wochen: number | null;
}

export interface FristEintrag {
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
  readonly id: string;
  readonly frist: Woche;
  /** Days past the Frist at the Stichtag: positive is overdue, 0 or negative still to come. */
  readonly tage: number;
}

export interface LandEintrag {
  readonly land: LandId;
  readonly name: string;
  readonly projekte: number;
  /** The latest Stand of its workbooks. */
  readonly zuletzt: Tag | null;
}

/** How many Umsetzungsprojekte need a Basisdienst, of those that say anything about it. */
export interface Bedarfsfigur {
  readonly noetig: number;
  readonly von: number;
}

export interface AnforderungZeile {
  /** Id of a Basisdienst, `B01` … `B09`. */
  readonly id: string;
  /** Länder that delivered. */
  readonly laender: Readonly<Partial<Record<LandId, Bedarfsfigur>>>;
  readonly gesamt: Bedarfsfigur;
}

/** An Offener Punkt with Eskalation and where it comes from. */
export interface PunktEintrag extends OffenerPunkt {
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
}

export interface Overview {
  readonly stichtag: Tag;
  /** The Stichtag compared with. */
  readonly vergleich: Tag | null;
  /** Those that delivered, in key order, `BUND` last. */
  readonly laender: readonly LandEintrag[];
  /** Länder without a workbook; with a list of expected ones, the expected among them. */
  readonly fehlend: readonly LandId[];
  readonly indikatoren: readonly IndikatorZeile[];
  readonly checkpoints: readonly CheckpointZeile[];
  readonly projekte: readonly Projekt[];
  /** Distribution of the Terminampel (berechnet). */
  readonly ampeln: Readonly<Record<Ampel, number>>;
  readonly aenderungen: readonly Aenderung[];
  readonly fristen: readonly FristEintrag[];
  /** The nine Basisdienste. */
  readonly anforderungen: readonly AnforderungZeile[];
  /** Those with Eskalation that one may see, in order of the workbooks. */
  readonly offenePunkte: readonly PunktEintrag[];
}
