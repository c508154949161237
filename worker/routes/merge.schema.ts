import { createRoute, z } from '@hono/zod-openapi';
import { xlsxType } from '../http/download.ts';
import { laenderParameter, namenParameter, stichtagParameter } from '../http/parameter.ts';
import { mergedSchema } from './overview.schema.ts';
import { problemAnswers } from './problem.schema.ts';

const binary = { type: 'string', format: 'binary' } as const;

export const mergeRoute = createRoute({
  method: 'post',
  path: '/api/merge',
  summary: 'Führt Mappen zu einer Übersicht zusammen, ohne sie aufzubewahren',
  description:
    'Bis zu 200 Mappen und 50 MB. Die Reihenfolge der Dateien ist gleichgültig. Mit OFFEN=nein nur mit Zugangsschlüssel.',
  request: {
    query: z.object({
      stichtag: stichtagParameter,
      erwartet: laenderParameter('Länder, deren Mappen erwartet werden'),
      namen: namenParameter,
      format: z
        .enum(['xlsx', 'json', 'bericht'], 'Das Format muss xlsx, json oder bericht sein.')
        .optional()
        .openapi({
          param: { description: 'xlsx: die Übersicht; json: ihre Zahlen; bericht: der Statusbericht' },
        }),
    }),
  },
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object' as const,
          required: ['file'],
          properties: {
            file: { type: 'array' as const, items: binary },
            vorher: { ...binary, description: 'Eine frühere Übersicht, mit der verglichen wird' },
          },
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Die Übersicht, mit format=bericht der Statusbericht',
      content: {
        [xlsxType]: { schema: z.string().openapi({ format: 'binary' }) },
        'application/json': { schema: mergedSchema },
      },
    },
    ...problemAnswers(400, 401, 413, 415, 422, 503),
  },
});
