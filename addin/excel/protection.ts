import { codeOf, ExcelRefusal } from '../commands/refusal.ts';

/**
 * What stays allowed in a protected sheet; cells with an unlocked style can be filled anyway. A row that a person
 * inserts would be locked as the one above and could neither be filled nor removed: the pane does it.
 */
export const protectionOptions = {
  allowAutoFilter: true,
  allowFormatRows: true,
  allowFormatColumns: true,
  allowEditObjects: true,
} as const;

/** A sheet that was protected, and how. */
export interface ProtectedSheet {
  readonly name: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

const documented = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const satisfies readonly (keyof Excel.WorksheetProtectionOptions)[];

/** Options as Excel takes them back: some builds tell members that are null, and refuse those (office-js #1931). */
export function cleanOptions(options: Excel.WorksheetProtectionOptions): Excel.WorksheetProtectionOptions {
  const allowed = documented.filter((name) => options[name] === true);
  const { selectionMode } = options;
  return {
    ...Object.fromEntries(allowed.map((name) => [name, true])),
    ...(selectionMode && selectionMode !== 'Normal' && { selectionMode }),
  };
}

/** After a round trip: those of some sheets that are protected; all must be there. */
export const protectedAmong = (
  sheets: readonly { readonly name: string; readonly protection: Excel.WorksheetProtection }[],
): readonly ProtectedSheet[] =>
  sheets.flatMap(({ name, protection }) =>
    protection.protected ? [{ name, options: protection.options }] : [],
  );

/** Set behind the work in its request: an error that carries it came afterwards. */
const worked = 'OZG: geschrieben';

/**
 * Opens sheets, sends what `work` queues and protects them again as they were, all in one round trip. Whatever Excel
 * refuses, it is tried in further ones that no sheet stays open. `load` queues what is to be known afterwards.
 */
export async function whileOpen(
  context: Excel.RequestContext,
  sheets: readonly ProtectedSheet[],
  work: () => void,
  load: () => void = () => undefined,
): Promise<void> {
  const protectionOf = (name: string) => context.workbook.worksheets.getItem(name).protection;
  for (const { name } of sheets) protectionOf(name).unprotect();
  work();
  context.trace(worked);
  for (const { name, options } of sheets) protectionOf(name).protect(cleanOptions(options));
  load();
  try {
    await context.sync();
  } catch (error) {
    const again = await protectAgain(context, sheets);
    if (!again || !tracesOf(error).includes(worked)) throw await explain(context, sheets, error);
    load();
    await context.sync();
  }
}

/** Opens sheets, all or none: where one refuses, the others are protected again as they were. */
export async function openSheets(
  context: Excel.RequestContext,
  sheets: readonly ProtectedSheet[],
): Promise<void> {
  for (const { name } of sheets) {
    context.workbook.worksheets.getItem(name).protection.unprotect();
    try {
      await context.sync();
    } catch (error) {
      await protectAgain(context, sheets);
      throw await explain(context, sheets, error);
    }
  }
}

/**
 * Protects those of some sheets that are open: as they were, else as the Vorlage does, else as Excel does by itself.
 * Whether all are protected now; never throws.
 */
export async function protectAgain(
  context: Excel.RequestContext,
  sheets: readonly ProtectedSheet[],
): Promise<boolean> {
  let all = true;
  for (const { name, options } of sheets) {
    const ways = [cleanOptions(options), protectionOptions, undefined];
    let done = false;
    for (let way = 0; !done && way < ways.length; way++)
      done = await protectOnce(context, name, ways[way]).catch(() => false);
    all = all && done;
  }
  return all;
}

async function protectOnce(
  context: Excel.RequestContext,
  name: string,
  options: Excel.WorksheetProtectionOptions | undefined,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
  const protection = sheet.protection.load('protected');
  await context.sync();
  if (sheet.isNullObject || protection.protected) return true;
  protection.protect(options);
  await context.sync();
  return true;
}

/** Whether a request got as far as a trace before Excel refused it. */
export const hasReached = (error: unknown, trace: string): boolean =>
  tracesOf(error).includes(trace) || (error instanceof ExcelRefusal && hasReached(error.cause, trace));

const tracesOf = (error: unknown): readonly unknown[] =>
  typeof error === 'object' &&
  error !== null &&
  'traceMessages' in error &&
  Array.isArray(error.traceMessages)
    ? error.traceMessages
    : [];

/** Whether a password keeps a sheet closed, where this Office.js can tell; Excel may refuse without one (#6784). */
async function explain(
  context: Excel.RequestContext,
  sheets: readonly ProtectedSheet[],
  error: unknown,
): Promise<unknown> {
  if (codeOf(error) !== 'AccessDenied') return error;
  const protections = sheets.map(({ name }) => context.workbook.worksheets.getItem(name).protection);
  if (!protections.every((protection) => 'isPasswordProtected' in protection)) return error;
  for (const protection of protections) protection.load('isPasswordProtected');
  return await context.sync().then(
    () => {
      const kennwort = protections.some(({ isPasswordProtected }) => isPasswordProtected);
      return new ExcelRefusal(kennwort ? 'Kennwort' : 'SchutzBleibt', { cause: error });
    },
    () => error,
  );
}
