import { describe, expect, it } from 'vitest';
import { startOfDay, today } from '#templates/kalender/today.ts';

describe('today', () => {
  it.each([
    ['2027-03-22T22:59:59Z', '2027-03-22'],
    ['2027-03-22T23:00:00Z', '2027-03-23'],
    ['2027-03-22T12:00:00Z', '2027-03-22'],
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
