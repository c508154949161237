import { describe, expect, it } from 'vitest';
import { vorschlagTag, vorschlagWoche } from '#templates/kalender/vorschlag.ts';

const bezug = '2027-03-22';

describe('a week offered for an unreadable text', () => {
  it.each([
    ['spätestens KW 12/2027', '2027-W12', true],
    ['bis KW 12/2027', '2027-W12', true],
    ['Frist: KW 12/2027', '2027-W12', true],
    ['Ende KW 12/2027', '2027-W12', true],
    ['bis zum 22.03.2027', '2027-W12', true],
    ['bis KW 12', '2027-W12', false],
    ['12', '2027-W12', false],
    ['20/2027', '2027-W20', false],
    ['22.3.', '2027-W12', false],
    ['3.5.', '2027-W18', false],
    ['Ende März 2027', '2027-W13', false],
    ['bis Ende März 2027', '2027-W13', false],
    ['Ende März', '2027-W13', false],
    ['Anfang März 2027', '2027-W09', false],
    ['Mitte März 2027', '2027-W11', false],
    ['Dezember 2026', '2026-W53', false],
    ['03/2027', '2027-W13', false],
    ['Q2/2027', '2027-W26', false],
    ['Q3/2027', '2027-W39', false],
    ['III. Quartal 2027', '2027-W39', false],
    ['1. HJ 2027', '2027-W26', false],
    ['2. Halbjahr 2027', '2027-W52', false],
    ['46468', '2027-W12', false],
  ])('is, for „%s“ as a Frist, %s', (text, wert, sicher) => {
    expect(vorschlagWoche(text, bezug, 'ende')).toEqual({ wert, sicher });
  });

  it.each([
    ['März 2027', '2027-W09'],
    ['Q2/2027', '2027-W13'],
    ['1. HJ 2027', '2026-W53'],
  ])('is, for „%s“ as a beginning, the first week %s', (text, wert) => {
    expect(vorschlagWoche(text, bezug, 'beginn')).toEqual({ wert, sicher: false });
  });

  it.each([
    'bald',
    '60',
    'KW 12 oder KW 14',
    'Mitte des Jahres',
    'ab KW 12/2027',
    'frühestens KW 12/2027',
    'nicht vor KW 12/2027',
    'vor KW 12/2027',
    'nicht KW 12/2027',
    'KW 12/2027?',
    'KW 012/2027',
    'KW 12/207',
    'KW 51/52',
    '51./52. KW',
    'Abnahme am 22.03.2027',
    '122.03.2027',
    'fortlaufend',
  ])('is none for „%s“', (text) => {
    expect(vorschlagWoche(text, bezug, 'ende')).toBeNull();
  });

  it('never turns „bis“ into a beginning', () => {
    expect(vorschlagWoche('bis KW 12/2027', bezug, 'beginn')).toBeNull();
  });
});

describe('a day offered for an unreadable text', () => {
  it.each([
    ['am 15.03.2027', '2027-03-15'],
    ['15.3.', '2027-03-15'],
    ['3.5.', '2026-05-03'],
    ['2. Mai', '2026-05-02'],
    ['30.12.', '2026-12-30'],
    ['22.03.', '2027-03-22'],
    ['29.2.', '2024-02-29'],
  ])('is, for „%s“, the latest one that can have been: %s', (text, tag) => {
    expect(vorschlagTag(text, bezug)).toBe(tag);
  });

  it.each([
    '31.02.2027',
    '01.02.2027 bis 03.02.2027',
    'gestern',
    '30.2.',
    'am 23.03.2027',
    'nicht am 15.03.2027',
    'ab 15.03.2027',
    'geplant 15.03.2027',
    'am 15.03.2027 fertig',
    '115.03.2027',
  ])('is none for „%s“', (text) => {
    expect(vorschlagTag(text, bezug)).toBeNull();
  });
});
