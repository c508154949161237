import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carryOver } from '#templates/lift/carryOver.ts';
import { findZusaetzliches } from '#templates/lift/zusaetzliches.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { wantedSheets } from '#templates/read/wantedSheets.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { validate } from '#templates/validate/validate.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { mappe, mappePlan, mappeStichtag as stichtag } from '../../fixtures/mappe.ts';

interface Fixture {
  /** The program that saved the file, and what it was told to do. */
  readonly herkunft: string;
  /** Where the reading may differ from `mappe`, and why. */
  readonly abweichungen: readonly { readonly feld: string; readonly wert: string; readonly grund: string }[];
  /** How often each code is found. */
  readonly befunde: Readonly<Record<string, number>>;
  /** Cells beside the model, further than those of `mappePlan`. */
  readonly zusaetzliches: readonly string[];
}

const folder = new URL('../../fixtures/workbooks/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^mappe-.*\.(?:xlsx|ods)$/.test(name));
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));

function gridOf(bytes: Uint8Array) {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.finding.message);
  return workbook.grid;
}

function countBy(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Fields by path, `schritte.1.bemerkung`, without places. */
function felder(value: unknown, path = ''): [string, unknown][] {
  if (value === null || typeof value !== 'object') return [[path.slice(1), value]];
  return Object.entries(value).flatMap(([key, inner]) => felder(inner, `${path}.${key}`));
}

function unterschiede(gelesen: Checkliste | null): { feld: string; wert: unknown }[] {
  const soll = new Map(felder(mappe));
  return felder(gelesen).flatMap(([feld, wert]) => (soll.get(feld) === wert ? [] : [{ feld, wert }]));
}

const zusaetze = (grid: Parameters<typeof read>[0]) => {
  const reading = read(grid, { stichtag });
  if (!reading.checkliste) throw new Error('no Checkliste');
  return findZusaetzliches(grid, reading, planWorkbook(reading.checkliste));
};

const eigene = zusaetze(gridOfPlan(mappePlan()));

describe('one workbook, saved by the programs that people use', () => {
  it('is there from six of them', () => {
    expect(new Set(files.map((name) => name.split(/[-.]/)[1])).size).toBeGreaterThanOrEqual(5);
    expect(files.length).toBeGreaterThanOrEqual(8);
  });

  it('is read from its plan as it was meant', () => {
    const reading = read(gridOfPlan(mappePlan()), { stichtag });
    expect(unterschiede(reading.checkliste)).toEqual([]);
    expect(felder(reading.checkliste)).toHaveLength(felder(mappe).length);
  });

  describe.each(files)('%s', (name) => {
    const fixture = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Fixture;
    const bytes = bytesOf(name);
    const grid = gridOf(bytes);
    const reading = read(grid, { stichtag });

    it('gives the Checkliste that was written', () => {
      expect(fixture.herkunft).toMatch(/\S/);
      expect(unterschiede(reading.checkliste)).toEqual(
        fixture.abweichungen.map(({ feld, wert }) => ({ feld, wert })),
      );
      expect(reading.zaehlung).toEqual({ gelesen: 68, uebernommen: 67, gemeldet: 1 });
    });

    it('has the findings that were expected', () => {
      expect(countBy(validate(reading, { stichtag }).map(({ code }) => code))).toEqual(fixture.befunde);
    });

    it('is understood from the wanted sheets alone', () => {
      const some = readWorkbook(bytes, wantedSheets);
      expect(some.ok && read(some.grid, { stichtag }).checkliste).toEqual(reading.checkliste);
    });

    it('keeps what a person wrote beside the Checkliste', () => {
      const neu = zusaetze(grid);
      const bekannt = new Set(eigene.map((zusatz) => JSON.stringify(zusatz)));
      expect(neu).toEqual(expect.arrayContaining([...eigene]));
      expect(
        neu
          .filter((zusatz) => !bekannt.has(JSON.stringify(zusatz)))
          .map(({ sheet, cell }) => `${sheet}!${cell}`),
      ).toEqual(fixture.zusaetzliches);
    });
  });
});

describe('a lifted workbook', () => {
  it('holds the same Checkliste and all that stood beside it, as often as it is lifted', async () => {
    let grid = gridOf(bytesOf('mappe-libreoffice.ods'));
    for (let turn = 0; turn < 2; turn++) {
      const reading = read(grid, { stichtag });
      if (!reading.checkliste) throw new Error('no Checkliste');
      grid = gridOf(await writeWorkbook(carryOver(grid, reading, reading.checkliste, 'kommen-mit').plan));
      const lifted = read(grid, { stichtag });
      expect(unterschiede(lifted.checkliste)).toEqual([]);
      expect(lifted.findings.map(({ code, cell }) => [code, cell])).toEqual([
        ['zeile-zusaetzlich', 'A42'],
        ['spalte-zusaetzlich', 'M1'],
      ]);
      expect(zusaetze(grid)).toEqual(eigene);
    }
    const rowsOf = (sheet: string) => grid.sheets.find(({ name }) => name === sheet)?.rows ?? [];
    // beside its row as before; a sheet of one's own has no place in the template
    expect(rowsOf('Checkliste')[5]?.[12]).toBe('=2*3');
    expect(rowsOf('Übernommenes')).toContainEqual(['Notizen für März', 'B2', '@Koordination: bitte prüfen']);
  });
});
