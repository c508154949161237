import { expect, it } from 'vitest';
import type { Finding } from '#templates/model/finding.ts';
import type { Reading } from '#templates/read/reading.ts';
import { blaetter, blattKeys, sheetNames } from '#templates/sheets/layout.ts';
import { refusing } from '#templates/validate/storable.ts';

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

const refuses = (finding: Finding, found: Reading['blaetter'] = []) => refusing([finding], found).length > 0;

it('errors refuse in Stammdaten and Checkliste alone', () => {
  const refused = Object.values(blaetter).filter(({ name }) => refuses(error(name)));
  expect(refused.map(({ name }) => name)).toEqual([sheetNames.stammdaten, sheetNames.checkliste]);
});

it.each(blattKeys)('a renamed sheet %s refuses as under its own name', (key) => {
  const found = [{ key, sheet: 'Blatt 7', protected: null, lists: null }];
  expect(refuses(error('Blatt 7'), found)).toBe(blaetter[key].refusesStoring);
});

it('a Checkliste that is called like another sheet refuses', () => {
  const found = [{ key: 'checkliste' as const, sheet: 'Statusbericht', protected: null, lists: null }];
  expect(refuses(error('Statusbericht'), found)).toBe(true);
});

it('without a known sheet the id tells: an error of a checkpoint refuses nothing', () => {
  for (const sheet of [null, 'Meine Liste']) {
    expect(refuses(error(sheet, 'K1-04'))).toBe(true);
    expect(refuses(error(sheet))).toBe(true);
    expect(refuses(error(sheet, 'U1-02'))).toBe(false);
  }
});

it('warnings refuse nothing', () => {
  expect(refuses({ ...error(sheetNames.checkliste), severity: 'warning' })).toBe(false);
});
