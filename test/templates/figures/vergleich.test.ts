import { describe, expect, it } from 'vitest';
import { compareZeilen, statusAenderung } from '#templates/figures/vergleich.ts';

describe('changes of a status', () => {
  it.each([
    ['offen', 'anstehend', 'geaendert'],
    ['offen', 'in-bearbeitung', 'begonnen'],
    ['anstehend', 'erledigt', 'erledigt'],
    ['erledigt', 'in-bearbeitung', 'zurueckgefallen'],
    ['in-bearbeitung', 'offen', 'zurueckgefallen'],
    ['anstehend', 'offen', 'geaendert'],
    ['erledigt', 'entfaellt', 'geaendert'],
    ['offen', 'offen', null],
  ] as const)('from %s to %s are called %s', (vorher, nachher, art) => {
    expect(statusAenderung(vorher, nachher)).toBe(art);
  });
});

describe('changes of rows', () => {
  const mappe = { kennung: 'SH-7K3F9Q', land: 'SH' } as const;

  it('tell by how many weeks a Frist moved, across a year of 53 weeks', () => {
    expect(
      compareZeilen(
        [{ id: 'K1-01', status: 'offen', frist: '2026-W53' }],
        [{ id: 'K1-01', status: 'offen', frist: '2027-W02' }],
        mappe,
      ),
    ).toEqual([
      {
        ...mappe,
        id: 'K1-01',
        feld: 'frist',
        art: 'frist-verschoben',
        vorher: '2026-W53',
        nachher: '2027-W02',
        wochen: 2,
      },
    ]);
  });

  it('tell a new Frist without weeks', () => {
    const [aenderung] = compareZeilen(
      [{ id: 'K1-01', status: 'offen', frist: null }],
      [{ id: 'K1-01', status: 'offen', frist: '2027-W02' }],
      mappe,
    );
    expect(aenderung).toMatchObject({ art: 'geaendert', vorher: null, nachher: '2027-W02', wochen: null });
  });

  it('leave out rows that only one side knows', () => {
    expect(
      compareZeilen(
        [{ id: 'K1-01', status: 'offen', frist: null }],
        [{ id: 'K1-02', status: 'erledigt', frist: null }],
        mappe,
      ),
    ).toEqual([]);
  });
});
