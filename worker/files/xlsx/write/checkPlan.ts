import type { WorkbookPlan } from '#templates/sheets/plan.ts';

/**
 * Throws if a plan asks for what Excel refuses to open. Messages name places, never content: they reach the log.
 */
export function checkPlan(plan: WorkbookPlan): void {
  const seen = new Set<string>();
  plan.sheets.forEach(({ name, validations, formats }, index) => {
    if (!isSheetName(name)) throw new Error(`Sheet ${index + 1}: Excel refuses its name`);
    if (seen.has(name.toLowerCase())) throw new Error(`Sheet ${index + 1}: its name is taken`);
    seen.add(name.toLowerCase());
    for (const rule of validations) {
      const place = `Sheet ${index + 1}, ${rule.range}`;
      const { title, message, prompt = '' } = rule;
      if (title.length > 32) throw new Error(`${place}: title over 32 characters`);
      if (message.length > longest) throw new Error(`${place}: message over 255 characters`);
      if (prompt.length > longest) throw new Error(`${place}: prompt over 255 characters`);
      if (rule.kind === 'custom' && rule.formula.length > longest)
        throw new Error(`${place}: formula over 255 characters`);
    }
    for (const { range, formula } of formats) {
      if (formula.length > longest)
        throw new Error(`Sheet ${index + 1}, ${range}: formula over 255 characters`);
    }
  });
  if (plan.sheets.every(({ hidden }) => hidden)) throw new Error('A workbook needs a visible sheet');
  for (const name of Object.keys(plan.names)) {
    if (!/^[A-Za-z_]\w*$/.test(name)) throw new Error('Excel refuses a defined name');
  }
}

/** Characters of a rule's formula, through Office.js at least, and of its messages. */
const longest = 255;

/** Whether Excel takes a text as the name of a sheet. */
export function isSheetName(name: string): boolean {
  return (
    name.trim() !== '' &&
    name.length <= 31 &&
    !/[[\]:*?/\\\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history'
  );
}
