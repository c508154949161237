import type { SheetPlan, ValidationPlan } from '#templates/sheets/plan.ts';
import { symbolFormat } from '#templates/sheets/styles.ts';

/** Drop-downs, rules for entries and conditional formats; they refer to other sheets, whose cells must be there. */
export function writeRules(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const validation of plan.validations) writeValidation(sheet, validation);
  // a new conditional format comes before the older ones, so the most important is added last
  for (const { range, formula, color, fill, bold, symbol } of plan.formats.toReversed()) {
    const { custom } = sheet.getRange(range).conditionalFormats.add('Custom');
    custom.rule.formula = `=${formula}`;
    if (color !== null) custom.format.font.color = `#${color}`;
    if (fill !== null) custom.format.fill.color = `#${fill}`;
    if (bold) custom.format.font.bold = true;
    if (symbol !== undefined) custom.format.numberFormat = symbolFormat(symbol);
  }
}

/** Sets the rule of a range anew, e.g. where pasting has removed it. */
export function writeValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const rule = sheet.getRange(plan.range).dataValidation;
  rule.rule =
    plan.kind === 'list'
      ? { list: { inCellDropDown: true, source: `=${plan.source}` } }
      : { custom: { formula: `=${plan.formula}` } };
  rule.errorAlert = {
    showAlert: true,
    style: plan.strict ? 'Stop' : 'Warning',
    title: plan.title,
    message: plan.message,
  };
  // without one no box opens; a rule that was there before may have had one
  const { title, prompt: message } = plan;
  rule.prompt =
    message === undefined
      ? { showPrompt: false, title: '', message: '' }
      : { showPrompt: true, title, message };
}
