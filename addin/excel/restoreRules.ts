import type { RestoredSheet } from '../commands/openWorkbook.ts';
import { protectedAmong, protectionOptions, whileOpen } from './protection.ts';
import type { Supports } from './supports.ts';
import { writeLook } from './writeLook.ts';
import { writeValidation } from './writeRules.ts';

export async function protectSheet(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).protection.protect(protectionOptions);
  await context.sync();
}

/** `false` where the sheet is open already. */
export async function unprotectSheet(context: Excel.RequestContext, name: string): Promise<boolean> {
  const protection = context.workbook.worksheets.getItem(name).protection.load('protected');
  await context.sync();
  if (!protection.protected) return false;
  protection.unprotect();
  await context.sync();
  return true;
}

/** A protected sheet is opened for it and protected again as it was. */
export async function restoreSheet(
  context: Excel.RequestContext,
  name: string,
  { rows, validations }: RestoredSheet,
  supports: Supports,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const protection = sheet.protection.load('protected,options');
  await context.sync();
  await whileOpen(context, protectedAmong([{ name, protection }]), () => {
    writeLook(sheet, rows, supports);
    for (const validation of validations) writeValidation(sheet, validation);
  });
}
