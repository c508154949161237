/** The template as another program reads it: what may be typed where, and what says so. */
import type ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { openedFile } from './openedFile.ts';

let file: Awaited<ReturnType<typeof openedFile>>;
beforeAll(async () => {
  file = await openedFile(planWorkbook(newCheckliste()));
});

const listen = ['Checkliste', 'Umsetzungscheckliste'] as const;
const zeilen = { Checkliste: 38, Umsetzungscheckliste: 29 } as const;

/** Cells of a column of the list, from its header on. */
function spalte(name: keyof typeof zeilen, header: string): ExcelJS.Cell[] {
  const sheet = file.sheet(name);
  const headers = sheet.getRow(1).values as readonly unknown[];
  const column = headers.indexOf(header);
  expect(column, header).toBeGreaterThan(0);
  return Array.from({ length: zeilen[name] }, (_, index) => sheet.getCell(index + 2, column));
}

/** The choices of a drop-down, read from the range it names. */
function auswahl({ dataValidation }: ExcelJS.Cell): unknown[] {
  const [source = ''] = (dataValidation.formulae ?? []) as string[];
  const [, from, first, last] = /^Listen!\$([A-Z])\$(\d+):\$\1\$(\d+)$/.exec(source) ?? [];
  const length = Number(last) - Number(first) + 1;
  return Array.from(
    { length },
    (_, index) => file.sheet('Listen').getCell(`${from}${Number(first) + index}`).value,
  );
}

describe.each(listen)('%s', (name) => {
  it('offers the five words of the status in every row and refuses others in German', () => {
    for (const cell of spalte(name, 'Status')) {
      expect(auswahl(cell)).toEqual([
        'Noch offen',
        'Bearbeitung anstehend',
        'In Bearbeitung',
        'Erledigt',
        'Entfällt',
      ]);
      // where a checkpoint repeats steps, a formula says it
      expect(cell.result ?? cell.value).toBe('Noch offen');
      expect(cell.dataValidation).toMatchObject({ type: 'list', errorStyle: 'stop', showErrorMessage: true });
      expect(cell.dataValidation.error).toMatch(/^Wählen Sie den Status aus der Liste\./);
    }
  });

  it('says at every cell for a week or a status what to type, before anything is refused', () => {
    for (const header of ['Status', 'Beginn geplant', 'Frist'])
      for (const { dataValidation } of spalte(name, header)) {
        expect(dataValidation).toMatchObject({
          showInputMessage: true,
          promptTitle: expect.stringMatching(/./),
        });
        expect(dataValidation.prompt).toMatch(header === 'Status' ? /Erledigt/ : /KW 12\/2027/);
      }
    for (const { dataValidation } of spalte(name, 'Nachweis'))
      expect(dataValidation).toMatchObject({
        showInputMessage: true,
        prompt: 'Link oder Ablageort, kein Kennwort.',
      });
    for (const { dataValidation } of spalte(name, 'Erledigt am'))
      expect(dataValidation.showInputMessage).toBeFalsy();
  });

  it.each([
    ['Beginn geplant', /KW 12\/2027.*22\.03\.2027/],
    ['Frist', /KW 12\/2027.*22\.03\.2027/],
    ['Begonnen am', /22\.03\.2027/],
    ['Erledigt am', /22\.03\.2027/],
  ])('checks „%s“ in every row and gives an example in German', (header, beispiel) => {
    for (const cell of spalte(name, header)) {
      expect(cell.dataValidation).toMatchObject({ type: 'custom', errorStyle: 'stop', allowBlank: true });
      expect(cell.dataValidation.error).toMatch(beispiel);
      expect(cell.numFmt).toBe('dd.mm.yyyy');
    }
  });

  it('leaves free what a person fills, and the room beside and below, and nothing else', () => {
    const free = (cell: ExcelJS.Cell) => cell.protection?.locked === false;
    const headers = (file.sheet(name).getRow(1).values as readonly string[]).slice(1, 12);
    const input = new Set([
      'Verbindlichkeit',
      'Verantwortliche',
      'Status',
      'Beginn geplant',
      'Frist',
      'Begonnen am',
      'Erledigt am',
      'Bemerkung',
    ]);
    for (const header of headers) {
      expect(new Set(spalte(name, header).map(free)), header).toEqual(new Set([input.has(header)]));
    }
    const sheet = file.sheet(name);
    expect([sheet.getCell('A1'), sheet.getCell('K1')].some(free)).toBe(false);
    expect([sheet.getCell('L2'), sheet.getCell('P39'), sheet.getCell('C60')].every(free)).toBe(true);
  });

  it('stays in view and is repeated in print by its header, and can be filtered', () => {
    const sheet = file.sheet(name);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 3 });
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: '1:1', fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.autoFilter).toBe(`A1:L${zeilen[name] + 1}`);
  });

  it('colours the five words, and Fristen that have passed', () => {
    const rules = (file.sheet(name) as unknown as { conditionalFormattings: ConditionalFormatting[] })
      .conditionalFormattings;
    const about = (ref: string) => rules.filter((entry) => entry.ref === ref).flatMap((entry) => entry.rules);
    const alle = about(`F2:F${zeilen[name] + 1}`);
    const isAbgeleitet = ({ formulae }: (typeof alle)[number]) => String(formulae[0]).includes('ISFORMULA');
    expect(alle.filter(isAbgeleitet)).toHaveLength(name === 'Umsetzungscheckliste' ? 5 : 0);
    const status = alle.filter((rule) => !isAbgeleitet(rule));
    expect(status.map(({ formulae }) => /"(.*)"/.exec(String(formulae[0]))?.[1]).sort()).toEqual([
      'Bearbeitung anstehend',
      'Entfällt',
      'Erledigt',
      'In Bearbeitung',
      'Noch offen',
    ]);
    // sign and word: colour alone says nothing in grey
    expect(status.map(({ style }) => style.numFmt?.formatCode).sort()).toEqual([
      '"! "@',
      '"– "@',
      '"↻ "@',
      '"○ "@',
      '"✔ "@',
    ]);
    const [unmoeglich, ueberfaellig] = about(`H2:H${zeilen[name] + 1}`);
    expect(unmoeglich?.style.numFmt?.formatCode).toBe('"? "@');
    expect(String(ueberfaellig?.formulae[0])).toContain('TODAY()');
    expect(ueberfaellig?.style.font?.bold).toBe(true);
  });
});

interface ConditionalFormatting {
  readonly ref: string;
  readonly rules: readonly {
    readonly formulae: readonly unknown[];
    readonly style: {
      readonly font?: Partial<ExcelJS.Font>;
      readonly numFmt?: { readonly formatCode: string };
    };
  }[];
}

it('is protected on every sheet but Offene Punkte without password; filter, heights, widths and inserting rows are free', () => {
  const sheets = file.workbook.worksheets.map(({ name }) => name);
  expect(sheets).toHaveLength(9);
  for (const [index, name] of sheets.entries()) {
    const [tag = ''] =
      file.part(`xl/worksheets/sheet${index + 1}.xml`).match(/<sheetProtection [^>]*>/) ?? [];
    expect(tag, name).toBe(
      name === 'Offene Punkte'
        ? ''
        : '<sheetProtection sheet="1" formatColumns="0" formatRows="0" autoFilter="0"/>',
    );
  }
});

it.each([
  ['Land', 17, /^Wählen Sie das Land aus der Liste\./],
  ['Themenfeld', 14, /^Wählen Sie aus der Liste\./],
  ['Vorgehensmodell', null, /^Wählen Sie aus der Liste\./],
  ['Nachnutzungsmodell', null, /^Wählen Sie aus der Liste\./],
] as const)(
  'Stammdaten offers a list for „%s“ and lets other words pass after a question',
  (label, count, text) => {
    const sheet = file.sheet('Stammdaten');
    const row = Array.from({ length: 30 }, (_, index) => index + 1).find(
      (number) => sheet.getCell(number, 1).value === label,
    );
    const cell = sheet.getCell(row ?? 0, 2);
    const choices = auswahl(cell);
    expect(choices.every((choice) => typeof choice === 'string' && choice !== '')).toBe(true);
    expect(choices.length).toBe(count ?? choices.length);
    expect(choices.length).toBeGreaterThan(2);
    expect(cell.dataValidation.errorStyle).toBe('warning');
    expect(cell.dataValidation.error).toMatch(text);
  },
);

it('lets Excel fit every row of the tables to what somebody writes', () => {
  for (const index of [2, 6]) {
    const rows = file.part(`xl/worksheets/sheet${index}.xml`).match(/<row r="[2-9]" [^>]*>/g) ?? [];
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row).toMatch(/^<row r="\d" ht="[\d.]+">$/);
  }
});

it('says of every link where it leads, in words', () => {
  const links = file.paths.flatMap((path) => file.part(path).match(/<hyperlink [^>]*>/g) ?? []);
  expect(links.length).toBeGreaterThan(100);
  for (const link of links)
    expect(link).toMatch(/tooltip="Z(?:ur Anleitung|ur Checkliste|u den Anforderungen): [^"]+"/);
});
