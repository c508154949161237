import type { Sheet } from 'exceljs/lib/doc/workbook.js';
import type { FormatPlan, SheetPlan, ValidationPlan } from '#templates/sheets/plan.ts';
import { symbolFormat } from '#templates/sheets/styles.ts';
import { argb } from './excelStyle.ts';
import { fileFormula } from './fileFormula.ts';
import { parseRange, showRange } from './range.ts';

/** Puts a sheet's widths, filter, rules and protection into exceljs's sheet; `writeRows` and the patches do the rest. */
export function fillSheet(sheet: Sheet, plan: SheetPlan): void {
  // a column is five pixels wider than its characters
  sheet.columns = plan.widths.map((width) => ({ width: width + 0.71 }));
  if (plan.filter !== null) sheet.autoFilter = plan.filter;
  for (const validation of plan.validations) addValidation(sheet, validation);
  plan.formats.forEach((format, index) => {
    addFormat(sheet, format, index + 1);
  });
  if (plan.protected) sheet.sheetProtection = protection;
}

/** What stays free in a protected sheet; drawn objects too, so that people can leave notes. */
const protection = { sheet: true, autoFilter: true, formatRows: true, formatColumns: true };

function addValidation(sheet: Sheet, plan: ValidationPlan): void {
  const { top, left, bottom, right } = parseRange(plan.range);
  const whole = showRange({ sheet: null, top, left, bottom, right });
  // always first:last, even for one cell: exceljs joins single cells with alike neighbours, which shifts relative formulas
  const range = whole.includes(':') ? whole : `${whole}:${whole}`;
  sheet.dataValidations.add(range, {
    type: plan.kind,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: plan.strict ? 'stop' : 'warning',
    errorTitle: plan.title,
    error: plan.message,
    ...(plan.prompt !== undefined && {
      showInputMessage: true,
      promptTitle: plan.title,
      prompt: plan.prompt,
    }),
    formulae: [plan.kind === 'list' ? plan.source : fileFormula(plan.formula)],
  });
}

function addFormat(
  sheet: Sheet,
  { range, formula, color, fill, bold, symbol }: FormatPlan,
  priority: number,
): void {
  const font = { ...(bold && { bold: true }), ...(color !== null && { color: argb(color) }) };
  sheet.addConditionalFormatting({
    ref: range,
    rules: [
      {
        type: 'expression',
        priority,
        formulae: [fileFormula(formula)],
        style: {
          ...((bold || color !== null) && { font }),
          ...(symbol !== undefined && { numFmt: symbolFormat(symbol) }),
          ...(fill !== null && { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) } }),
        },
      },
    ],
  });
}
