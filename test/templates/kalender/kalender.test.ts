import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showTag, showTagLang, showWoche } from '#templates/kalender/anzeigen.ts';
import { parseFrist } from '#templates/kalender/parseFrist.ts';
import { parseTag } from '#templates/kalender/parseTag.ts';
import {
  addTage,
  isTag,
  serialVonTag,
  type Tag,
  tageZwischen,
  tagVonSerial,
} from '#templates/kalender/tage.ts';
import {
  addWochen,
  isWoche,
  montag,
  sonntag,
  tageNachWoche,
  type Woche,
  wochenImJahr,
  wochenZwischen,
  wocheVon,
} from '#templates/kalender/wochen.ts';

const tage = fc.integer({ min: 0, max: 60_000 }).map((n) => addTage('1970-01-01', n));
const wochen = tage.map(wocheVon);

describe('weeks', () => {
  it.each<[Tag, Woche]>([
    ['2026-12-28', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2025-12-29', '2026-W01'],
    ['2024-12-30', '2025-W01'],
    ['2003-12-29', '2004-W01'],
    ['2027-03-22', '2027-W12'],
  ])('puts %s into %s', (tag, woche) => {
    expect(wocheVon(tag)).toBe(woche);
  });

  it('knows the years with 53 weeks', () => {
    const years = Array.from({ length: 36 }, (_, index) => 2015 + index);
    expect(years.filter((jahr) => wochenImJahr(jahr) === 53)).toEqual([
      2015, 2020, 2026, 2032, 2037, 2043, 2048,
    ]);
  });

  it('runs from Monday to Sunday over the turn of the year', () => {
    expect([montag('2026-W53'), sonntag('2026-W53')]).toEqual(['2026-12-28', '2027-01-03']);
  });

  it('accepts only weeks that the year has', () => {
    expect(['2026-W53', '2027-W53', '2027-W00', '2027-W1', '2027-12'].filter(isWoche)).toEqual(['2026-W53']);
  });

  it('finds the week of its own Monday and Sunday', () => {
    fc.assert(
      fc.property(wochen, (woche) => {
        expect([wocheVon(montag(woche)), wocheVon(sonntag(woche))]).toEqual([woche, woche]);
      }),
    );
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(wochen, fc.integer({ min: -3000, max: 3000 }), (woche, n) => {
        expect(wochenZwischen(woche, addWochen(woche, n))).toBe(n);
        expect(addWochen(addWochen(woche, n), -n)).toBe(woche);
      }),
    );
  });

  it('reads every week as it shows it', () => {
    fc.assert(
      fc.property(wochen, tage, (woche, tag) => {
        expect(parseFrist(showWoche(woche), tag)).toEqual({ woche, ohneJahr: false, bereich: false });
      }),
    );
  });

  it('sorts as text in order of time', () => {
    fc.assert(
      fc.property(wochen, wochen, (a, b) => {
        expect(a < b).toBe(wochenZwischen(a, b) > 0);
      }),
    );
  });
});

describe('days', () => {
  it('agrees with the calendar of the language', () => {
    fc.assert(
      fc.property(tage, fc.integer({ min: -20_000, max: 20_000 }), (tag, n) => {
        const expected = new Date(Date.parse(`${tag}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
        expect(addTage(tag, n)).toBe(expected);
        expect(tageZwischen(tag, addTage(tag, n))).toBe(n);
      }),
    );
  });

  it('accepts only real days', () => {
    expect(
      ['2027-02-28', '2027-02-29', '2028-02-29', '2027-13-01', '2027-04-31', '22.03.2027'].filter(isTag),
    ).toEqual(['2027-02-28', '2028-02-29']);
  });

  it('shows days and weeks as Germans write them', () => {
    expect([showTag('2027-03-02'), showTagLang('2027-03-02'), showWoche('2027-W05')]).toEqual([
      '02.03.2027',
      '2. März 2027',
      'KW 5/2027',
    ]);
  });

  it.each([
    '22.03.2027',
    '22.3.2027',
    '22.3.27',
    ' 22.03.2027 ',
    '22.03.2027.',
    '22. 03. 2027',
    '22-03-2027',
    '2027-03-22',
    '2027/3/22',
    '20270322',
    '2027-03-22T00:00:00',
    '2027-03-22T08:15:00.000Z',
    '2027-03-22 00:00:00',
    '22.03.2027 00:00',
    '22.03.2027, 14:30 Uhr',
    '22. März 2027',
    '22. Maerz 2027',
    '22.Mrz.27',
    '22 Mär 2027',
    '22\u00a0März\u00a02027',
    '22. Ma\u0308rz 2027',
    '22-Mar-27',
    'Mo, 22.03.2027',
    'Montag, 22. März 2027',
    '22/03/2027',
    '3/22/2027',
  ])('reads the day in „%s“', (text) => {
    expect(parseTag(text)).toBe('2027-03-22');
  });

  it.each([
    '',
    'bald',
    '31.02.2027',
    '22.03.',
    '22.13.2027',
    '03/04/2027',
    '22.03.227',
    'KW 12/2027',
    '12',
    '46468',
  ])('reads no day in „%s“', (text) => {
    expect(parseTag(text)).toBeNull();
  });

  it('reads every day as it shows it', () => {
    fc.assert(
      fc.property(tage, (tag) => {
        expect([parseTag(showTag(tag)), parseTag(showTagLang(tag)), parseTag(tag)]).toEqual([tag, tag, tag]);
      }),
    );
  });
});

describe('Excel serials', () => {
  it.each<[Tag, number]>([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2027-03-22', 46468],
  ])('gives %s the serial %i', (tag, serial) => {
    expect(serialVonTag(tag)).toBe(serial);
    expect(tagVonSerial(serial)).toBe(tag);
  });

  it('drops the time of day and shifts 1904 dates', () => {
    expect([tagVonSerial(46468.75), tagVonSerial(45006, true)]).toEqual(['2027-03-22', '2027-03-22']);
  });

  it('gives no day for what Excel shows as none', () => {
    expect([0, -1, 60, 3_000_000, Number.NaN].map((serial) => tagVonSerial(serial))).toEqual(
      Array(5).fill(null),
    );
  });
});

it('counts days after a week from its Sunday, for any day in turn', () => {
  expect(tageNachWoche('2027-W11', '2027-03-22')).toBe(1);
  expect(tageNachWoche('2027-W11', '2027-03-21')).toBe(0);
  expect(tageNachWoche('2026-W53', '2027-03-22')).toBe(78);
  expect(tageNachWoche('2027-W11', '2027-03-22')).toBe(1);
});
