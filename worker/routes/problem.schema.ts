import { z } from '@hono/zod-openapi';
import type { ProblemDocument } from '#templates/api/problem.ts';
import { findingSchema } from './finding.schema.ts';
import { konfliktSchema } from './konflikt.schema.ts';
import { kennung } from './values.schema.ts';

const problemType = z
  .custom<ProblemDocument['type']>((value) => typeof value === 'string')
  .openapi({ type: 'string', example: '/problems/parameter-ungueltig' });

export const problemSchema = z
  .object({
    type: problemType,
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    requestId: z.string(),
    parameter: z.string().optional(),
    kennung: kennung.optional().openapi({ description: 'Die gespeicherte Mappe, um die es geht' }),
    version: z.int().optional().openapi({ description: 'Ihre neueste Version' }),
    findings: z.array(findingSchema).readonly().optional(),
    conflicts: z.array(konfliktSchema).readonly().optional(),
  })
  .openapi('Problem') satisfies z.ZodType<ProblemDocument>;

const descriptions = {
  400: 'Keine Datei oder eine Angabe, die nicht verwendbar ist',
  401: 'Zugangsschlüssel fehlt oder gilt nicht',
  403: 'Der Zugangsschlüssel erlaubt das nicht',
  404: 'Unbekannt, zurückgezogen oder Sache eines anderen Landes',
  409: 'Der gespeicherte Stand lässt das nicht zu',
  412: 'Inzwischen ist eine neuere Version gespeichert',
  413: 'Über einer Größengrenze',
  415: 'Format wird nicht angenommen',
  422: 'Keine Checkliste lesbar; findings sagt, warum',
  429: 'Zu viele Anfragen; Retry-After nennt die Sekunden bis zur nächsten',
  503: 'Der Speicher antwortet nicht, oder der Dienst ist mit großen Anfragen ausgelastet (Retry-After)',
} as const;

type DocumentedStatus = keyof typeof descriptions;

type ProblemAnswers<Status extends DocumentedStatus> = {
  [S in Status]: {
    description: string;
    content: { 'application/problem+json': { schema: typeof problemSchema } };
  };
};

/** The problem answers of a route, for its description. */
export function problemAnswers<Status extends DocumentedStatus>(
  ...statuses: readonly Status[]
): ProblemAnswers<Status> {
  const content = { 'application/problem+json': { schema: problemSchema } };
  const entries = statuses.map((status) => [status, { description: descriptions[status], content }]);
  // Object.fromEntries forgets which keys it was given
  return Object.fromEntries(entries) as ProblemAnswers<Status>;
}
