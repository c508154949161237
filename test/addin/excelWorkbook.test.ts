import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { read } from '#templates/read/read.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { fromA1 } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { font, type Style, styles } from '#templates/sheets/styles.ts';
import { validate } from '#templates/validate/validate.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { cellKey } from '../excel/area.ts';
import { cellAt } from '../excel/model.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { strictWithPrinter } from '../excel/strict.ts';
import { openEmpty } from './openVorlage.ts';

const stichtag = '2027-03-24';
const plan = planWorkbook(
  newCheckliste({
    kennung: 'SH-7K3F9Q',
    land: 'SH',
    umsetzungsprojekt: '1-2 Anträge: =HEUTE()',
    themenfeld: 'Familie & Kind',
    projektstart: '2027-W02',
    stand: '2027-03-22',
    leistungen: [
      {
        ozgId: '10002',
        bezeichnung: 'Elterngeld',
        leika: '99010018000000',
        mvp: null,
        leistungsverantwortlich: null,
        vorgehensmodell: null,
        nachnutzungsmodell: null,
      },
    ],
  }),
);

/** Rows without the empty cells and rows at their ends, which Excel does not tell. */
const trimmed = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => {
  const lines = rows.map((row) =>
    row
      .slice(0, row.findLastIndex((cell) => cell !== null && cell !== '') + 1)
      .map((cell) => (cell === '' ? null : cell)),
  );
  return lines.slice(0, lines.findLastIndex((line) => line.length > 0) + 1);
};

describe.each([oldestApi, newestApi])('a Checkliste built in Excel with ExcelApi %s', (api) => {
  const build = async () => {
    const opened = openEmpty(plan, api, strictWithPrinter);
    const outcome = await opened.workbook.writePlan(plan);
    return { ...opened, outcome };
  };

  it('holds the planned values, names and properties, and no text is misread', async () => {
    const { workbook, host, outcome } = await build();
    expect(outcome).toEqual({ vorhanden: [], maengel: { formate: [], druck: [] } });
    const grid = await workbook.readGrid();
    const expected = gridOfPlan(plan);
    for (const sheet of expected.sheets) {
      const found = grid.sheets.find(({ name }) => name === sheet.name);
      expect(trimmed(found?.rows ?? []), sheet.name).toEqual(trimmed(sheet.rows));
      expect(found, sheet.name).toMatchObject({
        hidden: sheet.hidden,
        protected: sheet.protected,
        outside: 0,
      });
    }
    expect(grid.names).toEqual(expected.names);
    expect(grid.properties).toEqual(expected.properties);
    expect([...host.unimplemented]).toEqual([]);
  });

  it('reads and checks like the same Vorlage as a file', async () => {
    const { workbook } = await build();
    const reading = read(await workbook.readGrid(), { stichtag });
    const expected = read(gridOfPlan(plan), { stichtag });
    expect(reading.checkliste).toEqual(expected.checkliste);
    expect(reading.places).toEqual(expected.places);
    expect(validate(reading, { stichtag })).toEqual(validate(expected, { stichtag }));
    expect(validate(reading, { stichtag }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps its sheets in order behind what was there, the Listen hidden, Stammdaten shown', async () => {
    const { host } = await build();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
      'Tabelle1',
      ...plan.sheets.map(({ name }) => name),
    ]);
    expect(host.findSheet('Listen')?.visibility).toBe('Hidden');
    expect(host.workbook.active.name).toBe('Stammdaten');
    expect(host.findSheet('Tabelle1')?.cells.size).toBe(0);
  });

  it('looks and protects as planned', async () => {
    const { host } = await build();
    for (const { name, rows } of plan.sheets) {
      const sheet = host.findSheet(name);
      rows.forEach(({ cells }, row) => {
        cells.forEach((cell, column) => {
          if (!cell || !sheet) return;
          const style: Style = styles[cell.style];
          const format = cellAt(sheet, row, column)?.format;
          const look = {
            name: format?.get('Font.Name'),
            bold: format?.get('Font.Bold') === true,
            size: format?.get('Font.Size'),
            fill: format?.get('Fill.Color'),
            color: format?.get('Font.Color'),
            unlocked: format?.get('Protection.Locked') === false,
            edge: format?.get('Borders.EdgeLeft.Style') === 'Continuous',
          };
          expect(look, `${name} ${row + 1}/${column + 1} ${cell.style}`).toEqual({
            name: font.name,
            bold: style.bold === true,
            size: style.size ?? font.size,
            fill: style.fill === undefined ? undefined : `#${style.fill}`,
            color: style.color === undefined ? undefined : `#${style.color}`,
            unlocked: style.unlocked === true,
            edge: style.border !== undefined,
          });
        });
      });
    }
  });

  it('carries drop-downs, conditional formats in order, links and frozen panes', async () => {
    const { host } = await build();
    for (const { name, validations, formats, freeze, filter } of plan.sheets) {
      const sheet = host.findSheet(name);
      for (const { range } of validations) {
        const at = fromA1(range.split(':')[0] ?? '');
        expect(sheet?.validations.has(cellKey(at?.row ?? -1, at?.column ?? -1)), `${name}!${range}`).toBe(
          true,
        );
      }
      expect(sheet?.conditional.map(({ props }) => props.get('Rule.Formula'))).toEqual(
        formats.map(({ formula }) => `=${formula}`),
      );
      expect(sheet?.freeze ?? null).toEqual(freeze);
      expect(sheet?.filter ?? null).toBe(api === newestApi ? filter : null);
    }
    const linked = plan.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }, row) =>
        cells.map((cell, column) => ({ name, row, column, link: cell?.link })),
      ),
    );
    for (const { name, row, column, link } of linked.filter((cell) => cell.link !== undefined)) {
      expect(host.findSheet(name)?.cells.get(cellKey(row, column))?.link).toMatchObject({
        documentReference: link,
      });
    }
  });

  it('takes three round trips a sheet and few more, each far below the 5 MB of Excel on the web', async () => {
    const { host } = await build();
    expect(host.roundTrips()).toBeLessThanOrEqual(3 * plan.sheets.length + 5);
    expect(Math.max(...host.requests.map(({ bytes }) => bytes))).toBeLessThan(2.5 * 1024 * 1024);
  });
});

describe('building a Checkliste where one is', () => {
  it('writes nothing and names the sheets that are there', async () => {
    const { workbook, host } = openEmpty(plan, newestApi);
    await workbook.writePlan(plan);
    const before = host.workbook.sheets.map(({ cells }) => cells.size);
    const outcome = await workbook.writePlan(plan);
    expect(outcome.vorhanden).toEqual(plan.sheets.map(({ name }) => name));
    expect(host.workbook.sheets.map(({ cells }) => cells.size)).toEqual(before);
  });

  it('works again once its sheets were deleted', async () => {
    const { workbook, host } = openEmpty(plan, newestApi);
    await workbook.writePlan(plan);
    for (const { name } of plan.sheets) {
      const sheet = host.findSheet(name);
      if (sheet) host.removeSheet(sheet);
    }
    expect(host.workbook.names.length).toBeGreaterThan(0);
    expect((await workbook.readGrid()).names).toEqual({});
    expect(await workbook.writePlan(plan)).toMatchObject({ vorhanden: [] });
    expect((await workbook.readGrid()).names).toEqual(gridOfPlan(plan).names);
  });
});
