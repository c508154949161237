import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { PagePlan, SheetPlan } from '#templates/sheets/plan.ts';
import { colors, type Style, styles } from '#templates/sheets/styles.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { openedFile } from './openedFile.ts';
import { cellOf, planOf, samplePlan, sheetOf } from './samplePlan.ts';

let file: Awaited<ReturnType<typeof openedFile>>;
beforeAll(async () => {
  file = await openedFile(samplePlan);
});

describe('a written workbook', () => {
  test('has the sheets in tab order, hidden ones merely hidden', () => {
    expect(file.workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Stammdaten', 'visible'],
      ['Checkliste', 'visible'],
      ['Anleitung', 'visible'],
      ['Hilfe & Rat', 'visible'],
      ['Verlauf', 'visible'],
      ['Listen', 'hidden'],
    ]);
    expect(file.sheet('Stammdaten').properties.tabColor).toEqual({ argb: 'FF0B3D66' });
  });

  test('holds texts, days as serials with a date format, and keys as text', () => {
    const sheet = file.sheet('Stammdaten');
    expect(sheet.getCell('B3').value).toBe('SH');
    expect(sheet.getCell('B4').value).toEqual(new Date('2027-03-22T00:00:00Z'));
    expect(sheet.getCell('B4').numFmt).toBe('dd.mm.yyyy');
    expect(sheet.getCell('B5').value).toBe('99012345678901');
    expect(sheet.getCell('B5').numFmt).toBe('@');
    expect(file.part('xl/worksheets/sheet1.xml')).toContain(
      '<ignoredError sqref="B5" numberStoredAsText="1"/>',
    );
    expect(file.sheet('Checkliste').getCell('B3').value).toBe('Zeile\nund Umbruch');
  });

  test('keeps the results of formulas, of every kind and empty ones', () => {
    const sheet = file.sheet('Checkliste');
    expect(sheet.getCell('B4').value).toMatchObject({ result: '1 von 2' });
    expect(sheet.getCell('C4').value).toMatchObject({ formula: 'COUNTIF(D2:D3,"Erledigt")/2', result: 0.5 });
    expect(sheet.getCell('D4').value).toMatchObject({ result: true });
    expect(file.part('xl/worksheets/sheet2.xml')).toMatch(
      /<c r="E4"[^>]* t="str"><f>[^<]*<\/f><v><\/v><\/c>/,
    );
  });

  test('is calculated by Excel when it opens only where a result is missing', async () => {
    const calculated = async (value: number | null) => {
      const rows = [{ height: null, cells: [cellOf(value, 'cell', { formula: '1+1' })] }];
      const { part } = await openedFile(planOf(sheetOf('Summe', { rows })));
      return part('xl/workbook.xml').match(/<calcPr[^>]*>/)?.[0];
    };
    expect(await calculated(2)).toBe('<calcPr calcId="191029"/>');
    expect(await calculated(null)).toBe('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('is one of an Excel of today, which keeps the names of authors', () => {
    expect(file.part('xl/workbook.xml')).toContain('<fileVersion appName="xl" lastEdited="7"');
    expect(file.part('xl/workbook.xml')).not.toContain('filterPrivacy');
  });

  test('opens its first sheet, with a selected cell in what scrolls of every sheet', () => {
    const views = file.paths
      .filter((path) => path.startsWith('xl/worksheets/sheet'))
      .map((path) => file.part(path).match(/<sheetViews>.*<\/sheetViews>/)?.[0] ?? '');
    expect(views.map((view) => view.includes('tabSelected="1"'))).toEqual(
      views.map((_, index) => index === 0),
    );
    expect(views[0]).toContain('<selection activeCell="A1" sqref="A1"/>');
    expect(views[1]).toContain('<selection pane="bottomRight" activeCell="C2" sqref="C2"/>');
  });

  test('lets Excel fit a row to what somebody writes, but for rows with merged cells', async () => {
    const row = (text: string) => ({ height: 30, cells: [cellOf(text, 'text'), null] });
    const rows = [row('frei'), row('verbunden'), row('frei')];
    const { part } = await openedFile(planOf(sheetOf('Zeilen', { rows, merges: ['A2:B2'] })));
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml.match(/<row [^>]*>/g)).toEqual([
      '<row r="1" ht="30">',
      '<row r="2" ht="30" customHeight="1">',
      '<row r="3" ht="30">',
    ]);
    // a line of the standard font, so that no free row jumps once somebody writes there
    expect(xml).toContain('<sheetFormatPr defaultRowHeight="12.75"/>');
  });

  test('marks functions younger than the file format', () => {
    expect(file.part('xl/worksheets/sheet2.xml')).toContain('_xlfn.ISOWEEKNUM(E3)');
  });

  test('wears the named styles', () => {
    const style: Style = styles.header;
    const header = file.sheet('Checkliste').getCell('A1');
    expect(header.font).toMatchObject({
      bold: true,
      size: style.size ?? 11,
      color: { argb: `FF${style.color}` },
    });
    expect(header.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: `FF${style.fill}` } });
    expect(header.alignment).toMatchObject({ vertical: style.valign, wrapText: true });
    expect(header.border.left).toMatchObject({ style: 'thin', color: { argb: `FF${colors.line}` } });
    expect(file.sheet('Checkliste').getCell('D2').protection).toMatchObject({ locked: false });
    expect(file.sheet('Checkliste').getCell('B2').protection).toBeUndefined();
  });

  test('writes the children of fonts in the order of the schema', () => {
    const fonts = file.part('xl/styles.xml').match(/<font>.*?<\/font>/g) ?? [];
    expect(fonts.length).toBeGreaterThan(5);
    for (const font of fonts) {
      expect(font).toMatch(
        /^<font>(<b\/>)?(<i\/>)?(<u\/>)?(<sz [^>]*>)?(<color [^>]*>)?(<name [^>]*>)?(<family [^>]*>)?(<scheme [^>]*>)?<\/font>$/,
      );
    }
  });

  test('has widths, heights, merges, panes that stay and a filter with its hidden name', () => {
    const stammdaten = file.sheet('Stammdaten');
    expect(stammdaten.getColumn(2).width).toBeCloseTo(44.71);
    expect(stammdaten.getRow(1).height).toBe(24);
    expect(stammdaten.getCell('B2').isMerged).toBe(true);
    const checkliste = file.sheet('Checkliste');
    expect(checkliste.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1, topLeftCell: 'C2' });
    expect(checkliste.autoFilter).toBe('A1:E4');
    expect(file.part('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Checkliste!$A$1:$E$4</definedName>',
    );
  });

  test('checks what is typed, strictly or after a question', () => {
    const sheet = file.sheet('Checkliste');
    expect(sheet.getCell('D3').dataValidation).toMatchObject({
      type: 'list',
      errorStyle: 'stop',
      showErrorMessage: true,
      allowBlank: true,
      formulae: ['Listen!$B$2:$B$3'],
      errorTitle: 'Status',
      error: 'Bitte wählen Sie einen Status aus der Liste.',
    });
    expect(sheet.getCell('E2').dataValidation).toMatchObject({
      type: 'custom',
      errorStyle: 'warning',
      formulae: ['OR(ISNUMBER(E2),LEFT(E2,2)="KW")'],
      showInputMessage: true,
      promptTitle: 'Frist',
      prompt: 'Mit „KW“ davor.',
    });
    expect(sheet.getCell('D3').dataValidation.showInputMessage).toBeFalsy();
    expect(file.part('xl/worksheets/sheet1.xml')).toContain(
      ' sqref="B3"><formula1>Listen!$A$2:$A$3</formula1>',
    );
  });

  test('does not join the rules of neighbouring cells', async () => {
    const rule = { kind: 'custom', formula: 'A1<>""', strict: true, title: 'T', message: 'M' } as const;
    const { part } = await openedFile(
      planOf(
        sheetOf('A', {
          validations: [
            { ...rule, range: 'B1' },
            { ...rule, range: 'B2' },
          ],
        }),
      ),
    );
    expect(part('xl/worksheets/sheet1.xml').match(/<dataValidation /g)).toHaveLength(2);
  });

  test('colours by condition, in order of precedence', () => {
    const xml = file.part('xl/worksheets/sheet2.xml');
    expect(xml).toContain(
      '<cfRule type="expression" dxfId="0" priority="1"><formula>$D2=&quot;Erledigt&quot;</formula>',
    );
    expect(xml).toContain(
      '<conditionalFormatting sqref="A2:E3"><cfRule type="expression" dxfId="1" priority="2">',
    );
    expect(file.part('xl/styles.xml')).toContain(
      '<dxf><font><color rgb="FF0B5A26"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFB7E1C4"/>',
    );
    expect(file.part('xl/styles.xml')).toContain('<dxf><font><b/><color rgb="FF8B0000"/></font></dxf>');
  });

  test('is protected without password and leaves filter, heights, widths and inserting rows free', () => {
    expect(file.part('xl/worksheets/sheet2.xml')).toContain(
      '<sheetProtection sheet="1" formatColumns="0" formatRows="0" autoFilter="0"/>',
    );
    expect(file.part('xl/worksheets/sheet3.xml')).not.toContain('sheetProtection');
  });

  test('prints on A4 landscape, one page wide, with repeated header rows and page x of y', () => {
    const { pageSetup, headerFooter } = file.sheet('Checkliste');
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    expect(headerFooter.oddHeader).toBe('&LAnna && Co. GmbH');
    expect(headerFooter.oddFooter).toBe('&L&A&RSeite &P von &N');
  });

  test('prints at a size instead, with repeated columns and breaks, where the plan says so', async () => {
    const page = {
      ...samplePlan.sheets[1]?.page,
      titleRows: [4, 5],
      scale: 65,
      titleColumns: [1, 3],
      breaks: { rows: [30, 60], columns: [12] },
    } as PagePlan;
    const { sheet, part } = await openedFile(planOf(sheetOf('Plan für März', { page })));
    expect(sheet('Plan für März').pageSetup).toMatchObject({ scale: 65, fitToPage: false });
    expect(part('xl/workbook.xml')).toContain(">'Plan für März'!$A:$C,'Plan für März'!$4:$5<");
    expect(part('xl/worksheets/sheet1.xml')).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="30" max="16383" man="1"/><brk id="60" max="16383" man="1"/></rowBreaks>' +
        '<colBreaks count="1" manualBreakCount="1"><brk id="12" max="1048575" man="1"/></colBreaks>',
    );
  });

  test('measures columns by its own font where a cell has no style', () => {
    const [first] = file.part('xl/styles.xml').match(/<font>.*?<\/font>/) ?? [];
    expect(first).toContain('<sz val="10"/>');
    expect(first).toContain('<name val="Arial"/>');
  });

  test('has its defined names', () => {
    expect(file.workbook.definedNames.getRanges('ozg_land').ranges).toEqual(['Stammdaten!$B$3']);
    expect(file.workbook.definedNames.getRanges('ozg_stand').ranges).toEqual(['Stammdaten!$B$4']);
  });

  test('links by location, never by relationship', () => {
    const xml = file.part('xl/worksheets/sheet2.xml');
    expect(xml).toContain(
      '<hyperlinks><hyperlink ref="A2" location="Anleitung!A2" tooltip="Zur Anleitung: A02"/>' +
        '<hyperlink ref="A3" location="\'Hilfe &amp; Rat\'!B7" tooltip="Zur Zelle B7 im Blatt „Hilfe &amp; Rat“"/></hyperlinks>',
    );
    const relationships = file.paths.filter((path) => path.endsWith('.rels')).map(file.part);
    expect(relationships.join()).not.toMatch(/hyperlink|External/);
  });

  test('has notes on several sheets, in boxes behind the drawing', () => {
    expect(String(file.sheet('Checkliste').getCell('D1').note)).not.toBe('');
    expect(file.part('xl/comments2.xml')).toContain(
      'Die Auswahl „Entfällt“ verlangt eine Bemerkung.\nSie zählt',
    );
    expect(file.part('xl/comments5.xml')).toContain('Notiz neben Diagrammen');
    expect(file.part('xl/worksheets/sheet5.xml')).toMatch(
      /<drawing r:id="rId1"\/><legacyDrawing r:id="rId3"\/><\/worksheet>$/,
    );
  });

  test('has native charts with title, text for the blind and the present values', () => {
    const line = file.part('xl/charts/chart1.xml');
    expect(line).toContain('<a:t>Erledigte Indikatoren &amp; Plan</a:t>');
    expect(line).toContain('<c:f>Verlauf!$B$2:$B$4</c:f>');
    expect(line).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>7</c:v></c:pt></c:numCache>',
    );
    expect(line).toContain('<c:pt idx="0"><c:v>KW 1/2027</c:v></c:pt>');
    expect(file.part('xl/charts/chart2.xml')).toContain('<c:grouping val="stacked"/>');
    expect(file.part('xl/drawings/drawing5.xml')).toContain('descr="Linien: 3, 7 erledigt; Plan 4, 8, 12."');
  });

  test('says who made it and in which language, but not when', () => {
    const core = file.part('docProps/core.xml');
    expect(core).toContain('<dc:title>OZG-Checkliste &lt;Probe&gt; &amp; mehr</dc:title>');
    expect(core).toContain('<dc:creator>OZG-Checkliste</dc:creator>');
    expect(core).toContain('<dc:language>de</dc:language>');
    expect(core).toContain('2026-01-01T00:00:00Z');
  });

  test('carries its custom properties', () => {
    const custom = file.part('docProps/custom.xml');
    expect(custom).toContain('pid="3" name="OZG_Kennung"><vt:lpwstr>SH-7K3F9Q</vt:lpwstr>');
    expect(custom).toContain('<vt:lpwstr>&lt;1&gt;</vt:lpwstr>');
  });

  test('is the same bytes for the same plan, at any time and in any time zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-01T12:00:00Z') });
    vi.stubEnv('TZ', 'Pacific/Auckland');
    try {
      expect(await writeWorkbook(samplePlan)).toEqual(file.bytes);
    } finally {
      vi.unstubAllEnvs();
      vi.useRealTimers();
    }
  });
});

describe('a plan that Excel could not open is refused', () => {
  const refused: [string, ...string[]][] = [
    ['a name of 32 characters', 'x'.repeat(32)],
    ['an empty name', ' '],
    ['a name with a colon', 'A:B'],
    ['a name with a bracket', 'A[1]'],
    ['a name in quotes', "'A'"],
    ['a name with a control character', 'A\u0007'],
    ['the name History', 'history'],
    ['two names that differ in case only', 'Ägypten', 'ägypten'],
  ];
  test.each(refused)('%s', async (_, ...names) => {
    await expect(writeWorkbook(planOf(...names.map((name) => sheetOf(name))))).rejects.toThrow(/^Sheet \d: /);
  });

  test('but a name of 31 characters is taken', async () => {
    const name = 'Ä'.repeat(31);
    const { workbook } = await openedFile(planOf(sheetOf(name)));
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([name]);
  });

  test('titles over 32 and messages over 255 characters', async () => {
    const rule = { kind: 'list', range: 'A1', source: 'A!$B$1', strict: true } as const;
    const write = (title: string, message: string) =>
      writeWorkbook(planOf(sheetOf('A', { validations: [{ ...rule, title, message }] })));
    await expect(write('x'.repeat(33), 'm')).rejects.toThrow('title over 32');
    await expect(write('x', 'm'.repeat(256))).rejects.toThrow('message over 255');
    await expect(write('x'.repeat(32), 'm'.repeat(255))).resolves.toBeInstanceOf(Uint8Array);
  });

  test('formulas and prompts of rules over 255 characters, which Excel refuses through Office.js', async () => {
    const rule = { kind: 'custom', range: 'A1', strict: true, title: 'x', message: 'm' } as const;
    const look = { range: 'A1', color: null, fill: null, bold: true } as const;
    const long = '1'.repeat(256);
    const write = (sheet: Partial<SheetPlan>) => writeWorkbook(planOf(sheetOf('A', sheet)));
    await expect(write({ validations: [{ ...rule, formula: long }] })).rejects.toThrow('formula over 255');
    await expect(write({ validations: [{ ...rule, formula: '1', prompt: long }] })).rejects.toThrow(
      'prompt over',
    );
    await expect(write({ formats: [{ ...look, formula: long }] })).rejects.toThrow('formula over 255');
    await expect(write({ formats: [{ ...look, formula: long.slice(1) }] })).resolves.toBeInstanceOf(
      Uint8Array,
    );
  });

  test('a link to a sheet that is not there', async () => {
    const plan = planOf(
      sheetOf('A', { rows: [{ height: null, cells: [cellOf('x', 'cellLink', { link: 'B!A1' })] }] }),
    );
    await expect(writeWorkbook(plan)).rejects.toThrow('Sheet 1, A1');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('the number %s', async (value) => {
    const plan = planOf(sheetOf('A', { rows: [{ height: null, cells: [cellOf(value)] }] }));
    await expect(writeWorkbook(plan)).rejects.toThrow('not finite');
  });

  test('only hidden sheets', async () => {
    await expect(writeWorkbook(planOf(sheetOf('A', { hidden: true })))).rejects.toThrow('visible');
  });
});
