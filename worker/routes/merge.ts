import type { Context } from 'hono';
import { today } from '#templates/kalender/today.ts';
import type { AppPorts } from '../appPorts.ts';
import type { App } from '../http/appEnv.ts';
import { openToAll } from '../http/auth.ts';
import { jsonResponse, workbookResponse } from '../http/download.ts';
import { readFormFiles } from '../http/formFiles.ts';
import { Problem } from '../http/problem.ts';
import { readParts } from '../merge/mergeFiles.ts';
import type { MergePart } from '../merge/readMergePart.ts';
import { mergeRoute } from './merge.schema.ts';

export function addMerge(app: App, ports: AppPorts): void {
  app.openapi({ ...mergeRoute, middleware: openToAll(ports) }, async (c) => {
    const { stichtag, erwartet, namen, format } = c.req.valid('query');
    const options = { stichtag: stichtag ?? today(ports.now()), erwartet, namen };
    const { signal } = c.req.raw;
    const outcome = await readParts(partsOf(c), (part) =>
      ports.heavy.run('mergePart', { part, options }, signal),
    );
    if (!outcome.ok) {
      throw new Problem('parameter-ungueltig', `vorher: ${outcome.detail}`, { parameter: 'vorher' });
    }
    const { abgaben, vergleich } = outcome;
    const input = { abgaben, options: { ...options, vergleich }, format: format ?? 'xlsx' };
    const answer = await ports.heavy.run('merge', input, signal);
    if (answer.pieces === null) {
      throw new Problem(
        'mappe-unbrauchbar',
        'Keine der Dateien enthält eine Checkliste, die zugeordnet werden kann.',
        {
          findings: answer.pruefhinweise,
        },
      );
    }
    switch (input.format) {
      case 'json':
        return jsonResponse(answer.pieces);
      case 'bericht':
        return workbookResponse(answer.pieces, 'statusbericht.xlsx');
      case 'xlsx':
        return workbookResponse(answer.pieces, 'uebersicht.xlsx');
    }
  });
}

async function* partsOf(c: Context): AsyncGenerator<MergePart, void, undefined> {
  for await (const { field, filename, bytes } of readFormFiles(c)) {
    if (field === 'file' || field === 'vorher') yield { kind: field, file: { name: filename, bytes } };
  }
}
