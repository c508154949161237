import { createRoute, z } from '@hono/zod-openapi';
import { xlsxType } from '../http/download.ts';
import { landParameter, stichtagParameter, themenfeldParameter } from '../http/parameter.ts';
import { overviewSchema } from './overview.schema.ts';
import { problemAnswers } from './problem.schema.ts';
import { tokenNeeded } from './security.ts';

const csv = (description: string) => ({
  description,
  content: { 'text/csv': { schema: z.string() } },
});
const workbook = (description: string) => ({
  description,
  content: { [xlsxType]: { schema: z.string().openapi({ format: 'binary' }) } },
});

const auswahl = {
  stichtag: stichtagParameter,
  land: landParameter.openapi({ param: { description: 'Nur dieses Land' } }),
  themenfeld: themenfeldParameter,
};
const vergleich = stichtagParameter.openapi({
  param: { description: 'Ein früherer Stichtag, mit dem verglichen wird' },
});

const overviewQuery = z.object({ ...auswahl, vergleich });
const sicht =
  'Je Kennung zählt die neueste Version, deren Stand nicht nach dem Stichtag liegt. Ein Land sieht von anderen nur Zahlen, Status, Wochen, Tage und die vorgeschlagene Ampel, mit VERGLEICH=nein nur Summen.';

export const overviewRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/overview',
  summary: 'Die Übersicht über die gespeicherten Mappen',
  description: sicht,
  request: { query: overviewQuery },
  responses: {
    200: { description: 'Die Übersicht', content: { 'application/json': { schema: overviewSchema } } },
    ...problemAnswers(400, 401, 403, 429, 503),
  },
});

export const overviewXlsxRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/overview.xlsx',
  summary: 'Die Übersicht als Arbeitsmappe',
  description: sicht,
  request: { query: overviewQuery },
  responses: { 200: workbook('Die Übersicht'), ...problemAnswers(400, 401, 403, 429, 503) },
});

export const overviewCsvRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/overview.csv',
  summary: 'Die Übersicht als Liste, eine Zeile je Umsetzungsprojekt',
  description: `UTF-8 mit BOM, Trennzeichen Semikolon. ${sicht}`,
  request: { query: overviewQuery },
  responses: { 200: csv('Die Liste'), ...problemAnswers(400, 401, 403, 429, 503) },
});

export const reportRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/report.xlsx',
  summary: 'Der Statusbericht für eine Mappe, ein Land, ein Themenfeld oder alle',
  description:
    'Ein Land erhält ihn über die eigenen Mappen. Mit vergleich fasst er zusammen, was sich seither geändert hat.',
  request: {
    query: z.object({
      ...auswahl,
      vergleich,
      kennung: z
        .string()
        .max(20)
        .optional()
        .openapi({ param: { description: 'Nur diese Mappe' }, example: 'SH-7K3F9Q' }),
    }),
  },
  responses: { 200: workbook('Der Statusbericht'), ...problemAnswers(400, 401, 403, 404, 429, 503) },
});

export const indikatorenRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/indikatoren.csv',
  summary: 'Je OZG-Leistung und Steuerungsindikator, wann begonnen und wann erledigt',
  description:
    'Für die OZG-Informationsplattform, mit Nachweis, Teil des MVP und den Modellen: die einer Leistung gehen denen des Projekts vor. UTF-8 mit BOM, Trennzeichen Semikolon. Ein LeiKa-Schlüssel steht in seinen Teilen (99 012 001 001 000), damit eine Tabellenkalkulation ihn nicht für eine Zahl hält. Ein Land erhält die eigenen Mappen.',
  request: { query: z.object(auswahl) },
  responses: { 200: csv('Die Liste'), ...problemAnswers(400, 401, 403, 429) },
});

export const indikatorenXlsxRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/indikatoren.xlsx',
  summary: 'Dieselbe Liste als Arbeitsmappe',
  description: 'LeiKa-Schlüssel stehen als Text in ihren Zellen. Ein Land erhält die eigenen Mappen.',
  request: { query: z.object(auswahl) },
  responses: { 200: workbook('Die Liste'), ...problemAnswers(400, 401, 403, 429, 503) },
});
