import { expect, test } from 'vitest';
import { seite, seiten } from '#templates/catalogue/anleitung.ts';
import {
  arbeitspakete,
  checkpoints,
  findCheckpoint,
  findSchritt,
  fussnoten,
  normalize,
  schritt,
  schritte,
} from '#templates/catalogue/catalogue.ts';
import quellen from './quellen.json' with { type: 'json' };

const seitenId = (nr: number) => `A${String(nr).padStart(2, '0')}`;

test('has the 38 steps of the checklist, 8, 10, 11 and 9 by Arbeitspaket', () => {
  expect(schritte.map(({ id }) => id)).toEqual(quellen.checkliste.map(({ id }) => id));
  expect(arbeitspakete.map(({ nr }) => schritte.filter((s) => s.arbeitspaket === nr).length)).toEqual([
    8, 10, 11, 9,
  ]);
});

test('marks the 18 Steuerungsindikatoren of the checklist, 5, 2, 5 and 6 by Arbeitspaket', () => {
  const starred = schritte.filter((s) => s.steuerungsindikator);
  const expected = quellen.checkliste.filter((s) => s.steuerungsindikator);
  expect(starred.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  expect(arbeitspakete.map(({ nr }) => starred.filter((s) => s.arbeitspaket === nr).length)).toEqual([
    5, 2, 5, 6,
  ]);
});

test.each(quellen.checkliste)('reads the wording of the checklist: $label', ({ id, label }) => {
  expect(findSchritt(label)?.id).toBe(id);
});

test('has the 29 pages of the source, 18 of them starred, 23 for one step and 6 for several', () => {
  expect(seiten.map(({ id }) => id)).toEqual(quellen.seiten.map(({ nr }) => seitenId(nr)));
  expect(seiten.filter((s) => s.steuerungsindikator)).toHaveLength(18);
  expect(seiten.filter((s) => s.schritte.length === 1)).toHaveLength(23);
  expect(seiten.filter((s) => s.schritte.length > 1).map(({ id }) => id)).toEqual(
    [2, 7, 19, 21, 22, 25].map(seitenId),
  );
});

test.each(quellen.seiten)('page $nr covers the same steps as „$titel“', (quelle) => {
  const eintrag = seite(seitenId(quelle.nr));
  expect([...eintrag.schritte].sort()).toEqual([...quelle.schritte].sort());
  expect(eintrag.steuerungsindikator).toBe(quelle.steuerungsindikator);
  expect(eintrag.schritte.map((id) => schritt(id).seite)).toEqual(eintrag.schritte.map(() => eintrag.id));
});

test('every step is on exactly one page', () => {
  expect(seiten.flatMap((s) => s.schritte).sort()).toEqual(schritte.map(({ id }) => id).sort());
});

test.each(quellen.seiten)(
  'reads every spelling of page $nr, „$titel“',
  ({ nr, titel, schritte: ids, aufzaehlung }) => {
    const namesNoStep = [2, 7].includes(nr);
    const [first, ...rest] = ids;
    const expected = namesNoStep ? ids : rest;
    expect(aufzaehlung.map((text) => findSchritt(text)?.id)).toEqual(expected);
    expect(findSchritt(titel)?.id ?? null).toBe(namesNoStep ? null : first);
  },
);

const rolle = (text: string) =>
  normalize(
    text
      .replace('bzw.', 'beziehungsweise')
      .replace('inkl.', 'einschließlich')
      .replace('experten', 'expert:innen'),
  ).replaceAll(',', '');

test.each(quellen.seiten)(
  'page $nr names the roles of the source',
  ({ nr, verantwortlich, umsetzungDurch }) => {
    const eintrag = seite(seitenId(nr));
    expect(rolle(eintrag.verantwortlich)).toBe(rolle(verantwortlich));
    expect(rolle(eintrag.umsetzungDurch)).toBe(rolle(umsetzungDurch));
  },
);

test.each(quellen.seiten)('page $nr names the documents of the source by title', ({ nr, dokumente }) => {
  const texte = seite(seitenId(nr)).dokumente.join(' ');
  const words = dokumente.flatMap((titel) => titel.match(/\d+(\.\d+)*|\p{L}{4,}/gu) ?? []);
  for (const word of words.filter((w) => w !== 'Siehe')) expect(texte).toContain(word);
  expect(seite(seitenId(nr)).dokumente.length === 0).toBe(dokumente.length === 0);
});

test('has the 29 checkpoints, 14, 4 and 11 by phase', () => {
  expect(checkpoints.map(({ id }) => id)).toEqual(quellen.checkpoints.map(({ id }) => id));
  const phases = ['Konzeption (1/2)', 'Konzeption (2/2)', 'Umsetzung'];
  expect(phases.map((phase) => checkpoints.filter((c) => c.phase === phase).length)).toEqual([14, 4, 11]);
});

test.each(quellen.checkpoints)('reads the wording of the Umsetzungscheckliste: $label', ({ id, label }) => {
  const found = findCheckpoint(label);
  expect(found?.id).toBe(id);
  const digit = '¹²³⁴⁵⁶⁷⁸'.indexOf(/[¹²³⁴-⁸]/.exec(label)?.[0] ?? '-');
  expect(found?.fussnoten).toEqual(digit < 0 ? [] : [digit + 1]);
});

test('has the 8 footnotes, each used once', () => {
  expect(fussnoten.map(({ nr }) => nr)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(checkpoints.flatMap((c) => c.fussnoten)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const shorten = (text: string) => normalize(text).slice(-15);
  expect(fussnoten.map(({ label }) => shorten(label))).toEqual(quellen.fussnoten.map(shorten));
});

test('the catalogue corrects the misprints of the source', () => {
  const labels = [...schritte, ...checkpoints, ...seiten].map(({ label }) => label);
  for (const misprint of [
    'Umsetzungs Koordinator',
    'Umsetzungskordinator',
    'Leika',
    'Fachverfahrenland',
    'OZG Leistung',
    '/ ',
    'finanzielle und',
  ]) {
    expect(labels.filter((label) => label.includes(misprint))).toEqual([]);
  }
  expect(labels.filter((label) => /licher (benannt|bestimmt)/.test(label))).toEqual([]);
});
