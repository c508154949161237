import { indikatorenVon } from '#templates/figures/figures.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { addWochen, type Woche, wochenZwischen, wocheVon } from '#templates/kalender/wochen.ts';
import type { GemergteMappe } from '../merge/merge.ts';

/** Steuerungsindikatoren up to the end of a week, over all workbooks. */
export interface VerlaufPunkt {
  readonly woche: Woche;
  /** erledigt by then, after their Erledigt am; `null` after the Stichtag. */
  readonly erledigt: number | null;
  /** due by then, after the Zielwoche that the coordination named, else after their Frist. */
  readonly plan: number;
}

export interface Verlauf {
  /** One point every so many weeks, one of them in the week of the Stichtag. */
  readonly schrittweite: number;
  readonly punkte: readonly VerlaufPunkt[];
  /** erledigt without a date: in no point. */
  readonly ohneDatum: number;
  /** applicable without Zielwoche and Frist: in no plan. */
  readonly ohneFrist: number;
}

/** Points at most: the table beside the charts stays on their page. Longer times take every second, third … week. */
const punkteMax = 34;

/** How the Steuerungsindikatoren got done over the weeks, against the plan of their Zielwochen and Fristen. */
export function verlauf(
  mappen: readonly Pick<GemergteMappe, 'checkliste' | 'zielwochen'>[],
  stichtag: Tag,
): Verlauf {
  const fertig = new Wochenzaehler();
  const faellig = new Wochenzaehler();
  let ohneDatum = 0;
  let ohneFrist = 0;
  for (const { checkliste, zielwochen } of mappen) {
    for (const { id, status, erledigt, frist } of indikatorenVon(checkliste)) {
      if (status === 'entfaellt') continue;
      const plan = zielwochen?.[id] ?? frist;
      if (plan === null) ohneFrist += 1;
      else faellig.add(plan);
      if (status !== 'erledigt') continue;
      if (erledigt === null) ohneDatum += 1;
      else fertig.add(wocheVon(erledigt));
    }
  }
  const heute = wocheVon(stichtag);
  const wochen = [...fertig.wochen, ...faellig.wochen, heute].toSorted();
  const erste = wochen[0] ?? heute;
  const letzte = wochen.at(-1) ?? heute;
  const davor = wochenZwischen(erste, heute);
  const danach = wochenZwischen(heute, letzte);
  // each side rounds up, so that first and last week lie within
  const schrittweite = Math.ceil((davor + danach) / (punkteMax - 3)) || 1;
  const start = -Math.ceil(davor / schrittweite);
  const anzahl = Math.ceil(danach / schrittweite) - start + 1;

  return {
    schrittweite,
    ohneDatum,
    ohneFrist,
    punkte: Array.from({ length: anzahl }, (_, index): VerlaufPunkt => {
      const woche = addWochen(heute, schrittweite * (start + index));
      return { woche, erledigt: woche > heute ? null : fertig.bis(woche), plan: faellig.bis(woche) };
    }),
  };
}

/** How often each week occurs. */
class Wochenzaehler {
  readonly #anzahlen = new Map<Woche, number>();

  get wochen(): Iterable<Woche> {
    return this.#anzahlen.keys();
  }

  add(woche: Woche): void {
    this.#anzahlen.set(woche, (this.#anzahlen.get(woche) ?? 0) + 1);
  }

  /** How often weeks up to one occur, that one included. */
  bis(letzte: Woche): number {
    let summe = 0;
    for (const [woche, anzahl] of this.#anzahlen) if (woche <= letzte) summe += anzahl;
    return summe;
  }
}
