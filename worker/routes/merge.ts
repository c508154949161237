import type { Context } from 'hono';
import type { App } from '../app.ts';
import { openToAll } from '../auth.ts';
import { workbookResponse } from '../http/download.ts';
import { type Part, readMultipart } from '../http/multipart.ts';
import { today } from '../http/today.ts';
import { missingFile, requireBoundary } from '../http/upload.ts';
import { type MergePart, mergeFiles } from '../merge/mergeFiles.ts';
import type { Ports } from '../ports.ts';
import { Problem } from '../problem.ts';
import { overviewPlan, reportPlan } from '../report/overviewPlan.ts';
import { BATCH_BYTES, BATCH_FILES, FILE_BYTES } from '../xlsx/limits.ts';
import { writeWorkbook } from '../xlsx/writeWorkbook.ts';
import { mergeRoute } from './merge.schema.ts';

export function addMerge(app: App, ports: Ports): void {
  app.openapi({ ...mergeRoute, middleware: openToAll(ports) }, async (c) => {
    const { stichtag, erwartet, namen, format } = c.req.valid('query');
    const options = { stichtag: stichtag ?? today(ports.now()), erwartet, namen };
    const outcome = await mergeFiles(readParts(c), options);
    if (!outcome.ok) {
      throw new Problem('parameter-ungueltig', `vorher: ${outcome.detail}`, { parameter: 'vorher' });
    }
    const { merged } = outcome;
    if (merged.mappen.length === 0) {
      throw new Problem(
        'mappe-unbrauchbar',
        'Keine der Dateien enthält eine Checkliste, die zugeordnet werden kann.',
        {
          findings: merged.pruefhinweise,
        },
      );
    }
    switch (format) {
      case 'json': {
        const { overview, datengrundlage, pruefhinweise } = merged;
        return c.json({ ...overview, datengrundlage, pruefhinweise }, 200, { 'cache-control': 'no-store' });
      }
      case 'bericht':
        return workbookResponse(await writeWorkbook(reportPlan(merged)), 'statusbericht.xlsx');
      case 'xlsx':
      case undefined:
        return workbookResponse(await writeWorkbook(overviewPlan(merged)), 'uebersicht.xlsx');
    }
  });
}

/** The files of the form in order, one in memory at a time. Throws the 400 problem when there is none to merge. */
async function* readParts(c: Context): AsyncGenerator<MergePart, void, undefined> {
  const { body } = c.req.raw;
  // workerd gives a request without content an empty body rather than none
  if (body === null || c.req.header('content-length') === '0') throw missingFile();
  const boundary = requireBoundary(c.req.header('content-type') ?? '');
  let files = 0;
  const limits = { part: FILE_BYTES, total: BATCH_BYTES, parts: BATCH_FILES + 20 };
  for await (const part of readMultipart(body, boundary, limits)) {
    const { name, filename, bytes } = part;
    if (filename === null || isEmptyField(part)) continue;
    const file = { name: filename, bytes };
    if (name === 'vorher') yield { kind: 'vorher', file };
    if (name !== 'file') continue;
    files++;
    if (files > BATCH_FILES) {
      throw new Problem('datei-zu-gross', `Eine Sendung darf höchstens ${BATCH_FILES} Dateien enthalten.`);
    }
    yield { kind: 'file', file };
  }
  if (files === 0) throw missingFile();
}

/** Browsers send a file field that nobody filled as a file without name and content. */
function isEmptyField({ filename, bytes }: Part): boolean {
  return filename === '' && bytes?.length === 0;
}
