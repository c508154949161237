import { createRoute, z } from '@hono/zod-openapi';
import { type DeliverResult, deliverOutcomes } from '#templates/api/deliverResult.ts';
import { FREIGABE_ZEICHEN, NOTIZ_ZEICHEN } from '#templates/api/vermerk.ts';
import { xlsxType } from '../http/download.ts';
import { jaNeinParameter, namenParameter } from '../http/parameter.ts';
import { leistungSchema } from './checkliste.schema.ts';
import { findingSchema } from './finding.schema.ts';
import { konfliktSchema } from './konflikt.schema.ts';
import { lieferangaben } from './lieferangaben.schema.ts';
import { aenderungSchema } from './overview.schema.ts';
import { problemAnswers, problemSchema } from './problem.schema.ts';
import { tokenNeeded } from './security.ts';
import { kennung, orNull, text } from './values.schema.ts';

const binary = { type: 'string', format: 'binary' } as const;

const resultSchema = z
  .object({
    file: text.openapi({ description: 'Ohne namen=ja die Kennung, soweit es eine gibt' }),
    outcome: z.enum(deliverOutcomes),
    kennung: orNull(kennung),
    version: z.int().nullable().openapi({ description: 'Die neueste gespeicherte Version' }),
    changes: z.array(aenderungSchema).readonly(),
    conflicts: z
      .array(konfliktSchema)
      .readonly()
      .openapi({ description: 'Was zu entscheiden ist; bei Annahme, was ersetzt wurde' }),
    uebernommen: z
      .array(
        z.object({
          id: z.string(),
          feld: z.string(),
          vorher: text,
          nachher: text,
          leistung: leistungSchema
            .nullable()
            .openapi({ description: 'Die OZG-Leistung, die hinzukommt, wo das Feld eine ganze ist' }),
        }),
      )
      .readonly()
      .openapi({ description: 'Was der gesendeten Mappe zur gespeicherten Version fehlt' }),
    hinweis: text,
    findings: z.array(findingSchema).readonly(),
    problem: problemSchema.nullable(),
  })
  .openapi('Lieferergebnis') satisfies z.ZodType<DeliverResult>;

const answer = (description: string) => ({
  description,
  headers: z.object({ etag: z.string().optional().openapi({ description: 'Die Version, wie "7"' }) }),
  content: { 'application/json': { schema: z.object({ results: z.array(resultSchema).readonly() }) } },
});

const query = z
  .object({
    namen: namenParameter,
    umbenannt: jaNeinParameter('ja: Das Umsetzungsprojekt der Kennung heißt jetzt anders'),
    neu: jaNeinParameter('ja: Die Mappe ist eine Kopie und erhält eine neue Kennung'),
    konflikt: z
      .enum(['eigene'], 'konflikt muss eigene sein.')
      .optional()
      .openapi({
        param: { description: 'eigene: Wo beide Seiten geändert haben, gilt die gesendete Mappe' },
      }),
    ...lieferangaben,
  })
  .refine(({ umbenannt, neu }) => !(umbenannt && neu), {
    path: ['neu'],
    message: 'Eine Mappe kann umbenannt oder neu sein, nicht beides.',
  });

export type LieferQuery = z.infer<typeof query>;

const single = {
  // registered by the routes that answer one
  'application/json': { schema: { $ref: '#/components/schemas/Checkliste' } },
  'application/octet-stream': { schema: binary },
  [xlsxType]: { schema: binary },
  'application/vnd.oasis.opendocument.spreadsheet': { schema: binary },
};

export const deliverRoute = createRoute({
  ...tokenNeeded,
  method: 'post',
  path: '/api/workbooks',
  summary: 'Meldet Mappen',
  description:
    'Jede Mappe wird für sich angenommen oder nicht. Ohne namen=ja werden Personen zu „besetzt“ verkürzt, bevor etwas gespeichert wird. Ein Land meldet nur für sich.',
  request: { query },
  requestBody: {
    required: true,
    description: 'Bis zu 200 Mappen als Formularfeld „file“, eine Mappe roh oder eine Checkliste als JSON',
    content: {
      ...single,
      'multipart/form-data': {
        schema: {
          type: 'object' as const,
          required: ['file'],
          properties: {
            file: { type: 'array' as const, items: binary },
            stand: { type: 'string' as const, enum: ['heute'] },
            wahl: {
              type: 'string' as const,
              description: 'JSON, wie in der Adresse; für eine einzige Mappe',
            },
            notiz: { type: 'string' as const, maxLength: NOTIZ_ZEICHEN },
            freigabe: { type: 'string' as const, maxLength: FREIGABE_ZEICHEN },
          },
        },
      },
    },
  },
  responses: {
    200: answer(
      'Je Mappe ein Ergebnis, in der Reihenfolge der Sendung; einzeln: neue Version oder unverändert',
    ),
    201: answer('Eine einzelne Mappe mit neuer Kennung'),
    ...problemAnswers(400, 401, 403, 409, 412, 413, 415, 422, 429),
  },
});

export const kennungParam = z.object({ kennung: z.string().openapi({ example: 'SH-7K3F9Q' }) });

export const putWorkbookRoute = createRoute({
  ...tokenNeeded,
  method: 'put',
  path: '/api/workbooks/{kennung}',
  summary: 'Ersetzt eine gespeicherte Mappe',
  description:
    'If-Match nennt die Version, auf der die Mappe beruht ("7", W/"7" oder * für die neueste). Ist sie überholt, wird Feld für Feld abgeglichen; widersprechen sich beide Seiten, kommt 412 mit conflicts. Ohne If-Match gilt die Version, die in der Mappe steht, sonst entscheidet der Stand.',
  request: {
    params: kennungParam,
    query,
    headers: z.object({ 'if-match': z.string().optional().openapi({ example: '"7"' }) }),
  },
  requestBody: { required: true, content: single },
  responses: {
    200: answer('Die neue Version, oder unverändert'),
    ...problemAnswers(400, 401, 403, 404, 409, 412, 413, 415, 422, 429),
  },
});
