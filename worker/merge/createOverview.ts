import {
  bund,
  checkpoint,
  checkpoints,
  fristenSchwellen,
  laender,
  schritt,
  schritte,
} from '#templates/catalogue/catalogue.ts';
import type { Ampel, Checkliste, LandId, Tag, Zeile } from '#templates/checkliste.ts';
import { istErfuellt, istOffen, istUeberfaellig, tageNachFrist } from '#templates/figures/faelligkeit.ts';
import { figures } from '#templates/figures/figures.ts';
import type { Vergleichsstand } from '#templates/figures/vergleich.ts';
import type { FristEintrag, LandEintrag, Overview, Projekt, Zaehler } from '#templates/overview.ts';
import { compareText } from '#templates/text.ts';
import { aenderungenSeit } from './aenderungenSeit.ts';

export interface OverviewOptions {
  readonly stichtag: Tag;
  readonly vergleich: Vergleichsstand | null;
  /** The Länder expected to deliver; `null` if nobody named them. */
  readonly erwartet: readonly LandId[] | null;
}

export interface Mappe {
  readonly checkliste: Checkliste;
  /** The store's version, `null` for a file. */
  readonly version: number | null;
}

type ZaehlerStand = Record<keyof Zaehler, number>;

/** Key order of the Länder, `BUND` last. */
export const landReihenfolge: readonly LandId[] = [...laender.map(({ id }) => id), bund.id];

/**
 * The Overview over workbooks of known Land, whatever their order. Figures count Umsetzungsprojekte; a missing Land
 * is listed in `fehlend` and never counted as offen.
 */
export function createOverview(mappen: readonly Mappe[], options: OverviewOptions): Overview {
  const { stichtag, vergleich, erwartet } = options;
  const sortiert = mappen.toSorted((a, b) => compareMappen(a.checkliste, b.checkliste));
  const projekte = sortiert.map(({ checkliste, version }) => figures(checkliste, stichtag, version));
  const indikatoren = matrix(schritte.filter(({ steuerungsindikator }) => steuerungsindikator));
  const punkte = matrix(checkpoints);
  const fristen: FristEintrag[] = [];

  for (const { checkliste } of sortiert) {
    const { land } = checkliste.stammdaten;
    if (land === null) throw new Error('A workbook without Land cannot be merged');
    for (const zeile of checkliste.schritte) {
      if (schritt(zeile.id).steuerungsindikator) indikatoren.count(zeile, land, stichtag);
    }
    for (const zeile of checkliste.checkpoints) punkte.count(zeile, land, stichtag);
    fristen.push(...fristenVon(checkliste, stichtag));
  }

  const geliefert = landEintraege(projekte);
  const vorhanden = new Set(geliefert.map(({ land }) => land));
  return {
    stichtag,
    vergleich: vergleich?.stichtag ?? null,
    laender: geliefert,
    fehlend: landReihenfolge.filter(
      (land) => (erwartet?.includes(land) ?? land !== bund.id) && !vorhanden.has(land),
    ),
    indikatoren: indikatoren.zeilen((id) => ({ arbeitspaket: schritt(id).arbeitspaket })),
    checkpoints: punkte.zeilen((id) => ({ phase: checkpoint(id).phase })),
    projekte,
    ampeln: verteilung(projekte.map(({ ampel }) => ampel.vorschlag)),
    aenderungen: vergleich
      ? aenderungenSeit(
          vergleich,
          sortiert.map(({ checkliste }) => checkliste),
        )
      : [],
    // The rows come sorted by workbook and step, and sorting is stable.
    fristen: fristen.toSorted((a, b) => b.tage - a.tage),
  };
}

/** The Fristen of open rows that are overdue or fall due soon, in the order of the catalogue. */
export function fristenVon(
  { stammdaten, schritte: zeilen, checkpoints: punkte }: Checkliste,
  stichtag: Tag,
): FristEintrag[] {
  const { kennung, land } = stammdaten;
  return [...zeilen, ...punkte].flatMap((zeile) => {
    const tage = tageNachFrist(zeile, stichtag);
    if (zeile.frist === null || tage === null || tage < -fristenSchwellen.vorschauTage || !istOffen(zeile))
      return [];
    return [{ kennung, land, id: zeile.id, frist: zeile.frist, tage }];
  });
}

/** How many times each Ampel occurs. */
export function verteilung(ampeln: readonly Ampel[]): Readonly<Record<Ampel, number>> {
  const anzahl: Record<Ampel, number> = { gruen: 0, gelb: 0, rot: 0, grau: 0 };
  for (const ampel of ampeln) anzahl[ampel] += 1;
  return anzahl;
}

/** Orders workbooks by Land, Umsetzungsprojekt and Kennung. */
export function compareMappen(a: Checkliste, b: Checkliste): number {
  const [links, rechts] = [a.stammdaten, b.stammdaten];
  return (
    landRang(links.land) - landRang(rechts.land) ||
    compareText(links.umsetzungsprojekt, rechts.umsetzungsprojekt) ||
    compareText(links.kennung, rechts.kennung)
  );
}

function landRang(land: LandId | null): number {
  return land === null ? landReihenfolge.length : landReihenfolge.indexOf(land);
}

function landEintraege(projekte: readonly Projekt[]): LandEintrag[] {
  return [...laender, bund].flatMap(({ id, label }) => {
    const eigene = projekte.filter(({ land }) => land === id);
    if (eigene.length === 0) return [];
    const zuletzt = eigene.reduce<Tag | null>(
      (letzter, { stand }) => (stand !== null && (letzter === null || stand > letzter) ? stand : letzter),
      null,
    );
    return [{ land: id, name: label, projekte: eigene.length, zuletzt }];
  });
}

function leererZaehler(): ZaehlerStand {
  return { offen: 0, anstehend: 0, 'in-bearbeitung': 0, erledigt: 0, entfaellt: 0, ueberfaellig: 0 };
}

/** Counts rows by id and Land. */
function matrix<Id extends string>(eintraege: readonly { readonly id: Id; readonly label: string }[]) {
  const staende = new Map<Id, { laender: Partial<Record<LandId, ZaehlerStand>>; gesamt: ZaehlerStand }>();
  for (const { id } of eintraege) staende.set(id, { laender: {}, gesamt: leererZaehler() });

  return {
    count(zeile: Zeile & { readonly id: Id }, land: LandId, stichtag: Tag): void {
      const stand = staende.get(zeile.id);
      if (!stand) return;
      stand.laender[land] ??= leererZaehler();
      for (const zaehler of [stand.laender[land], stand.gesamt]) {
        // A checkpoint that begins and goes on is met as soon as it runs.
        zaehler[istErfuellt(zeile) ? 'erledigt' : zeile.status] += 1;
        if (istUeberfaellig(zeile, stichtag)) zaehler.ueberfaellig += 1;
      }
    },
    zeilen<Zusatz extends object>(zusatz: (id: Id) => Zusatz) {
      return eintraege.map(({ id, label }) => {
        const stand = staende.get(id);
        const sortiert: Partial<Record<LandId, Zaehler>> = {};
        for (const land of landReihenfolge) {
          const zaehler = stand?.laender[land];
          if (zaehler) sortiert[land] = zaehler;
        }
        return { id, label, ...zusatz(id), laender: sortiert, gesamt: stand?.gesamt ?? leererZaehler() };
      });
    },
  };
}
