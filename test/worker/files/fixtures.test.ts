import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';

const folder = new URL('../../fixtures/workbooks/', import.meta.url);
const workbooks = readdirSync(folder).filter((name) => /^grundformen-.*\.(?:xlsx|ods)$/.test(name));

// The same workbook, saved by the programs that people use; beside each what must be read and where it came from.
describe('workbooks saved by real programs', () => {
  it('are there', () => {
    expect(workbooks.length).toBeGreaterThanOrEqual(6);
  });
  it.each(workbooks)('reads %s', (name) => {
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    const { herkunft, format, grid } = expected as { herkunft: string; format: string; grid: unknown };
    expect(herkunft).toMatch(/\S/);
    expect(readWorkbook(readFileSync(new URL(name, folder)))).toEqual({ ok: true, format, grid });
  });
});
