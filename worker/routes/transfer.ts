import type { Context } from 'hono';
import { today } from '#templates/kalender/today.ts';
import type { Vorgang } from '../akteur.ts';
import type { App } from '../http/appEnv.ts';
import { requireKoordination, vorgangOf } from '../http/auth.ts';
import { type Body, openBody, unpackBody } from '../http/body.ts';
import { contentDisposition } from '../http/download.ts';
import { linesBody } from '../http/linesBody.ts';
import { Problem } from '../http/problem.ts';
import { type Line, readLines } from '../http/readLines.ts';
import { missingFile } from '../http/upload.ts';
import { readExportZeile } from '../intake/readExportZeile.ts';
import type { Ports } from '../ports.ts';
import type { ImportHindernis, ImportZeile, Store } from '../store/store.ts';
import { exportRoute, importRoute, linesType } from './transfer.schema.ts';

/** `/api/export` and `/api/import`: everything as one file of JSON lines. */
export function addTransfer(app: App, ports: Ports): void {
  app.openapi({ ...exportRoute, middleware: requireKoordination }, async (c) => {
    const pages = exportPages(ports.store, vorgangOf(c.var.akteur, ports));
    // Here, not within the body: a fault would come too late for a problem document
    const first = await pages.next();
    return new Response(linesBody(prepend(first, pages)), {
      headers: {
        'content-type': linesType,
        'content-disposition': contentDisposition(`OZG-Checkliste_${today(ports.now())}.jsonl`),
        'cache-control': 'no-store',
      },
    });
  });

  app.openapi({ ...importRoute, middleware: requireKoordination }, async (c) => {
    if (/^multipart\//i.test(c.req.header('content-type') ?? ''))
      throw new Problem(
        'format-unbekannt',
        'Die Datei wird als Inhalt der Anfrage erwartet, nicht als Formular.',
      );
    const body = unpacked(c);
    const counts = await importLines(ports.store, body, vorgangOf(c.var.akteur, ports));
    return c.json(counts, 200, { 'cache-control': 'no-store' });
  });
}

/** The body, of a packed file its content: Cloudflare takes at most 100 MB, and a large store is more. */
function unpacked(c: Context): Body {
  const body = openBody(c);
  if (body === null) throw missingFile();
  switch (c.req.header('content-encoding') ?? 'identity') {
    case 'identity':
      return body;
    case 'gzip':
      return unpackBody(body);
    default:
      throw new Problem('format-unbekannt', 'Die Datei darf nur mit gzip gepackt sein.');
  }
}

async function* exportPages(
  store: Store,
  vorgang: Vorgang,
): AsyncGenerator<readonly string[], void, undefined> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['exportPage']>> = await store.exportPage(after, vorgang);
    yield page.zeilen;
    after = page.next;
  } while (after !== null);
}

async function* prepend<T>(
  first: IteratorResult<T, void>,
  rest: AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

async function importLines(store: Store, body: Body, vorgang: Vorgang) {
  // What another import left, or one that still runs
  await sweep(store, null);
  const lauf = await store.beginImport();
  if (lauf === null) throw hinder({ art: 'nicht-leer' });
  try {
    for await (const lines of readLines(body)) {
      const hindernis = await store.importPage(lauf, lines.map(checkLine));
      if (hindernis !== null) throw hinder(hindernis);
      await breathe();
    }
    const counts = await store.finishImport(lauf, vorgang);
    if ('art' in counts) throw hinder(counts);
    return counts;
  } catch (error) {
    await sweep(store, lauf);
    throw error;
  }
}

/** A line as the store takes it. Throws the 422 problem for what a delivery would not be allowed either. */
function checkLine({ nr, text }: Line): ImportZeile {
  const zeile = readExportZeile(text);
  if ('fehler' in zeile) throw hinder({ art: 'zeile', zeile: nr, text: zeile.fehler });
  return { nr, zeile };
}

async function sweep(store: Store, lauf: number | null): Promise<void> {
  while (!(await store.sweepImport(lauf))) await breathe();
}

/** Lets other requests have their turn. */
const breathe = () => new Promise((resolve) => setTimeout(resolve, 0));

const nothing = 'Es wurde nichts eingespielt.';

function hinder(hindernis: ImportHindernis): Problem {
  switch (hindernis.art) {
    case 'nicht-leer':
      return new Problem(
        'konflikt',
        'Dieser Dienst enthält schon Daten. Eingespielt wird nur in einen leeren.',
      );
    case 'abgeloest':
      return new Problem('konflikt', `Inzwischen wird eine andere Datei eingespielt. ${nothing}`);
    case 'unvollstaendig':
      return new Problem(
        'ausgabe-unlesbar',
        `Der Datei fehlt die letzte Zeile, die mit {"art":"ende" beginnt. ${nothing}`,
      );
    case 'zeile':
      return new Problem('ausgabe-unlesbar', `Zeile ${hindernis.zeile}: ${hindernis.text} ${nothing}`);
  }
}
