import { createRoute, z } from '@hono/zod-openapi';
import { problemAnswers } from './problem.schema.ts';
import { tokenNeeded } from './security.ts';

// A string to the types of the routes, which would take its values for JSON
export const linesType: string = 'application/x-ndjson';

export const exportRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/export',
  summary: 'Alles als eine Datei, für den Umzug auf einen anderen Dienst',
  description:
    'Nur die Koordination. Eine Zeile JSON je Eintrag, Versionen zuerst; die letzte Zeile zählt die übrigen, an ihr ist eine ganze Datei zu erkennen.',
  responses: {
    200: { description: 'Die Datei', content: { [linesType]: { schema: z.string() } } },
    ...problemAnswers(401, 403, 429),
  },
});

export const importRoute = createRoute({
  ...tokenNeeded,
  method: 'post',
  path: '/api/import',
  summary: 'Spielt eine solche Datei in einen leeren Dienst ein',
  description:
    'Nur die Koordination. Erst wenn die Datei ganz gelesen ist, wird etwas sichtbar. Auch die Zugänge kommen mit. Große Dateien können gepackt kommen (Content-Encoding: gzip).',
  requestBody: { required: true, content: { [linesType]: { schema: { type: 'string' as const } } } },
  responses: {
    200: {
      description: 'Wie viele Mappen und Versionen eingespielt wurden',
      content: { 'application/json': { schema: z.object({ mappen: z.int(), versionen: z.int() }) } },
    },
    ...problemAnswers(400, 401, 403, 409, 413, 415, 422, 429),
  },
});
