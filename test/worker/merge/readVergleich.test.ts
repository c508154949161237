import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { readVergleich, vergleichBlaetter } from '../../../worker/merge/readVergleich.ts';

const folder = new URL('../../fixtures/workbooks/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^uebersicht-.*\.(?:xlsx|ods)$/.test(name));

describe('an overview that another program has saved since', () => {
  it('is there in two formats', () => {
    expect(files).toHaveLength(2);
  });

  it.each(files)('is read back from %s as it was written', (name) => {
    const { herkunft, vergleichsstand } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    expect(herkunft).toMatch(/\S/);
    const workbook = readWorkbook(readFileSync(new URL(name, folder)), vergleichBlaetter);
    if (!workbook.ok) throw new Error(workbook.finding.message);
    expect(readVergleich(workbook.grid)).toEqual(vergleichsstand);
  });
});
