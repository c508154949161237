import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrist } from '#templates/kalender/parseFrist.ts';
import type { Tag } from '#templates/kalender/tage.ts';

const bezug: Tag = '2027-03-22';
const read = (text: string, day: Tag = bezug) => parseFrist(text, day);

describe('a Frist with its year', () => {
  it.each([
    ['KW 5/2026', '2026-W05'],
    ['KW 05/26', '2026-W05'],
    ['KW5/2026', '2026-W05'],
    ['kw 05 / 2026', '2026-W05'],
    ['KW 5 2026', '2026-W05'],
    ['KW 5-2026', '2026-W05'],
    ['KW 5 (2026)', '2026-W05'],
    ['5. KW 2026', '2026-W05'],
    ['5.KW/26', '2026-W05'],
    ['2026-W05', '2026-W05'],
    ['2026W05', '2026-W05'],
    ['W05/2026', '2026-W05'],
    ['KW\u00a05/2026.', '2026-W05'],
    ['KW 5–7/2026', '2026-W07'],
    ['KW 5-7/2026', '2026-W07'],
    ['KW 5/2026–KW 7/2026', '2026-W07'],
    ['KW 5/2026 bis 7', '2026-W07'],
    ['5.–7. KW 2026', '2026-W07'],
    ['2026-W05–2026-W07', '2026-W07'],
    ['2027-W12-5', '2027-W12'],
    ['2027W125', '2027-W12'],
    ['KW 12/27', '2027-W12'],
    ["KW 51 '26", '2026-W51'],
    ['KW 51/2026–KW 2/2027', '2027-W02'],
    ['29.12.–03.01.2027', '2026-W53'],
    ['KW 53/2026', '2026-W53'],
    ['22.03.2027', '2027-W12'],
    ['2027-03-22 00:00:00', '2027-W12'],
    ['22.–26.03.2027', '2027-W12'],
    ['22.03.2027 - 02.04.2027', '2027-W13'],
    ['01.01.2027', '2026-W53'],
    ['29.12.2025', '2026-W01'],
  ])('reads „%s“', (text, woche) => {
    expect(read(text)).toMatchObject({ woche, ohneJahr: false });
  });
});

describe('a Frist without a year', () => {
  it.each<[string, Tag, string]>([
    ['KW 12', '2027-03-22', '2027-W12'],
    ['KW05', '2027-03-22', '2027-W05'],
    ['5. KW', '2027-03-22', '2027-W05'],
    ['KW 5–7', '2027-03-22', '2027-W07'],
    ['KW 51', '2027-01-04', '2026-W51'],
    ['KW 2', '2026-12-20', '2027-W02'],
    ['KW 51–2', '2026-12-01', '2027-W02'],
    ['KW 51/2026–2', '2027-03-22', '2027-W02'],
    ['KW 51–2/2027', '2027-03-22', '2027-W02'],
    ['KW 53', '2026-11-24', '2026-W53'],
    ['KW 53', '2027-03-22', '2026-W53'],
    ['KW 1', '2027-01-01', '2027-W01'],
  ])('reads „%s“ on %s as %s', (text, day, woche) => {
    expect(read(text, day)).toMatchObject({ woche, ohneJahr: true });
  });

  it('is never more than 27 weeks away from the day it refers to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 52 }), fc.integer({ min: 0, max: 9000 }), (nummer, n) => {
        const day = new Date(Date.UTC(2015, 0, 1) + n * 86_400_000).toISOString().slice(0, 10) as Tag;
        const frist = read(`KW ${nummer}`, day);
        if ('fehler' in frist) throw new Error(`unread: KW ${nummer} on ${day}`);
        const [year, week] = frist.woche.split('-W').map(Number);
        expect(week).toBe(nummer);
        const thursday = Date.UTC(year ?? 0, 0, 4) + ((week ?? 0) - 1) * 7 * 86_400_000;
        expect(Math.abs(thursday - Date.parse(day)) / 86_400_000).toBeLessThan(27 * 7);
      }),
    );
  });
});

describe('a week that does not exist', () => {
  it.each([
    ['KW 0/2027', 2027],
    ['KW 53/2027', 2027],
    ['KW 54/2026', 2026],
    ['2027-W53', 2027],
    ['KW 60', 2027],
    ['KW 50–53/2027', 2027],
  ])('names the year for „%s“', (text, jahr) => {
    expect(read(text)).toEqual({ fehler: 'kw-gibt-es-nicht', jahr });
  });

  it('reports a KW 53 without year where the nearest year has 52', () => {
    expect(read('KW 53', '2027-11-20')).toEqual({ fehler: 'kw-gibt-es-nicht', jahr: 2027 });
  });
});

it.each([
  'bald',
  '12',
  '13/2027',
  'ab KW 12',
  'frühestens KW 12/2027',
  'nicht vor KW 12/2027',
  'vor KW 12',
  'KW 012/2027',
  'KW 12/207',
  '51./52. KW',
  '2027-W12-8',
  'fortlaufend',
  'März 2027',
  'Q2/2027',
  '31.02.2027',
  'KW',
  'KW XX',
  'KW 12/227',
  'KW 1234',
  '5–7',
  '',
])('does not guess at „%s“', (text) => {
  expect(read(text)).toEqual({ fehler: 'unlesbar' });
});

it.each([
  ['KW 51/52', 'gemeint sein kann KW 51 und KW 52 oder KW 51/2052'],
  ['KW 52/01', 'gemeint sein kann KW 52 und KW 1 oder KW 52/2001'],
  ['KW 12/13', 'gemeint sein kann KW 12 und KW 13 oder KW 12/2013'],
  ['KW 26/27', 'gemeint sein kann KW 26 und KW 27 oder KW 26/2027'],
  ['KW 12.35', 'gemeint sein kann KW 12 und KW 35 oder KW 12/2035'],
  ['3/2027', 'gemeint sein kann März 2027 oder KW 3/2027'],
  ['03.2027', 'gemeint sein kann März 2027 oder KW 3/2027'],
  ['KW 1–52/2027', 'ein Zeitraum darf höchstens 26 Wochen umfassen und endet nach seinem Beginn'],
  ['KW 20/2027–KW 12/2027', 'ein Zeitraum darf höchstens 26 Wochen umfassen und endet nach seinem Beginn'],
  ['01.01.2027–31.12.2027', 'ein Zeitraum darf höchstens 26 Wochen umfassen und endet nach seinem Beginn'],
])('takes no side for „%s“ and says why', (text, hinweis) => {
  expect(read(text)).toEqual({ fehler: 'unlesbar', hinweis });
});

it('never throws and never returns a week that does not exist', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      const frist = read(text);
      if ('woche' in frist) expect(frist.woche).toMatch(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/);
    }),
  );
});
