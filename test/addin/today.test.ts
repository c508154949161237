import { expect, it } from 'vitest';
import { todayInBerlin } from '../../addin/today.ts';

it.each([
  ['2027-03-22T12:00:00Z', '2027-03-22'],
  ['2027-03-22T23:30:00Z', '2027-03-23'],
  ['2027-07-01T21:59:00Z', '2027-07-01'],
  ['2027-07-01T22:00:00Z', '2027-07-02'],
])('at %s it is %s in Germany', (now, tag) => {
  expect(todayInBerlin(new Date(now))).toBe(tag);
});
