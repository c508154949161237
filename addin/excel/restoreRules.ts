import type { ValidationPlan } from '#templates/workbook/plan.ts';
import { protectionOptions, writeValidation } from './writePlan.ts';

export async function protectSheet(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).protection.protect(protectionOptions);
  await context.sync();
}

/** A protected sheet is opened for it and protected again as it was. */
export async function writeValidations(
  context: Excel.RequestContext,
  name: string,
  validations: readonly ValidationPlan[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load('protected,options');
  await context.sync();
  const { options } = protection;
  if (protection.protected) sheet.protection.unprotect();
  for (const validation of validations) writeValidation(sheet, validation);
  if (protection.protected) sheet.protection.protect(options);
  await context.sync();
}
