import { createRoute, z } from '@hono/zod-openapi';
import type {
  GespeicherteCheckliste,
  MappenEintrag,
  VersionEintrag,
  Wiederherstellung,
} from '#templates/api/gespeichert.ts';
import { xlsxType } from '../http/download.ts';
import { landParameter } from '../http/parameter.ts';
import { checklisteSchema } from './checkliste.schema.ts';
import { jsonBody } from './jsonBody.ts';
import { aenderungSchema } from './overview.schema.ts';
import { problemAnswers } from './problem.schema.ts';
import { tokenNeeded } from './security.ts';
import { by, instant, kennung, land, orNull, tag, text } from './values.schema.ts';
import { kennungParam } from './workbooks.schema.ts';

const mappenEintrag = z.object({
  kennung,
  land,
  umsetzungsprojekt: z.string(),
  themenfeld: text,
  stand: orNull(tag),
  version: z.int(),
  at: instant,
  by,
}) satisfies z.ZodType<MappenEintrag>;

const changes = z.array(aenderungSchema).readonly();

const versionEintrag = z.object({
  version: z.int(),
  stand: orNull(tag),
  at: instant,
  by,
  changes,
  notiz: text.openapi({ description: 'Was mit der Meldung gesagt wurde' }),
  freigabe: text.openapi({ description: 'Die Funktion, die sie freigegeben hat' }),
}) satisfies z.ZodType<VersionEintrag>;

const gespeicherteCheckliste = z.object({
  kennung,
  version: z.int(),
  checkliste: checklisteSchema,
}) satisfies z.ZodType<GespeicherteCheckliste>;

const wiederherstellung = z.object({
  kennung,
  version: z.int(),
  changes,
}) satisfies z.ZodType<Wiederherstellung>;

export const versionParameter = z.coerce
  .number('Die Version muss eine Zahl sein, zum Beispiel 7.')
  .int('Die Version muss eine Zahl sein, zum Beispiel 7.')
  .positive('Die Version muss eine Zahl ab 1 sein, zum Beispiel 7.')
  .optional()
  .openapi({ type: 'integer', param: { description: 'Ohne Angabe die neueste' }, example: 7 });

export const listRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/workbooks',
  summary: 'Die gespeicherten Mappen',
  description: 'Ein Land sieht die eigenen, die Koordination alle.',
  request: { query: z.object({ land: landParameter }) },
  responses: {
    200: {
      description: 'Nach Kennung geordnet',
      content: {
        'application/json': {
          schema: z.object({
            workbooks: z.array(mappenEintrag).readonly(),
          }),
        },
      },
    },
    ...problemAnswers(400, 401, 403, 429),
  },
});

export const getWorkbookRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/workbooks/{kennung}',
  summary: 'Eine gespeicherte Mappe',
  request: { params: kennungParam, query: z.object({ version: versionParameter }) },
  responses: {
    200: {
      description: 'Die Checkliste; ETag ist ihre Version',
      content: {
        'application/json': {
          schema: gespeicherteCheckliste,
        },
      },
    },
    304: { description: 'Die Version von If-None-Match ist noch die neueste' },
    ...problemAnswers(400, 401, 404, 429),
  },
});

/** Documentation alone: hono has no parameter with something behind it. */
export const getWorkbookFileRoute = {
  ...tokenNeeded,
  method: 'get' as const,
  path: '/api/workbooks/{kennung}.xlsx',
  summary: 'Eine gespeicherte Mappe als Arbeitsmappe',
  description: 'Sie nennt die Version, auf der sie beruht.',
  request: { params: kennungParam, query: z.object({ version: versionParameter }) },
  responses: {
    200: {
      description: 'Die Mappe',
      content: { [xlsxType]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemAnswers(400, 401, 404, 429),
  },
};

export const versionsRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/workbooks/{kennung}/versions',
  summary: 'Die Versionen einer Mappe, die neueste zuerst',
  request: { params: kennungParam },
  responses: {
    200: {
      description: 'Die Versionen mit ihren Änderungen',
      content: {
        'application/json': {
          schema: z.object({
            versions: z.array(versionEintrag).readonly(),
          }),
        },
      },
    },
    ...problemAnswers(401, 404, 429),
  },
});

export const restoreInput = z.object({
  version: z.int('Die Version muss eine Zahl sein, zum Beispiel 7.').positive(),
});

export const restoreRoute = createRoute({
  ...tokenNeeded,
  method: 'post',
  path: '/api/workbooks/{kennung}/wiederherstellen',
  summary: 'Macht eine frühere Version zur neuesten',
  request: { params: kennungParam },
  requestBody: jsonBody(restoreInput),
  responses: {
    200: {
      description: 'Die neue Version mit dem alten Inhalt',
      content: {
        'application/json': {
          schema: wiederherstellung,
        },
      },
    },
    ...problemAnswers(400, 401, 404, 413, 415, 429),
  },
});

export const deleteRoute = createRoute({
  ...tokenNeeded,
  method: 'delete',
  path: '/api/workbooks/{kennung}',
  summary: 'Zieht eine Mappe zurück oder löscht sie endgültig',
  description:
    'Zurückgezogen zählt sie nirgends mehr, bis sie wieder gemeldet wird. endgueltig=true löscht sie mit allen Versionen; das darf nur die Koordination.',
  request: {
    params: kennungParam,
    query: z.object({
      endgueltig: z
        .enum(['true', 'false', 'ja', 'nein'], 'endgueltig muss true oder false sein.')
        .optional()
        .transform((wert) => wert === 'true' || wert === 'ja')
        .openapi({ type: 'boolean', param: { description: 'true: mit allen Versionen löschen' } }),
    }),
  },
  responses: { 204: { description: 'Erledigt' }, ...problemAnswers(400, 401, 403, 404, 429) },
});
