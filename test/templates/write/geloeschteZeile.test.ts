import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '#templates/sheets/grid.ts';
import { type Computed, engines } from './engines.ts';
import { ohneSchritt } from './geloeschteZeile.ts';

const cases = engines.flatMap((engine) =>
  (['geloescht', 'umbenannt'] as const).map((wie) => ({ ...engine, wie })),
);

describe.each(cases)('computed by $name, a step that was $wie in the Checkliste', ({ compute, wie }) => {
  let sheet: Computed;
  beforeAll(async () => {
    sheet = await compute(ohneSchritt('K1-03', wie));
  }, 180_000);

  const row = (name: string, first: Cell, column = 0): readonly Cell[] =>
    sheet(name).find((cells) => cells[column] === first) ?? [];

  it('is empty in the Zeitplan, and its neighbours stay what they were', () => {
    const filled = row('Zeitplan', 'K1-03')
      .slice(2)
      .filter((value) => value !== null);
    expect(filled).toEqual(['┊']);
    expect(row('Zeitplan', 'K1-04').slice(2, 5)).toEqual(['Erledigt', 'KW 6/2027', 'KW 13/2027']);
  });

  it('is empty in the sums behind it', () => {
    const sums = row('Listen', 'K1-03', 15).slice(16);
    expect(sums.filter((value) => value !== null)).toEqual([9999, -9999]);
  });

  it('is left out of the count and of the next steps in the Statusbericht', () => {
    const rows = sheet('Statusbericht');
    const at = rows.findIndex((cells) => cells[0] === 1);
    expect(rows[at]?.[2]).toBe('6 von 7 Arbeitsschritten erledigt.\nDavon 1 in Bearbeitung.');
    expect(rows[at]?.slice(4, 6)).toEqual(['In Arbeit', 'Stelle K1-05']);
    expect((rows[at + 1] ?? []).slice(3, 6).filter((value) => value !== null)).toEqual([]);
  });
});
