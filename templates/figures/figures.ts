import { abschlusskriterien, arbeitspakete, schritt } from '../catalogue/catalogue.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Checkliste, Schritt, SchrittId } from '../model/checkliste.ts';
import type {
  Anteil,
  ArbeitspaketFigur,
  ArbeitspaketStatus,
  KriteriumId,
  Projekt,
} from '../model/overview.ts';
import { daysOverdue, isOpen, isOverdue } from './faelligkeit.ts';
import { risikoampel } from './risikoampel.ts';
import { terminampel } from './terminampel.ts';

/** The figures of one Checkliste at a Stichtag: one entry of `projekte` in an Overview, `version` left `null`. */
export function figures(checkliste: Checkliste, stichtag: Tag, version: number | null = null): Projekt {
  const { stammdaten, bericht } = checkliste;
  const indikatoren = indikatorenVon(checkliste);
  return {
    kennung: stammdaten.kennung,
    land: stammdaten.land,
    umsetzungsprojekt: stammdaten.umsetzungsprojekt,
    themenfeld: stammdaten.themenfeld,
    stand: stammdaten.stand,
    version,
    arbeitspakete: arbeitspaketFiguren(checkliste),
    indikatoren: {
      ...anteil(indikatoren),
      ueberfaellig: indikatoren.filter((zeile) => isOverdue(zeile, stichtag)).length,
    },
    ampel: {
      vorschlag: terminampel(indikatoren, stichtag),
      risiko: risikoampel(checkliste.offenePunkte),
      erklaert: bericht.ampel,
      begruendung: bericht.begruendung,
    },
    kriterien: kriterien(checkliste),
    naechsteFrist: naechsteFrist(checkliste.schritte, stichtag),
  };
}

/** The Steuerungsindikatoren of a Checkliste, in catalogue order. */
export function indikatorenVon(checkliste: Checkliste): readonly Schritt[] {
  return checkliste.schritte.filter(({ id }) => schritt(id).steuerungsindikator);
}

/** The Arbeitsschritte of one Arbeitspaket. */
export function schritteVon(checkliste: Checkliste, arbeitspaket: number): readonly Schritt[] {
  return checkliste.schritte.filter(({ id }) => schritt(id).arbeitspaket === arbeitspaket);
}

/** How many of the applicable rows are erledigt; entfaellt leaves the denominator. */
export function anteil(zeilen: readonly Pick<Schritt, 'status'>[]): Anteil {
  let erledigt = 0;
  let von = 0;
  for (const { status } of zeilen) {
    if (status !== 'entfaellt') von += 1;
    if (status === 'erledigt') erledigt += 1;
  }
  return { erledigt, von };
}

/** "14 von 18", or "Entfällt" where nothing is applicable. */
export function showAnteil({ erledigt, von }: Anteil): string {
  return von === 0 ? 'Entfällt' : `${erledigt} von ${von}`;
}

/** "14 von 18 (78 %)", or "Entfällt" where nothing is applicable. */
export function showAnteilMitProzent(figur: Anteil): string {
  if (figur.von === 0) return 'Entfällt';
  return `${showAnteil(figur)} (${Math.round((100 * figur.erledigt) / figur.von)} %)`;
}

/** The figures of each Arbeitspaket, which no day changes. */
export function arbeitspaketFiguren(checkliste: Checkliste): readonly ArbeitspaketFigur[] {
  return arbeitspakete.map(({ nr }) => {
    const zeilen = schritteVon(checkliste, nr);
    return { nr, ...anteil(zeilen), status: arbeitspaketStatus(zeilen) };
  });
}

/** Fertig when all applicable steps are erledigt; Offen when none is in-bearbeitung or erledigt; else In Arbeit. */
export function arbeitspaketStatus(zeilen: readonly Pick<Schritt, 'status'>[]): ArbeitspaketStatus {
  const anwendbar = zeilen.filter(({ status }) => status !== 'entfaellt');
  if (anwendbar.length === 0) return 'Entfällt';
  if (anwendbar.every(({ status }) => status === 'erledigt')) return 'Fertig';
  return anwendbar.some(({ status }) => status === 'erledigt' || status === 'in-bearbeitung')
    ? 'In Arbeit'
    : 'Offen';
}

const kriteriumSchritte = new Map<string, ReadonlySet<SchrittId>>(
  abschlusskriterien.map(({ id, schritte }) => [id, new Set<SchrittId>(schritte)]),
);

/** How much of each Abschlusskriterium is done: evidence, no verdict. */
export function kriterien({ schritte }: Pick<Checkliste, 'schritte'>): Readonly<Record<KriteriumId, Anteil>> {
  const figur = (id: KriteriumId): Anteil => {
    const ids = kriteriumSchritte.get(id);
    return anteil(schritte.filter((zeile) => ids?.has(zeile.id)));
  };
  return { A: figur('A'), B: figur('B'), C: figur('C'), D: figur('D') };
}

function naechsteFrist(zeilen: readonly Schritt[], stichtag: Tag): Projekt['naechsteFrist'] {
  let naechste: Projekt['naechsteFrist'] = null;
  for (const zeile of zeilen) {
    if (zeile.frist === null || !isOpen(zeile) || (daysOverdue(zeile, stichtag) ?? 0) > 0) continue;
    if (naechste === null || zeile.frist < naechste.frist) naechste = { id: zeile.id, frist: zeile.frist };
  }
  return naechste;
}
