import { createRoute, z } from '@hono/zod-openapi';
import { rollen, type Zugang } from '#templates/api/zugang.ts';
import { findLand, land as landEintrag } from '#templates/catalogue/catalogue.ts';
import { addTage, isTag } from '#templates/kalender/tage.ts';
import { startOfDay } from '#templates/kalender/today.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import { jsonBody } from './jsonBody.ts';
import { problemAnswers } from './problem.schema.ts';
import { tokenNeeded } from './security.ts';
import { instant, land as landValue, orNull } from './values.schema.ts';

const land = z
  .string()
  .max(100)
  .nullable()
  .default(null)
  .transform((name, context): LandId | null => {
    const known = name === null || name.trim() === '' ? null : findLand(name);
    if (known !== null) return known.id;
    if (name === null || name.trim() === '') return null;
    context.addIssue({ code: 'custom', message: 'Das Land muss ein Kürzel sein, zum Beispiel SH.' });
    return z.NEVER;
  })
  .meta({ example: 'SH' });

/** The last day on which a key is valid, or the instant from which on it is not; as an instant in UTC. */
const expires = z
  .string()
  .max(40)
  .nullable()
  .default(null)
  .transform((text, context): string | null => {
    if (text === null || text.trim() === '') return null;
    // The usual "never"; the day after it has a year of five digits
    if (text === '9999-12-31') return '9999-12-31T23:00:00.000Z';
    if (isTag(text) && text >= '2000') return startOfDay(addTage(text, 1)).toISOString();
    const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : null;
    if (instant !== null && !Number.isNaN(instant.getTime())) return instant.toISOString();
    context.addIssue({
      code: 'custom',
      message: 'Der Ablauf muss der letzte gültige Tag sein, zum Beispiel 2027-12-31.',
    });
    return z.NEVER;
  })
  .meta({
    description: 'Der letzte gültige Tag oder der Zeitpunkt, ab dem er nicht mehr gilt',
    example: '2027-12-31',
  });

export const tokenInput = z
  .object({
    rolle: z.enum(rollen, 'Die Rolle muss land oder koordination sein.').default('land'),
    land,
    label: z
      .string()
      .trim()
      .max(100, 'Die Bezeichnung darf höchstens 100 Zeichen lang sein.')
      .regex(/^\P{Cc}*$/u, 'Die Bezeichnung darf keine Steuerzeichen enthalten.')
      .nullable()
      .default(null),
    expires,
  })
  .transform(({ label, ...rest }, context) => {
    if (rest.rolle === 'land' && rest.land === null)
      context.addIssue({
        code: 'custom',
        path: ['land'],
        message: 'Ein Zugangsschlüssel der Rolle land muss ein Land nennen, zum Beispiel SH.',
      });
    if (rest.rolle === 'koordination' && rest.land !== null)
      context.addIssue({
        code: 'custom',
        path: ['land'],
        message: 'Ein Zugangsschlüssel der Koordination darf kein Land nennen.',
      });
    return { ...rest, label: label || (rest.land === null ? 'Koordination' : landEintrag(rest.land).label) };
  });

const tokenSchema = z
  .object({
    id: z.string(),
    rolle: z.enum(rollen),
    land: orNull(landValue),
    label: z.string(),
    created: instant,
    expires: instant.nullable().openapi({ description: 'Ab hier ungültig; null für nie' }),
    revoked: instant.nullable(),
    lastUsed: instant.nullable().openapi({ description: 'Zuletzt benutzt, auf die Stunde genau' }),
  })
  .openapi('Zugang') satisfies z.ZodType<Zugang>;

export const listTokensRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/tokens',
  summary: 'Alle Zugänge, ohne ihre Zugangsschlüssel',
  description: 'Nur die Koordination. Widerrufene und abgelaufene bleiben in der Liste.',
  responses: {
    200: {
      description: 'Die Zugänge',
      content: { 'application/json': { schema: z.object({ tokens: z.array(tokenSchema).readonly() }) } },
    },
    ...problemAnswers(401, 403, 429),
  },
});

export const createTokenRoute = createRoute({
  ...tokenNeeded,
  method: 'post',
  path: '/api/tokens',
  summary: 'Legt einen Zugang an und nennt seinen Zugangsschlüssel, dieses eine Mal',
  description: 'Nur die Koordination. Aufbewahrt wird nur der SHA-256 des Zugangsschlüssels.',
  requestBody: jsonBody(tokenInput),
  responses: {
    201: {
      description: 'Der Zugang; der Zugangsschlüssel wird nie wieder genannt',
      content: { 'application/json': { schema: z.object({ id: z.string(), token: z.string() }) } },
    },
    ...problemAnswers(400, 401, 403, 413, 415, 429),
  },
});

export const revokeTokenRoute = createRoute({
  ...tokenNeeded,
  method: 'delete',
  path: '/api/tokens/{id}',
  summary: 'Widerruft einen Zugang',
  description: 'Nur die Koordination. Er gilt ab sofort nicht mehr; zweimal zu widerrufen ist kein Fehler.',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: 'Widerrufen' }, ...problemAnswers(401, 403, 404, 429) },
});
