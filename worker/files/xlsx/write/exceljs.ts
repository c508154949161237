/**
 * The only door to exceljs. Loaded lazily (0.1–0.2 s in Node), from its Node sources, without its zip and its streams:
 * it turns a workbook without cells into XML parts, `writeRows` adds the rows, `PartPacker` packs them.
 *
 * ALIASES. Bundling for workerd needs three, in wrangler.jsonc:
 *
 *     "alias": {
 *       "readable-stream": "./worker/files/xlsx/write/shims/readableStream.ts",
 *       "fast-csv": "./worker/files/xlsx/write/shims/empty.ts",
 *       "jszip": "./worker/files/xlsx/write/shims/empty.ts"
 *     }
 *
 * They halve its size. The first is also a safeguard: `readable-stream` writes every chunk to the log of workerd, and
 * though `renderShell` uses no stream, no later call should be able to bring workbook text into the log. Importing plain
 * `exceljs` takes its browser build, which hangs workerd from the second request on. Plain Node and vitest need no alias.
 */
import type { Look, default as Workbook } from 'exceljs/lib/doc/workbook.js';
import type { Parts } from './patch/parts.ts';

/** An empty exceljs workbook; loads the library at the first call. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: ExcelWorkbook } = await import('exceljs/lib/doc/workbook.js');
  return new ExcelWorkbook();
}

export interface Shell {
  /** All parts but the styles, in the order of exceljs's own zip. */
  readonly parts: Parts;
  /** The number by which cells wear a look; the same for the same object. */
  readonly styleId: (look: Readonly<Look>) => number;
  /** Adds the part of the styles that were asked for until now. */
  readonly addStyles: () => Promise<void>;
}

/** A workbook without cells as exceljs writes it, and its list of styles still open. */
export async function renderShell(workbook: Workbook): Promise<Shell> {
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
  await xlsx.addThemes(sink, model);
  await xlsx.addApp(sink, model);
  await xlsx.addCore(sink, model);
  return {
    parts,
    styleId: (look) => model.styles.addStyleModel(look),
    addStyles: () => xlsx.addStyles(sink, model),
  };
}
