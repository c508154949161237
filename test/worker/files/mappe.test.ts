import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carryOver } from '#templates/lift/carryOver.ts';
import { findEigenes } from '#templates/lift/findEigenes.ts';
import { liftCheckliste } from '#templates/lift/liftCheckliste.ts';
import { type Checkliste, vorlagenversion } from '#templates/model/checkliste.ts';
import { cellText } from '#templates/read/cellText.ts';
import { read } from '#templates/read/read.ts';
import type { Places } from '#templates/read/reading.ts';
import { wantedSheets } from '#templates/read/wantedSheets.ts';
import { fromA1, type Grid } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { validate } from '#templates/validate/validate.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { mappe, mappe1, mappePlan, mappeStichtag as stichtag } from '../../fixtures/mappe.ts';

interface Fixture {
  /** The program that saved the file, and what it was told to do. */
  readonly herkunft: string;
  /** Where the reading may differ from `mappe`, and why. */
  readonly abweichungen: readonly { readonly feld: string; readonly wert: string; readonly grund: string }[];
  /** How often each code is found. */
  readonly befunde: Readonly<Record<string, number>>;
  /** Cells beside the model, further than those of `mappePlan`. */
  readonly eigenes: readonly string[];
}

const folder = new URL('../../fixtures/workbooks/', import.meta.url);
/** Saved from the first version of the Vorlage, and from the second. */
const files = readdirSync(folder).filter((name) => /^mappe2?-.*\.(?:xlsx|ods)$/.test(name));
const isErste = (name: string) => name.startsWith('mappe-');
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

function unterschiede(gelesen: Checkliste | null, gemeint = mappe): { feld: string; wert: unknown }[] {
  const soll = new Map(felder(gemeint));
  return felder(gelesen).flatMap(([feld, wert]) => (soll.get(feld) === wert ? [] : [{ feld, wert }]));
}

const eigeneOf = (grid: Parameters<typeof read>[0]) => {
  const reading = read(grid, { stichtag });
  if (!reading.checkliste) throw new Error('no Checkliste');
  return findEigenes(grid, reading, planWorkbook(reading.checkliste));
};

const eigene = eigeneOf(gridOfPlan(mappePlan()));

/** In the first version nothing stood between the table and the rows of one's own. */
const inErster = (one: (typeof eigene)[number]) => ({
  ...one,
  cell:
    one.sheet === 'Checkliste'
      ? one.cell.replace(/^([CFH])(4[6-9]|5\d)$/, (_, column, row) => `${column}${Number(row) - 4}`)
      : one.cell,
});

describe('one workbook, saved by the programs that people use', () => {
  it('is there from six of them', () => {
    expect(new Set(files.map((name) => name.split(/[-.]/)[1])).size).toBeGreaterThanOrEqual(5);
    expect(files.filter(isErste).length).toBeGreaterThanOrEqual(8);
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
      expect(unterschiede(reading.checkliste, isErste(name) ? mappe1 : mappe)).toEqual(
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
      const neu = eigeneOf(grid);
      const meine = isErste(name) ? eigene.map(inErster) : eigene;
      const bekannt = new Set(meine.map((one) => JSON.stringify(one)));
      expect(neu).toEqual(expect.arrayContaining([...meine]));
      expect(
        neu.filter((one) => !bekannt.has(JSON.stringify(one))).map(({ sheet, cell }) => `${sheet}!${cell}`),
      ).toEqual(fixture.eigenes);
    });
  });
});

/** What stands in every cell that a reading names, by what it holds. */
function werteVon(grid: Grid, places: Places): Map<string, string> {
  const sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]));
  return new Map(
    Object.entries(places).flatMap(([key, { sheet, cell }]): [string, string][] => {
      const at = fromA1(cell);
      const text = cellText((at && sheets.get(sheet)?.rows[at.row]?.[at.column]) ?? null);
      return text === '' ? [] : [[key, text]];
    }),
  );
}

describe('a lifted workbook', () => {
  const ersteVersion = files.filter(isErste);

  it.each(ersteVersion)(
    'keeps every value and note of %s, cell by cell, as often as it is lifted',
    async (name) => {
      const original = gridOf(bytesOf(name));
      let grid = original;
      const vorher = read(original, { stichtag });
      for (let turn = 0; turn < 2; turn++) {
        const reading = read(grid, { stichtag });
        if (!reading.checkliste) throw new Error('no Checkliste');
        const { plan } = carryOver(grid, reading, reading.checkliste, 'kommen-mit');
        grid = gridOf(await writeWorkbook(plan));
        const lifted = read(grid, { stichtag });
        const { checkliste } = vorher;
        if (!checkliste) throw new Error('no Checkliste');
        expect(lifted.checkliste).toEqual({ ...liftCheckliste(checkliste), vorlagenversion });
        expect(lifted.findings.map(({ code }) => code)).not.toContain('vorlage-veraltet');
        const [alt, neu] = [werteVon(original, vorher.places), werteVon(grid, lifted.places)];
        // labels are the catalogue's, and a week that somebody typed as a day is written as a week
        const gleich = (key: string) =>
          !/\.(?:label|beginnGeplant|frist|projektstart|projektende)$/.test(key);
        for (const [key, text] of alt) if (gleich(key)) expect([key, neu.get(key)]).toEqual([key, text]);
        const values = eigeneOf(grid).map(({ value }) => value);
        for (const { value } of eigeneOf(original)) expect(values).toContain(value);
      }
      const rowsOf = (sheet: string) => grid.sheets.find((one) => one.name === sheet)?.rows ?? [];
      // beside its row as before, behind the new column; a sheet of one's own has no place in the template
      expect(rowsOf('Checkliste')[5]?.[13]).not.toBeNull();
      expect(rowsOf('Weitere Angaben')).toContainEqual([
        'Notizen für März',
        'B2',
        '@Koordination: bitte prüfen',
      ]);
    },
  );

  it('goes on with the sheet that an earlier lift called otherwise', () => {
    const grid = gridOf(bytesOf('mappe-libreoffice.ods'));
    const frueher = {
      name: 'Übernommenes',
      hidden: false,
      protected: null,
      lists: null,
      outside: 0,
      rows: [['Übernommenes'], ['Blatt', 'Zelle', 'Inhalt'], ['Plan', 'B2', 'aus einem früheren Lift']],
    };
    const mitFrueherem = { ...grid, sheets: [...grid.sheets, frueher] };
    const reading = read(mitFrueherem, { stichtag });
    if (!reading.checkliste) throw new Error('no Checkliste');
    const { plan } = carryOver(mitFrueherem, reading, reading.checkliste, 'kommen-mit');
    expect(plan.sheets.map(({ name }) => name)).not.toContain('Weitere Angaben');
    const sheet = gridOfPlan(plan).sheets.find(({ name }) => name === frueher.name);
    expect(sheet?.rows).toContainEqual(['Plan', 'B2', 'aus einem früheren Lift']);
    expect(reading.findings.filter((finding) => finding.sheet === frueher.name)).toEqual([]);
  });

  it('takes a sheet of one’s own with that name for what it is', () => {
    const grid = gridOf(bytesOf('mappe-libreoffice.ods'));
    const eigenes = { ...grid.sheets[0], name: 'Weitere Angaben', rows: [['Telefonliste']] };
    const sheets = [...grid.sheets, { hidden: false, protected: null, lists: null, outside: 0, ...eigenes }];
    const { findings } = read({ ...grid, sheets }, { stichtag });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'blatt-zusaetzlich', sheet: 'Weitere Angaben' }),
    );
  });

  it('says which checkpoints follow their steps and which keep their own status', () => {
    const grid = gridOf(bytesOf('mappe-libreoffice.ods'));
    const reading = read(grid, { stichtag });
    if (!reading.checkliste) throw new Error('no Checkliste');
    const { checkpoints } = carryOver(grid, reading, reading.checkliste, 'kommen-mit');
    expect(checkpoints.abgeleitet).toBeGreaterThan(0);
    expect(checkpoints.abgeleitet + checkpoints.eigene).toBe(14);
  });
});
