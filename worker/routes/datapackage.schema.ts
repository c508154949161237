import { createRoute, z } from '@hono/zod-openapi';
import { zipType } from '../http/download.ts';
import { landParameter, stichtagParameter, themenfeldParameter } from '../http/parameter.ts';
import { problemAnswers } from './problem.schema.ts';
import { tokenNeeded } from './security.ts';

export const datapackageRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/datapackage.zip',
  summary: 'Die gespeicherten Mappen als Datenpaket: Projekte, Leistungen, Steuerungsindikatoren, Codelisten',
  description:
    'Tabular Data Package (Frictionless Data): datapackage.json beschreibt die Tabellen mit Spalten, Typen und Schlüsseln. Ohne Personen und Bemerkungen. Ein Land erhält die eigenen Mappen.',
  request: {
    query: z.object({
      stichtag: stichtagParameter,
      land: landParameter.openapi({ param: { description: 'Nur dieses Land' } }),
      themenfeld: themenfeldParameter,
    }),
  },
  responses: {
    200: {
      description: 'Das Datenpaket',
      content: { [zipType]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemAnswers(400, 401, 403, 429, 503),
  },
});
