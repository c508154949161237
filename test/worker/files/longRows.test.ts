import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import type { RowPlan } from '#templates/sheets/plan.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { objections } from '../../openXml.ts';
import { cellOf, planOf, sheetOf } from './samplePlan.ts';

/** Rows that fill more than one piece of the packer. */
const count = 4900;
let asked = 0;

const rowAt = (index: number): RowPlan => ({
  height: index % 7 === 0 ? 30.5 : null,
  cells: [
    cellOf(`Zeile ${index} & <mehr> „ü“`, 'cellText'),
    cellOf(index, 'cellNumber'),
    null,
    cellOf({ tag: '2027-03-22' }, 'cellDate'),
    ...Array.from({ length: 8 }, (_, column) => cellOf(`Text ${(index + column) % 50}`)),
  ],
});

const plan = planOf(
  sheetOf('Lang', {
    rows: [{ height: 20, cells: [cellOf('Titel', 'title')] }],
    longRows: {
      *[Symbol.iterator]() {
        asked++;
        for (let index = 0; index < count; index++) yield rowAt(index);
      },
    },
    merges: ['A1:D1'],
  }),
);

describe('a sheet with rows that are made while it is written', () => {
  it('asks for each row once, and reads back as planned', async () => {
    asked = 0;
    const bytes = await writeWorkbook(plan);
    expect(asked).toBe(1);
    const reading = readWorkbook(bytes);
    if (!reading.ok) throw new Error(reading.finding.message);
    const [sheet] = reading.grid.sheets;
    expect(sheet?.rows).toHaveLength(count + 1);
    expect(sheet?.rows).toEqual(gridOfPlan(plan).sheets[0]?.rows);
  });

  it('is the same bytes each time', async () => {
    expect(Buffer.from(await writeWorkbook(plan)).equals(await writeWorkbook(plan))).toBe(true);
  });

  it('is valid', async () => {
    expect(objections(await writeWorkbook(plan))).toEqual([]);
  });

  it('lets all cells that are one look like the first', async () => {
    const parts = unzipSync(await writeWorkbook(plan));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml.length).toBeGreaterThan(2_000_000);
    const styles = [...xml.matchAll(/<c r="[A-D]1" s="(\d+)"/g)].map(([, style]) => style);
    expect(styles).toHaveLength(4);
    expect(new Set(styles).size).toBe(1);
  });
});
