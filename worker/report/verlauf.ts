import type { Tag, Woche } from '#templates/checkliste.ts';
import { indikatorenVon } from '#templates/figures/figures.ts';
import { addWochen, wochenZwischen, wocheVon } from '#templates/kalender.ts';
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
  const anwendbar = mappen.flatMap(({ checkliste, zielwochen }) =>
    indikatorenVon(checkliste)
      .filter(({ status }) => status !== 'entfaellt')
      .map(({ id, status, erledigt, frist }) => ({ status, erledigt, plan: zielwochen?.[id] ?? frist })),
  );
  const erledigte = anwendbar.filter(({ status }) => status === 'erledigt');
  const fertigIn = erledigte.flatMap(({ erledigt }) => (erledigt === null ? [] : [wocheVon(erledigt)]));
  const faelligIn = anwendbar.flatMap(({ plan }) => plan ?? []);
  const [fertigBis, faelligBis] = [zaehlerBis(fertigIn), zaehlerBis(faelligIn)];
  const heute = wocheVon(stichtag);
  const wochen = [...fertigIn, ...faelligIn, heute].toSorted();
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
    ohneDatum: erledigte.length - fertigIn.length,
    ohneFrist: anwendbar.length - faelligIn.length,
    punkte: Array.from({ length: anzahl }, (_, index): VerlaufPunkt => {
      const woche = addWochen(heute, schrittweite * (start + index));
      return { woche, erledigt: woche > heute ? null : fertigBis(woche), plan: faelligBis(woche) };
    }),
  };
}

/** Counts the weeks up to one, that one included. */
function zaehlerBis(wochen: readonly Woche[]): (bis: Woche) => number {
  const anzahlen = [...Map.groupBy(wochen, (woche) => woche)].map(
    ([woche, { length }]) => [woche, length] as const,
  );
  return (bis) => anzahlen.reduce((summe, [woche, anzahl]) => (woche <= bis ? summe + anzahl : summe), 0);
}
