import { expect, it } from 'vitest';
import { isNiemand } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { withoutPersonen } from '#templates/catalogue/withoutPersonen.ts';

it.each([
  null,
  '?',
  '??',
  'offen',
  'Noch offen',
  'noch offen?',
  'VAKANT',
  '(vakant)',
  'unbekannt',
  'wird benannt',
  'wird noch benannt …',
  'dito',
  's.o.',
  'N.N.',
  'Tbd',
])('%j names nobody', (text) => {
  expect(isNiemand(text)).toBe(true);
});

it.each(['Fachreferat', 'Meier?', 'Herr Offen', 'Leitung (vakant), vertreten durch Referat 3', 'besetzt'])(
  '%j names somebody',
  (text) => {
    expect(isNiemand(text)).toBe(false);
  },
);

it('never calls a place besetzt at which nobody is named', () => {
  const leer = newCheckliste();
  const worte = ['vakant', 'Müller', '?'];
  const { stammdaten, schritte } = withoutPersonen({
    ...leer,
    stammdaten: {
      ...leer.stammdaten,
      umsetzungskoordinator: 'wird benannt',
      leistungsverantwortlich: 'Müller',
    },
    schritte: leer.schritte.map((zeile, nr) => ({ ...zeile, verantwortliche: worte[nr] ?? null })),
  });
  expect(schritte.slice(0, 4).map(({ verantwortliche }) => verantwortliche)).toEqual([
    null,
    'besetzt',
    null,
    null,
  ]);
  expect([stammdaten.umsetzungskoordinator, stammdaten.leistungsverantwortlich]).toEqual([null, 'besetzt']);
});
