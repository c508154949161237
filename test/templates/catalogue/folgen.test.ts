import { expect, test } from 'vitest';
import { schritte, vorgehensmodelle } from '#templates/catalogue/catalogue.ts';
import { folgenFuer, ggfSchritte, isFolgenText } from '#templates/catalogue/folgen.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Stammdaten } from '#templates/model/checkliste.ts';

const leistung: Stammdaten['leistungen'][number] = {
  ...{ ozgId: '10086', bezeichnung: 'Hilfe zum Lebensunterhalt', leika: null, mvp: null },
  ...{ leistungsverantwortlich: null, vorgehensmodell: null, nachnutzungsmodell: null },
};

/** Stammdaten with the model of the project and those of its Leistungen. */
function mit(vorgehensmodell: string | null, ...modelle: readonly (string | null)[]): Stammdaten {
  return {
    ...newCheckliste().stammdaten,
    vorgehensmodell,
    leistungen: modelle.map((modell) => ({ ...leistung, vorgehensmodell: modell })),
  };
}

test.each([
  ['Digitalisierungslabor', ['Digitalisierungslabor: rund 10 Interviews']],
  ['Werkbank', ['Digitalisierungswerkbank: rund 6–8 Interviews']],
  ['Direktdigitalisierung', ['Direktdigitalisierung: rund 1–2 Interviews']],
  ['Nutzung vorhandener digitaler Lösungen', []],
  ['Vorerst keine Umsetzung', []],
  ['ein eigenes Modell', []],
  [null, []],
])('says how many interviews go with %s', (modell, folgen) => {
  expect(folgenFuer(mit(modell), 'K2-03')).toEqual(folgen);
});

test('says it for each model that a Leistung has of its own', () => {
  expect(folgenFuer(mit('Direktdigitalisierung', null, 'Digitalisierungslabor'), 'K2-03')).toEqual([
    'Digitalisierungslabor: rund 10 Interviews',
    'Direktdigitalisierung: rund 1–2 Interviews',
  ]);
});

test('a model of a Leistung alone is said as well', () => {
  expect(folgenFuer(mit(null, 'Digitalisierungslabor'), 'K2-03')).toEqual([
    'Digitalisierungslabor: rund 10 Interviews',
  ]);
});

test('the workshop is a „Ggf.“ step always, as the source says', () => {
  for (const modell of [null, 'ein eigenes Modell', ...vorgehensmodelle.map(({ label }) => label)]) {
    expect(ggfSchritte(mit(modell)).has('K3-03')).toBe(true);
  }
});

test('the Klick-Prototyp is one for every named model but the Digitalisierungslabor', () => {
  const ggf = vorgehensmodelle.filter(({ label }) => ggfSchritte(mit(label)).has('K3-04'));
  expect(ggf.map(({ id }) => id)).toEqual(
    vorgehensmodelle.map(({ id }) => id).filter((id) => id !== 'digitalisierungslabor'),
  );
});

test.each([
  ['no model', mit(null)],
  ['a model that the catalogue does not know', mit('ein eigenes Modell')],
  ['a Digitalisierungslabor for one Leistung', mit('Direktdigitalisierung', 'Digitalisierungslabor')],
])('with %s the Klick-Prototyp is none', (_, stammdaten) => {
  expect(ggfSchritte(stammdaten).has('K3-04')).toBe(false);
});

test('no other step depends on the model', () => {
  for (const { label } of vorgehensmodelle) {
    const immer = schritte.filter(({ ggf }) => ggf).map(({ id }) => id);
    expect([...ggfSchritte(mit(label))].filter((id) => id !== 'K3-04')).toEqual(immer);
  }
});

test('a mapping that is ours says so where it is shown', () => {
  const unsere = vorgehensmodelle
    .flatMap(({ folgen }) => folgen)
    .filter(({ source }) => source.includes('eigene'));
  expect(unsere).toHaveLength(4);
  expect(unsere.filter(({ label }) => !label.includes('eigene Zuordnung'))).toEqual([]);
});

test.each([
  ['Digitalisierungslabor: rund 10 Interviews.', true],
  ['Digitalisierungslabor: rund 10 Interviews. Direktdigitalisierung: rund 1–2 Interviews.', true],
  ['Digitalisierungslabor: rund 10 Interviews. Schon vier geführt.', false],
  ['', false],
])('tells what a person wrote from what the models mean: %s', (text, expected) => {
  expect(isFolgenText(text)).toBe(expected);
});
