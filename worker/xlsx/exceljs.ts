/**
 * The only door to exceljs. Loaded lazily (0.1–0.2 s in Node), from its Node sources, without its zip and its streams:
 * it turns a workbook into XML parts, and `zipParts` packs them.
 *
 * ALIASES. Bundling for workerd needs three, in wrangler.jsonc:
 *
 *     "alias": {
 *       "readable-stream": "./worker/xlsx/shims/readableStream.ts",
 *       "fast-csv": "./worker/xlsx/shims/empty.ts",
 *       "jszip": "./worker/xlsx/shims/empty.ts"
 *     }
 *
 * They halve its size. The first is also a safeguard: `readable-stream` writes every chunk to the log of workerd, and
 * though `renderParts` uses no stream, nobody should be one call away from workbook text in the log. Importing plain
 * `exceljs` takes its browser build, which hangs workerd from the second request on. Plain Node and vitest need no alias.
 */
import type { default as Workbook } from 'exceljs/lib/doc/workbook.js';
import type { Parts } from './patch/parts.ts';

/** An empty exceljs workbook; loads the library at the first call. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: ExcelWorkbook } = await import('exceljs/lib/doc/workbook.js');
  return new ExcelWorkbook();
}

/** The parts of a workbook as exceljs writes them, in the order of its own zip. */
export async function renderParts(workbook: Workbook): Promise<Parts> {
  const parts: Parts = new Map();
  const sink = { append: (xml: string, { name }: { name: string }) => void parts.set(name, xml) };
  const { model, xlsx } = workbook;
  xlsx.prepareModel(model, {});
  await xlsx.addContentTypes(sink, model);
  await xlsx.addOfficeRels(sink, model);
  // gives the sheets the ids that addWorkbook writes
  await xlsx.addWorkbookRels(sink, model);
  await xlsx.addWorkbook(sink, model);
  await xlsx.addWorksheets(sink, model);
  await xlsx.addSharedStrings(sink, model);
  await xlsx.addThemes(sink, model);
  await xlsx.addStyles(sink, model);
  await xlsx.addApp(sink, model);
  await xlsx.addCore(sink, model);
  return parts;
}
