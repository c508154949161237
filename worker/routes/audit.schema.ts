import { createRoute, z } from '@hono/zod-openapi';
import { type AuditEintrag, type AuditPage, auditWas } from '#templates/api/audit.ts';
import { problemAnswers } from './problem.schema.ts';
import { tokenNeeded } from './security.ts';
import { by, instant, kennung, orNull, text } from './values.schema.ts';

const eintrag = z
  .object({
    id: z.int(),
    at: instant,
    by,
    was: z.enum(auditWas),
    kennung: orNull(kennung),
    ziel: text.openapi({ description: 'Version, Zugang, Themenfeld oder Anzahl' }),
  })
  .openapi('Vorgang') satisfies z.ZodType<AuditEintrag>;

const page = z.object({
  eintraege: z.array(eintrag).readonly(),
  next: z.int().nullable(),
}) satisfies z.ZodType<AuditPage>;

export const auditRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/audit',
  summary: 'Wer wann was getan hat, das Neueste zuerst',
  description: 'Nur die Koordination. Nie, was in einer Zelle stand.',
  request: {
    query: z.object({
      before: z.coerce
        .number()
        .int('Die Angabe muss eine ganze Zahl sein: next der Seite davor.')
        .positive('Die Angabe muss eine ganze Zahl sein: next der Seite davor.')
        .optional()
        .openapi({ param: { description: 'next der Seite davor' }, type: 'integer', example: 4711 }),
      limit: z.coerce
        .number()
        .int('Die Anzahl muss zwischen 1 und 1000 liegen, zum Beispiel 100.')
        .min(1, 'Die Anzahl muss zwischen 1 und 1000 liegen, zum Beispiel 100.')
        .max(1000, 'Die Anzahl muss zwischen 1 und 1000 liegen, zum Beispiel 100.')
        .default(100)
        .openapi({ param: { description: 'Vorgänge je Seite' }, type: 'integer', example: 100 }),
    }),
  },
  responses: {
    200: {
      description: 'Eine Seite der Vorgänge',
      content: {
        'application/json': {
          schema: page,
        },
      },
    },
    ...problemAnswers(400, 401, 403, 429),
  },
});
