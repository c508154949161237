/** Figures of what is stored: overview, Statusbericht, list for the OZG-Informationsplattform. */
import type { Tag } from '#templates/kalender/tage.ts';
import { today } from '#templates/kalender/today.ts';
import type { Kennung, LandId } from '#templates/model/checkliste.ts';
import type { Akteur } from '../akteur.ts';
import { indikatorenKopf, indikatorenLines } from '../csv/indikatorenCsv.ts';
import { projekteCsv } from '../csv/projekteCsv.ts';
import { writeLongWorkbook } from '../files/xlsx/write/writeWorkbook.ts';
import type { App } from '../http/appEnv.ts';
import { requireOwnLand, requireToken } from '../http/auth.ts';
import { csvResponse, workbookResponse } from '../http/download.ts';
import { requireKennung } from '../http/mappe.ts';
import { Problem } from '../http/problem.ts';
import type { Frage, Sicht } from '../overview/collect.ts';
import { type Auswahl, readAuszuege } from '../overview/pages.ts';
import { readMerged } from '../overview/readMerged.ts';
import { readOverview } from '../overview/readOverview.ts';
import type { Ports } from '../ports.ts';
import { overviewPlan, reportPlan } from '../report/overviewPlan.ts';
import type { Store } from '../store/store.ts';
import {
  indikatorenRoute,
  overviewCsvRoute,
  overviewRoute,
  overviewXlsxRoute,
  reportRoute,
} from './storedOverview.schema.ts';

interface Query {
  readonly stichtag: Tag | null;
  readonly vergleich: Tag | null;
  readonly land: LandId | null;
  readonly themenfeld: string | null;
}

export function addStoredOverview(app: App, ports: Ports): void {
  const { store } = ports;
  const sichtVon = (akteur: Akteur): Sicht => ({ akteur, vergleich: ports.config.vergleich });
  const frageVon = (query: Query): Frage => {
    const { land, themenfeld, vergleich } = query;
    const stichtag = query.stichtag ?? today(ports.now());
    if (vergleich !== null && vergleich > stichtag) {
      throw new Problem('parameter-ungueltig', 'vergleich: Verglichen wird mit einem früheren Stichtag.', {
        parameter: 'vergleich',
      });
    }
    return { stichtag, vergleich, land, themenfeld };
  };
  /** Of one other Land there would be more than totals to see. */
  const overviewFrage = (query: Query, akteur: Akteur): Frage => {
    if (query.land !== null && !ports.config.vergleich) requireOwnLand(akteur, query.land);
    return frageVon(query);
  };
  /** What a Land gets of its own alone. */
  const eigeneFrage = (query: Query, akteur: Akteur): Frage => {
    if (query.land !== null) requireOwnLand(akteur, query.land);
    return frageVon({ ...query, land: query.land ?? akteur.land });
  };

  app.openapi({ ...overviewRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const frage = overviewFrage(c.req.valid('query'), akteur);
    const overview = await readOverview(store, frage, sichtVon(akteur));
    return c.json(overview, 200, { 'cache-control': 'no-store' });
  });

  app.openapi({ ...overviewXlsxRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const frage = overviewFrage(c.req.valid('query'), akteur);
    const merged = await readMerged(store, frage, sichtVon(akteur));
    return workbookResponse(await writeLongWorkbook(overviewPlan(merged)), 'uebersicht.xlsx');
  });

  app.openapi({ ...overviewCsvRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const frage = overviewFrage(c.req.valid('query'), akteur);
    return csvResponse(projekteCsv(await readOverview(store, frage, sichtVon(akteur))), 'uebersicht.csv');
  });

  app.openapi({ ...reportRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const query = c.req.valid('query');
    const kennung: Kennung | null = query.kennung ? requireKennung(akteur, query.kennung) : null;
    const frage = { ...eigeneFrage(query, akteur), kennung };
    const merged = await readMerged(store, frage, sichtVon(akteur));
    if (merged.mappen.length === 0)
      throw new Problem('nicht-gefunden', 'Für diese Auswahl ist keine Mappe gespeichert.');
    return workbookResponse(await writeLongWorkbook(reportPlan(merged)), 'statusbericht.xlsx');
  });

  app.openapi({ ...indikatorenRoute, middleware: requireToken }, async (c) => {
    const frage = eigeneFrage({ ...c.req.valid('query'), vergleich: null }, c.var.akteur);
    return csvResponse(indikatorenText(store, frage), 'indikatoren.csv');
  });
}

/** Line by line, so that a list of all workbooks need not fit into memory. */
async function* indikatorenText(store: Store, auswahl: Auswahl): AsyncGenerator<string> {
  let text = indikatorenKopf;
  for await (const { checkliste } of readAuszuege(store, auswahl)) {
    text += indikatorenLines(checkliste);
    if (text.length < 64 * 1024) continue;
    yield text;
    text = '';
  }
  yield text;
}
