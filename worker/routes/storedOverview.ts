/** Figures of what is stored: overview, Statusbericht, list for the OZG-Informationsplattform. */
import type { Tag } from '#templates/kalender/tage.ts';
import { today } from '#templates/kalender/today.ts';
import type { Kennung, LandId } from '#templates/model/checkliste.ts';
import type { Overview } from '#templates/model/overview.ts';
import type { Akteur } from '../akteur.ts';
import type { AppPorts } from '../appPorts.ts';
import { indikatorenKopf, indikatorenLines } from '../csv/indikatorenCsv.ts';
import type { App } from '../http/appEnv.ts';
import { requireOwnLand, requireToken } from '../http/auth.ts';
import { csvResponse, jsonResponse, workbookResponse } from '../http/download.ts';
import { requireKennung } from '../http/mappe.ts';
import { Problem } from '../http/problem.ts';
import type { Frage, Sicht } from '../overview/collect.ts';
import { type Auswahl, readMappen } from '../overview/pages.ts';
import type { Store } from '../store/store.ts';
import {
  indikatorenRoute,
  indikatorenXlsxRoute,
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

export function addStoredOverview(app: App, ports: AppPorts): void {
  const { store, heavy } = ports;
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
    const sicht = sichtVon(akteur);
    return jsonResponse<Overview>(await heavy.run('overviewJson', { frage, sicht }, c.req.raw.signal));
  });

  app.openapi({ ...overviewXlsxRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const frage = overviewFrage(c.req.valid('query'), akteur);
    const sicht = sichtVon(akteur);
    const pieces = await heavy.run('overviewXlsx', { frage, sicht }, c.req.raw.signal);
    return workbookResponse(pieces, 'uebersicht.xlsx');
  });

  app.openapi({ ...overviewCsvRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const frage = overviewFrage(c.req.valid('query'), akteur);
    const sicht = sichtVon(akteur);
    return csvResponse(await heavy.run('overviewCsv', { frage, sicht }, c.req.raw.signal), 'uebersicht.csv');
  });

  app.openapi({ ...reportRoute, middleware: requireToken }, async (c) => {
    const { akteur } = c.var;
    const query = c.req.valid('query');
    const kennung: Kennung | null = query.kennung ? requireKennung(akteur, query.kennung) : null;
    const frage = { ...eigeneFrage(query, akteur), kennung };
    const sicht = sichtVon(akteur);
    const pieces = await heavy.run('reportXlsx', { frage, sicht }, c.req.raw.signal);
    if (pieces === null)
      throw new Problem('nicht-gefunden', 'Für diese Auswahl ist keine Mappe gespeichert.');
    return workbookResponse(pieces, 'statusbericht.xlsx');
  });

  app.openapi({ ...indikatorenRoute, middleware: requireToken }, async (c) => {
    const frage = eigeneFrage({ ...c.req.valid('query'), vergleich: null }, c.var.akteur);
    return csvResponse(indikatorenText(store, frage), 'indikatoren.csv');
  });

  app.openapi({ ...indikatorenXlsxRoute, middleware: requireToken }, async (c) => {
    const { vergleich, ...auswahl } = eigeneFrage({ ...c.req.valid('query'), vergleich: null }, c.var.akteur);
    const pieces = await heavy.run('indikatorenXlsx', { auswahl }, c.req.raw.signal);
    return workbookResponse(pieces, 'indikatoren.xlsx');
  });
}

/** Line by line, so that a list of all workbooks need not fit into memory. */
async function* indikatorenText(store: Store, auswahl: Auswahl): AsyncGenerator<string> {
  let text = indikatorenKopf;
  for await (const { checkliste } of readMappen(store, auswahl)) {
    text += indikatorenLines(checkliste);
    if (text.length < 64 * 1024) continue;
    yield text;
    text = '';
  }
  yield text;
}
