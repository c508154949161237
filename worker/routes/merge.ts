import type { Context } from 'hono';
import { today } from '#templates/kalender/today.ts';
import { writeLongWorkbook } from '../files/xlsx/write/writeWorkbook.ts';
import type { App } from '../http/appEnv.ts';
import { openToAll } from '../http/auth.ts';
import { workbookResponse } from '../http/download.ts';
import { readFormFiles } from '../http/formFiles.ts';
import { Problem } from '../http/problem.ts';
import { type MergePart, mergeFiles } from '../merge/mergeFiles.ts';
import type { Ports } from '../ports.ts';
import { overviewPlan, reportPlan } from '../report/overviewPlan.ts';
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
        return workbookResponse(await writeLongWorkbook(reportPlan(merged)), 'statusbericht.xlsx');
      case 'xlsx':
      case undefined:
        return workbookResponse(await writeLongWorkbook(overviewPlan(merged)), 'uebersicht.xlsx');
    }
  });
}

async function* readParts(c: Context): AsyncGenerator<MergePart, void, undefined> {
  for await (const { field, filename, bytes } of readFormFiles(c)) {
    if (field === 'file' || field === 'vorher') yield { kind: field, file: { name: filename, bytes } };
  }
}
