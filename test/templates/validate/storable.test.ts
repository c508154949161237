import { expect, it } from 'vitest';
import type { Finding } from '#templates/model/finding.ts';
import { blaetter, sheetNames } from '#templates/sheets/layout.ts';
import { refusesStoring } from '#templates/validate/storable.ts';

const error = (sheet: string | null, id: string | null = null): Finding => ({
  code: 'formelfehler',
  severity: 'error',
  sheet,
  cell: null,
  id,
  message: '',
  value: null,
  fix: null,
});

it('errors refuse in Stammdaten and Checkliste alone, also where those were renamed', () => {
  const refusing = Object.values(blaetter).filter(({ name }) => refusesStoring(error(name)));
  expect(refusing.map(({ name }) => name)).toEqual([sheetNames.stammdaten, sheetNames.checkliste]);
  expect(refusesStoring(error('Checkliste 2026'))).toBe(true);
});

it('of JSON without sheets the id tells: an error of a checkpoint refuses nothing', () => {
  expect(refusesStoring(error(null, 'K1-04'))).toBe(true);
  expect(refusesStoring(error(null, 'U1-02'))).toBe(false);
});

it('warnings refuse nothing', () => {
  expect(refusesStoring({ ...error(sheetNames.checkliste), severity: 'warning' })).toBe(false);
});
