import { describe, expect, it } from 'vitest';
import { contentDisposition } from '../../../worker/http/download.ts';
import { startOfDay, today } from '../../../worker/http/today.ts';

describe('today', () => {
  it.each([
    ['2027-03-22T22:59:59Z', '2027-03-22'],
    ['2027-03-22T23:00:00Z', '2027-03-23'],
    ['2027-07-01T21:59:59Z', '2027-07-01'],
    ['2027-07-01T22:00:00Z', '2027-07-02'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('is at %s the day in Germany, %s', (moment, tag) => {
    expect(today(new Date(moment))).toBe(tag);
  });
});

describe('startOfDay', () => {
  it.each([
    ['2027-01-01', '2026-12-31T23:00:00.000Z'],
    ['2027-03-28', '2027-03-27T23:00:00.000Z'],
    ['2027-03-29', '2027-03-28T22:00:00.000Z'],
    ['2027-10-31', '2027-10-30T22:00:00.000Z'],
    ['2027-11-01', '2027-10-31T23:00:00.000Z'],
  ] as const)('of %s in Germany is %s', (tag, instant) => {
    expect(startOfDay(tag).toISOString()).toBe(instant);
  });
});

describe('contentDisposition', () => {
  it.each([
    ['uebersicht.xlsx', 'attachment; filename="uebersicht.xlsx"'],
    ['Straße.xlsx', `attachment; filename="Strasse.xlsx"; filename*=UTF-8''Stra%C3%9Fe.xlsx`],
    ['a"b\r\nc.xlsx', `attachment; filename="a_b__c.xlsx"; filename*=UTF-8''a%22b%0D%0Ac.xlsx`],
    [
      "50 % (neu)'.xlsx",
      `attachment; filename="50 _ (neu)'.xlsx"; filename*=UTF-8''50%20%25%20%28neu%29%27.xlsx`,
    ],
  ])('writes %j for old and new programs', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });
});
