import ExcelJS from 'exceljs';
import { font as standard } from '#templates/sheets/styles.ts';

/** Everything that a file says of its sheets, one fact a line: `Checkliste F2 numFmt` → `@`. Read by exceljs. */
export async function fileFacts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const facts = new Map<string, string>();
  const note = (key: string, value: unknown) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
    if (text !== 'null' && text !== '{}' && text !== 'false' && text !== '') facts.set(key, text);
  };
  const sheets = workbook.worksheets;
  note('names', namesOf(workbook));
  note('sheets', sheets.map(({ name }) => name).join(', '));
  for (const sheet of sheets) {
    const { name } = sheet;
    noteSheet((what, value) => note(`${name} * ${what}`, value), sheet);
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      note(`${name} ${number}:${number} height`, row.height);
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.master !== cell && cell.type === ExcelJS.ValueType.Merge) return;
        noteCell((what, value) => note(`${name} ${cell.address} ${what}`, value), cell);
      });
    });
  }
  return facts;
}

type Note = (what: string, value: unknown) => void;

const namesOf = ({ definedNames }: ExcelJS.Workbook): readonly string[] =>
  (definedNames.model as unknown as readonly { name: string; ranges: readonly string[] }[])
    .map(({ name, ranges }) => `${name}=${ranges.join()}`)
    .filter((text) => !text.startsWith('_xlnm'))
    .sort();

function noteSheet(note: Note, sheet: ExcelJS.Worksheet): void {
  const [view] = sheet.views;
  note('state', sheet.state);
  note('tabColor', sheet.properties.tabColor?.argb);
  note('frozen', view?.state === 'frozen' ? `${view.xSplit ?? 0}/${view.ySplit ?? 0}` : '');
  note('grid lines', view?.showGridLines === false ? 'hidden' : 'shown');
  note('filter', sheet.autoFilter);
  const { orientation, paperSize, fitToPage, fitToWidth, fitToHeight, scale, margins } = sheet.pageSetup;
  note('paper', { orientation, paperSize });
  note('pages', fitToPage ? { fitToWidth, fitToHeight } : { scale });
  note('margins', margins);
  note('repeated rows', sheet.pageSetup.printTitlesRow);
  note('repeated columns', sheet.pageSetup.printTitlesColumn);
  note('header', sheet.headerFooter?.oddHeader);
  note('footer', sheet.headerFooter?.oddFooter);
  note('merges', [...sheet.model.merges].sort());
  const { sheetProtection = null } = sheet as unknown as { sheetProtection?: object | null };
  note('protection', sheetProtection && Object.fromEntries(Object.entries(sheetProtection).sort()));
  sheet.columns?.forEach((column, index) => {
    // in pixels: Excel rounds widths to them
    note(`column ${index + 1} width`, column.width === undefined ? '' : `${Math.round(column.width * 7)} px`);
    note(`column ${index + 1} hidden`, column.hidden);
  });
  const { conditionalFormattings } = sheet as unknown as {
    conditionalFormattings: readonly {
      ref: string;
      rules: readonly {
        priority: number;
        formulae: unknown;
        style: { numFmt?: { formatCode: string } };
      }[];
    }[];
  };
  const rules = conditionalFormattings
    .flatMap(({ ref, rules: own }) => own.map((rule) => ({ ref, ...rule })))
    .sort((a, b) => a.priority - b.priority);
  rules.forEach(({ ref, formulae, style }, index) => {
    // without the number of its format, which depends on the formats of cells
    const { numFmt } = style;
    note(`conditional ${index + 1}`, { ref, formulae, style: { ...style, numFmt: numFmt?.formatCode } });
  });
}

function noteCell(note: Note, cell: ExcelJS.Cell): void {
  const { value, style, dataValidation: rule } = cell;
  const isFormula = typeof value === 'object' && value !== null && 'formula' in value;
  note('formula', isFormula ? cell.formula : '');
  note('value', isFormula ? '' : cell.text);
  note('numFmt', style.numFmt);
  const { name, size, bold, italic, underline, color } = style.font ?? {};
  const font = { name, size, bold, italic, underline, color: color?.argb };
  // cells without a look have the font of the file
  if (JSON.stringify(font) !== JSON.stringify(standard)) note('font', font);
  const fill = style.fill as { fgColor?: { argb?: string } } | undefined;
  note('fill', fill?.fgColor?.argb);
  note('alignment', style.alignment && Object.fromEntries(Object.entries(style.alignment).sort()));
  for (const side of ['top', 'left', 'bottom', 'right'] as const) {
    const edge = style.border?.[side];
    note(`border ${side}`, edge && `${edge.style} ${edge.color?.argb}`);
  }
  note('unlocked', style.protection?.locked === false ? 'yes' : '');
  note('note', cell.note);
  if (!rule) return;
  const { type, formulae, allowBlank, showErrorMessage, errorStyle, errorTitle, error } = rule;
  const { showInputMessage, promptTitle, prompt } = rule;
  if (showInputMessage) note('prompt', { promptTitle, prompt });
  note('rule', { type, formulae, allowBlank, showErrorMessage, errorStyle, errorTitle, error });
}
