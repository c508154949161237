import type { Checkliste, LandId } from '#templates/model/checkliste.ts';

type Weitere = Readonly<Partial<Record<LandId, number>>>;

/** Open Offene Punkte without Eskalation, which stay within their projects, by Land. */
export function countWeitere(checklisten: readonly Checkliste[]): Weitere {
  return checklisten.reduce<Weitere>(addWeitere, {});
}

/** The same with those of one more workbook. */
export function addWeitere(bisher: Weitere, { stammdaten: { land }, offenePunkte }: Checkliste): Weitere {
  const offen = offenePunkte.filter(({ eskalation, erledigt }) => !eskalation && erledigt === null).length;
  return land === null || offen === 0 ? bisher : { ...bisher, [land]: (bisher[land] ?? 0) + offen };
}
