import {
  bund,
  checkpoint,
  checkpoints,
  laender,
  schritt,
  steuerungsindikatoren,
} from '#templates/catalogue/catalogue.ts';
import { naheFristen } from '#templates/figures/faelligkeit.ts';
import { figures } from '#templates/figures/figures.ts';
import { compareZeilen, type VergleichsZeile } from '#templates/figures/vergleich.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Ampel, Checkliste, LandId } from '#templates/model/checkliste.ts';
import type {
  Aenderung,
  FristEintrag,
  LandEintrag,
  Overview,
  Projekt,
  PunktEintrag,
} from '#templates/model/overview.ts';
import { countBedarf } from './countBedarf.ts';
import { countMatrix } from './countMatrix.ts';
import { compareHerkunft, type Herkunft, landReihenfolge } from './reihenfolge.ts';

export interface CollectOptions {
  readonly stichtag: Tag;
  /** The Stichtag compared with, `null` without a comparison. */
  readonly vergleich: Tag | null;
  /** The Länder expected to deliver; `null` if none were named. */
  readonly erwartet: readonly LandId[] | null;
}

/** A workbook to count; what a store gives of one (`Auszug`) is one too. */
export interface Mappe {
  /** Persons, Bemerkungen and the texts of the report may be missing: no figure needs them. */
  readonly checkliste: Checkliste;
  /** The store's version, `null` for a file. */
  readonly version: number | null;
  /** The reader of the overview may not see its Offene Punkte, so its Risiken are unknown. */
  readonly ohneRisiken?: boolean;
}

/** Counts workbooks one after the other; of each only its figures stay in memory. */
export interface OverviewCollector {
  /** `frueher` are its rows at the Stichtag compared with, `null` if it is new since. */
  add(mappe: Mappe, frueher: readonly VergleichsZeile[] | null): void;
  /** A workbook that was there at the Stichtag compared with and is not now. */
  miss(mappe: Herkunft): void;
  /** The Overview: the same whatever the order of `add` and `miss`. */
  finish(): Overview;
}

/**
 * The one way of counting, for files and for the store. Figures count Umsetzungsprojekte; a missing Land is listed in
 * `fehlend` and never counted as offen.
 */
export function collectOverview({ stichtag, vergleich, erwartet }: CollectOptions): OverviewCollector {
  const indikatoren = countMatrix(steuerungsindikatoren);
  const punkte = countMatrix(checkpoints);
  const bedarf = countBedarf();
  const gezaehlt: {
    projekt: Projekt;
    fristen: FristEintrag[];
    aenderungen: Aenderung[] | null;
    punkte: PunktEintrag[];
  }[] = [];
  const fehlende: Herkunft[] = [];

  return {
    add({ checkliste, version, ohneRisiken = false }, frueher) {
      const { stammdaten, schritte: zeilen, checkpoints: punktZeilen } = checkliste;
      const { land } = stammdaten;
      if (land === null) throw new Error('A workbook without Land cannot be merged');
      for (const zeile of zeilen) indikatoren.count(zeile, land, stichtag);
      for (const zeile of punktZeilen) punkte.count(zeile, land, stichtag);
      const projekt = figures(checkliste, stichtag, version);
      bedarf.count(checkliste.anforderungen.basisdienste, land);
      gezaehlt.push({
        projekt: ohneRisiken ? withoutRisiko(projekt) : projekt,
        fristen: fristenVon(checkliste, stichtag),
        aenderungen: frueher && compareZeilen(frueher, [...zeilen, ...punktZeilen], stammdaten),
        punkte: eskalierte(checkliste),
      });
    },
    miss: ({ kennung, land, umsetzungsprojekt }) => void fehlende.push({ kennung, land, umsetzungsprojekt }),
    finish() {
      const sortiert = gezaehlt.toSorted((a, b) => compareHerkunft(a.projekt, b.projekt));
      const projekte = sortiert.map(({ projekt }) => projekt);
      const geliefert = landEintraege(projekte);
      const vorhanden = new Set(geliefert.map(({ land }) => land));
      return {
        stichtag,
        vergleich,
        laender: geliefert,
        fehlend: landReihenfolge.filter(
          (land) => (erwartet?.includes(land) ?? land !== bund.id) && !vorhanden.has(land),
        ),
        indikatoren: indikatoren.zeilen((id) => ({ arbeitspaket: schritt(id).arbeitspaket })),
        checkpoints: punkte.zeilen((id) => ({ phase: checkpoint(id).phase })),
        projekte,
        ampeln: verteilung(projekte.map(({ ampel }) => ampel.vorschlag)),
        aenderungen:
          vergleich === null
            ? []
            : [
                ...sortiert.flatMap(({ projekt, aenderungen }) =>
                  aenderungen === null ? [ganzeMappe(projekt, 'neu')] : [],
                ),
                ...fehlende.toSorted(compareHerkunft).map((mappe) => ganzeMappe(mappe, 'fehlend')),
                ...sortiert.flatMap(({ aenderungen }) => aenderungen ?? []),
              ],
        // They come sorted by workbook and step, and sorting is stable.
        fristen: sortiert.flatMap(({ fristen }) => fristen).sort((a, b) => b.tage - a.tage),
        anforderungen: bedarf.zeilen(),
        offenePunkte: sortiert.flatMap(({ punkte: eigene }) => eigene),
      };
    },
  };
}

const withoutRisiko = (projekt: Projekt): Projekt => ({
  ...projekt,
  ampel: { ...projekt.ampel, risiko: null },
});

/** The Fristen of open rows that are overdue or fall due soon, in the order of the catalogue. */
export function fristenVon(
  { stammdaten, schritte: zeilen, checkpoints: punkte }: Checkliste,
  stichtag: Tag,
): FristEintrag[] {
  const { kennung, land } = stammdaten;
  return [...naheFristen(zeilen, stichtag), ...naheFristen(punkte, stichtag)].map((frist) => ({
    kennung,
    land,
    ...frist,
  }));
}

/** Only what a project cannot settle alone leaves it. */
function eskalierte({ stammdaten: { kennung, land }, offenePunkte }: Checkliste): PunktEintrag[] {
  return offenePunkte.filter(({ eskalation }) => eskalation).map((punkt) => ({ kennung, land, ...punkt }));
}

/** How many times each Ampel occurs. */
function verteilung(ampeln: readonly Ampel[]): Readonly<Record<Ampel, number>> {
  const anzahl: Record<Ampel, number> = { gruen: 0, gelb: 0, rot: 0, grau: 0 };
  for (const ampel of ampeln) anzahl[ampel] += 1;
  return anzahl;
}

function landEintraege(projekte: readonly Projekt[]): LandEintrag[] {
  const nachLand = Map.groupBy(projekte, ({ land }) => land);
  return [...laender, bund].flatMap(({ id, label }) => {
    const eigene = nachLand.get(id);
    if (!eigene) return [];
    const zuletzt = eigene.reduce<Tag | null>(
      (letzter, { stand }) => (stand !== null && (letzter === null || stand > letzter) ? stand : letzter),
      null,
    );
    return [{ land: id, name: label, projekte: eigene.length, zuletzt }];
  });
}

function ganzeMappe({ kennung, land, umsetzungsprojekt }: Herkunft, art: 'neu' | 'fehlend'): Aenderung {
  return {
    kennung,
    land,
    id: null,
    feld: null,
    art,
    vorher: art === 'fehlend' ? umsetzungsprojekt : null,
    nachher: art === 'neu' ? umsetzungsprojekt : null,
    wochen: null,
  };
}
