import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { figures } from '#templates/figures/figures.ts';
import { type Risiko, risikoampel, worse } from '#templates/figures/risikoampel.ts';
import { ampeln } from '#templates/model/checkliste.ts';
import { statusbericht } from '#templates/report/statusbericht.ts';

const risiko = (stufe: string | null, rest: Partial<Risiko> = {}): Risiko => ({
  art: 'risiko',
  erledigt: null,
  risiko: stufe,
  eskalation: false,
  ...rest,
});

it.each([
  ['rot', 'high and escalated', [risiko('hoch', { eskalation: true })]],
  ['gelb', 'high', [risiko('hoch')]],
  ['gelb', 'medium', [risiko('mittel')]],
  ['gelb', 'medium and escalated', [risiko('mittel', { eskalation: true })]],
  ['gruen', 'low', [risiko('gering')]],
  ['gruen', 'low and escalated', [risiko('gering', { eskalation: true })]],
  ['grau', 'none', []],
  ['grau', 'one that is erledigt', [risiko('hoch', { eskalation: true, erledigt: '2027-03-01' })]],
  ['grau', 'one of no likelihood', [risiko(null, { eskalation: true })]],
  ['grau', 'one of a likelihood in other words', [risiko('ziemlich hoch')]],
  ['grau', 'an Entscheidung', [risiko('hoch', { art: 'entscheidung', eskalation: true })]],
  ['rot', 'the worst of several', [risiko('gering'), risiko('hoch', { eskalation: true }), risiko('mittel')]],
] as const)('is %s for %s', (ampel, _, punkte) => {
  expect(risikoampel(punkte)).toBe(ampel);
});

const licht = fc.constantFrom(...ampeln);

it('the worse of two lights is one of them, whatever their order, and grau only if both are', () => {
  fc.assert(
    fc.property(licht, licht, (a, b) => {
      const one = worse(a, b);
      expect(one).toBe(worse(b, a));
      expect([a, b]).toContain(one);
      expect(one === 'grau').toBe(a === 'grau' && b === 'grau');
      if (a === 'rot') expect(one).toBe('rot');
      if (one === 'gruen')
        expect([a, b].filter((ampel) => ampel !== 'gruen' && ampel !== 'grau')).toEqual([]);
    }),
  );
});

const leer = newCheckliste();
const hoch = {
  ...leer,
  offenePunkte: [
    {
      ...{ art: 'risiko', text: 'Kein Personal', schritt: null, zustaendig: null, bis: null, erledigt: null },
      ...{ ergebnis: null, risiko: 'hoch', eskalation: true },
    },
  ],
};

it('stands beside the Terminampel, which it does not change', () => {
  expect(figures(leer, '2027-03-22').ampel).toMatchObject({ vorschlag: 'grau', risiko: 'grau' });
  expect(figures(hoch, '2027-03-22').ampel).toMatchObject({ vorschlag: 'grau', risiko: 'rot' });
});

it('the worse of both is what the report proposes, until a person declares an Ampel', () => {
  const options = { umfang: '', stichtag: '2027-03-22', aenderungen: null, seit: null } as const;
  expect(statusbericht([hoch], options).ampel).toMatchObject({
    licht: 'rot',
    vorschlag: 'grau',
    risiko: 'rot',
  });
  const erklaert = { ...hoch, bericht: { ...hoch.bericht, ampel: 'gelb' as const } };
  expect(statusbericht([erklaert], options).ampel.licht).toBe('gelb');
  expect(statusbericht([hoch, erklaert, leer], options).ampel).toMatchObject({
    licht: null,
    risiko: null,
    verteilung: { gruen: 0, gelb: 1, rot: 1, grau: 1 },
  });
});
