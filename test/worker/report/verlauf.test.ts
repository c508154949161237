import { describe, expect, it } from 'vitest';
import { schritte } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { addWochen, montag, type Woche, wochenZwischen, wocheVon } from '#templates/kalender/wochen.ts';
import { verlauf } from '../../../worker/report/verlauf.ts';

const stichtag: Tag = '2027-03-24';
const heute = wocheVon(stichtag);
const ids = schritte.filter(({ steuerungsindikator }) => steuerungsindikator).map(({ id }) => id);

/** A workbook whose Steuerungsindikatoren were done in, or are due in, these weeks. */
function mappe(erledigt: readonly Woche[], faellig: readonly Woche[]) {
  const leer = newCheckliste();
  return {
    checkliste: {
      ...leer,
      schritte: leer.schritte.map((zeile) => {
        const index = ids.indexOf(zeile.id);
        const fertigIn = index < 0 ? undefined : erledigt[index];
        const frist = (index < 0 ? undefined : faellig[index]) ?? null;
        return fertigIn
          ? { ...zeile, status: 'erledigt' as const, erledigt: montag(fertigIn), frist }
          : { ...zeile, frist };
      }),
    },
  };
}

describe('the Verlauf', () => {
  it('has a point every week while they fit beside the charts', () => {
    const { punkte, schrittweite } = verlauf(
      [mappe([addWochen(heute, -4)], [heute, addWochen(heute, 2)])],
      stichtag,
    );
    expect(schrittweite).toBe(1);
    expect(punkte).toEqual([
      { woche: addWochen(heute, -4), erledigt: 1, plan: 0 },
      { woche: addWochen(heute, -3), erledigt: 1, plan: 0 },
      { woche: addWochen(heute, -2), erledigt: 1, plan: 0 },
      { woche: addWochen(heute, -1), erledigt: 1, plan: 0 },
      { woche: heute, erledigt: 1, plan: 1 },
      { woche: addWochen(heute, 1), erledigt: null, plan: 1 },
      { woche: addWochen(heute, 2), erledigt: null, plan: 2 },
    ]);
  });

  it.each([
    [1, 1],
    [40, 0],
    [0, 33],
    [100, 7],
    [9, 300],
  ])(
    'from %i weeks before to %i after the Stichtag loses neither end, nor the week of the Stichtag',
    (davor, danach) => {
      const { punkte, schrittweite } = verlauf(
        [mappe([addWochen(heute, -davor)], [heute, addWochen(heute, danach)])],
        stichtag,
      );
      expect(punkte.length).toBeLessThanOrEqual(34);
      expect(punkte.find(({ woche }) => woche === heute)).toMatchObject({ erledigt: 1 });
      const [first, last] = [punkte[0], punkte.at(-1)];
      if (!first || !last) throw new Error('No points');
      expect(wochenZwischen(first.woche, heute)).toBeGreaterThanOrEqual(davor);
      expect(last).toMatchObject({ plan: 2 });
      punkte.slice(1).forEach(({ woche }, index) => {
        expect(wochenZwischen(punkte[index]?.woche ?? woche, woche)).toBe(schrittweite);
      });
    },
  );

  it('is one point where nothing was done and nothing is due', () => {
    expect(verlauf([mappe([], [])], stichtag).punkte).toEqual([{ woche: heute, erledigt: 0, plan: 0 }]);
  });
});
