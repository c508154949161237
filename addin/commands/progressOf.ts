import {
  abschlusskriterien,
  arbeitspakete,
  fristenSchwellen,
  schritt,
} from '#templates/catalogue/catalogue.ts';
import { daysOverdue, isMet, isOpen } from '#templates/figures/faelligkeit.ts';
import { figures, indikatorenVon } from '#templates/figures/figures.ts';
import { isPunktUeberfaellig, letzterTag } from '#templates/figures/punktFaelligkeit.ts';
import { terminlage } from '#templates/figures/terminampel.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Woche } from '#templates/kalender/wochen.ts';
import type { Checkliste, SchrittId } from '#templates/model/checkliste.ts';
import type { Anteil, ArbeitspaketStatus, Projekt } from '#templates/model/overview.ts';
import { count } from '#templates/validate/wording.ts';

export interface Termin {
  readonly id: SchrittId;
  readonly label: string;
  readonly frist: Woche;
  /** Days past the Frist; negative ones are still to come. */
  readonly tage: number;
}

/** An Offener Punkt whose day is past. */
export interface FaelligerPunkt {
  /** Its place among all, as the keys of places have it. */
  readonly nr: number;
  readonly text: string;
  /** The last day on which it would have been in time. */
  readonly tag: Tag;
}

/** The figures of a Checkliste with the words that the pane shows beside them. */
export interface Progress {
  readonly arbeitspakete: readonly (Anteil & {
    readonly label: string;
    readonly status: ArbeitspaketStatus;
  })[];
  readonly indikatoren: Projekt['indikatoren'];
  /** Of the Umsetzungscheckliste. */
  readonly checkpoints: Anteil;
  readonly kriterien: readonly (Anteil & {
    readonly id: string;
    readonly label: string;
    /** The sentence of the criterion. */
    readonly text: string;
  })[];
  readonly ampel: Projekt['ampel'];
  /** Why the Terminampel is what it is, as a sentence. */
  readonly ampelGrund: string;
  /** Overdue Arbeitsschritte, the longest first. */
  readonly ueberfaellig: readonly Termin[];
  /** Arbeitsschritte due within the preview of the catalogue, the earliest first. */
  readonly demnaechst: readonly Termin[];
  /** The first one that is not past, however far away; `null` without any. */
  readonly naechste: Termin | null;
  /** The longest overdue first. */
  readonly punkte: readonly FaelligerPunkt[];
}

export function progressOf(checkliste: Checkliste, heute: Tag): Progress {
  const projekt = figures(checkliste, heute);
  const termine = checkliste.schritte
    .flatMap((zeile): Termin[] => {
      const tage = daysOverdue(zeile, heute);
      if (tage === null || zeile.frist === null || !isOpen(zeile)) return [];
      return [{ id: zeile.id, label: schritt(zeile.id).label, frist: zeile.frist, tage }];
    })
    .toSorted((a, b) => b.tage - a.tage);
  return {
    arbeitspakete: projekt.arbeitspakete.map(({ nr, ...figur }) => {
      const paket = arbeitspakete.find((entry) => entry.nr === nr);
      return { ...figur, label: paket ? `${paket.id} ${paket.label}` : `AP${nr}` };
    }),
    indikatoren: projekt.indikatoren,
    checkpoints: {
      erledigt: checkliste.checkpoints.filter(isMet).length,
      von: checkliste.checkpoints.filter(({ status }) => status !== 'entfaellt').length,
    },
    kriterien: abschlusskriterien.map(({ id, label, text }) => ({
      ...projekt.kriterien[id],
      id,
      label,
      text,
    })),
    ampel: projekt.ampel,
    ampelGrund: ampelGrund(checkliste, heute),
    punkte: faelligePunkte(checkliste, heute),
    ueberfaellig: termine.filter(({ tage }) => tage > 0),
    naechste: termine.find(({ tage }) => tage <= 0) ?? null,
    demnaechst: termine.filter(({ tage }) => tage <= 0 && tage >= -fristenSchwellen.vorschauTage),
  };
}

function faelligePunkte({ offenePunkte }: Checkliste, heute: Tag): readonly FaelligerPunkt[] {
  return offenePunkte
    .flatMap((punkt, nr): FaelligerPunkt[] => {
      const tag = letzterTag(punkt);
      if (tag === null || !isPunktUeberfaellig(punkt, heute)) return [];
      return [{ nr, text: punkt.text ?? 'Ohne Angabe, worum es geht', tag }];
    })
    .toSorted((a, b) => (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0));
}

function ampelGrund(checkliste: Checkliste, heute: Tag): string {
  const { ampel, anlass } = terminlage(indikatorenVon(checkliste), heute);
  if (anlass) {
    const { zeile, tage } = anlass;
    const name = `${zeile.id} ${schritt(zeile.id).label}`;
    if (tage > 0) return `${name} ist seit ${count(tage, 'Tag', 'Tagen')} überfällig.`;
    const wann = tage === 0 ? 'heute' : `in ${count(-tage, 'Tag', 'Tagen')}`;
    return `${name} ist ${wann} fällig und noch nicht begonnen.`;
  }
  if (ampel === 'grau') return 'Bei keinem offenen Steuerungsindikator ist eine Frist eingetragen.';
  return indikatorenVon(checkliste).some(isOpen)
    ? 'Kein Steuerungsindikator ist überfällig oder kurz vor der Frist noch nicht begonnen.'
    : 'Alle Steuerungsindikatoren sind erledigt.';
}
