import { createRoute, z } from '@hono/zod-openapi';
import { maxAdresse, readAdresse } from '#templates/api/adresse.ts';
import type { Vorgaben, Vorgabenwerte } from '#templates/api/vorgaben.ts';
import { dokumente } from '#templates/catalogue/anleitung.ts';
import {
  checkpoints,
  findLand,
  findVerbindlichkeit,
  steuerungsindikatoren,
  verbindlichkeitListe,
} from '#templates/catalogue/catalogue.ts';
import { parseFrist } from '#templates/kalender/parseFrist.ts';
import { isWoche, type Woche } from '#templates/kalender/wochen.ts';
import {
  type CheckpointId,
  type LandId,
  type SchrittId,
  type Verbindlichkeit,
  verbindlichkeiten,
} from '#templates/model/checkliste.ts';
import { themenfeldParameter } from '../http/parameter.ts';
import { jsonBody } from './jsonBody.ts';
import { problemAnswers } from './problem.schema.ts';
import { tokenNeeded } from './security.ts';
import { by, instant, land, orNull, text, woche } from './values.schema.ts';

export const indikatorIds: readonly SchrittId[] = steuerungsindikatoren.map(({ id }) => id);
export const checkpointIds: readonly CheckpointId[] = checkpoints.map(({ id }) => id);

/** A record of known ids: an entry that is `null` or empty counts as not set. */
function entries<Id extends string, Value>(
  ids: readonly Id[],
  parse: (text: string) => Value | null,
  message: string,
  max = 100,
) {
  return z
    .record(z.string(), z.string().max(max, message).nullable())
    .transform((given, context): Readonly<Record<string, Value>> => {
      const result: Record<string, Value> = {};
      for (const [key, text] of Object.entries(given)) {
        const id = ids.find((candidate) => candidate === key);
        if (id === undefined) {
          context.addIssue({ code: 'custom', message: `${key.slice(0, 20)} gibt es hier nicht. ${message}` });
          continue;
        }
        if (text === null || text.trim() === '') continue;
        const value = parse(text);
        if (value === null) context.addIssue({ code: 'custom', message });
        else result[id] = value;
      }
      return result;
    });
}

/** What is set, as a request brings it: what is missing is not set. */
export const vorgabenInput = z.strictObject({
  zielwochen: entries<SchrittId, Woche>(
    indikatorIds,
    readWoche,
    'Eine Zielwoche muss einem Steuerungsindikator gelten und eine Kalenderwoche mit Jahr sein, zum Beispiel "K1-04": "2027-W12".',
  ).prefault({}),
  verbindlichkeit: entries<CheckpointId, Verbindlichkeit>(
    checkpointIds,
    (text) => findVerbindlichkeit(text)?.id ?? null,
    `Eine Verbindlichkeit muss einem Checkpoint gelten und eine von ${verbindlichkeitListe.map(({ id }) => id).join(', ')} sein, zum Beispiel "U1-01": "notwendig".`,
  ).prefault({}),
  erwartet: z
    .array(z.string().max(100))
    .max(50)
    .nullable()
    .default(null)
    .transform((namen, context): readonly LandId[] | null => {
      const laender = namen?.map((name) => findLand(name)?.id ?? null) ?? null;
      if (laender === null) return null;
      if (laender.every((land) => land !== null)) return [...new Set(laender)];
      context.addIssue({
        code: 'custom',
        message: 'Die Länder müssen bekannt sein, zum Beispiel ["SH", "NI"].',
      });
      return z.NEVER;
    }),
  adressen: entries<string, string>(
    dokumente,
    readAdresse,
    `Eine Adresse muss dem Titel eines weiterführenden Dokuments gelten, mit http:// oder https:// beginnen und höchstens ${maxAdresse} Zeichen haben, zum Beispiel "FITKO: FIM-/OZG-Informationsunterlage": "https://ozg.land.example/fim.pdf".`,
    maxAdresse,
  )
    .optional()
    .describe('Je Titel eines weiterführenden Dokuments; fehlt die Angabe, bleiben die Adressen'),
});

function readWoche(text: string): Woche | null {
  if (isWoche(text)) return text;
  const frist = parseFrist(text, '2027-01-01');
  return 'woche' in frist && !frist.ohneJahr ? frist.woche : null;
}

const werte = {
  zielwochen: z.record(z.string(), orNull(woche)).openapi({
    description: 'Je Steuerungsindikator die Woche, null ohne Vorgabe',
    example: { 'K1-04': '2027-W12' },
  }),
  verbindlichkeit: z
    .record(z.string(), z.enum(verbindlichkeiten).nullable())
    .openapi({ description: 'Je Checkpoint; null ohne Vorgabe', example: { 'U1-01': 'notwendig' } }),
  erwartet: z
    .array(land)
    .readonly()
    .nullable()
    .openapi({ example: ['SH', 'NI'] }),
  adressen: z.record(z.string(), text).openapi({
    description: 'Je Titel eines weiterführenden Dokuments der Anleitung; null ohne Adresse',
    example: { 'FITKO: FIM-/OZG-Informationsunterlage': 'https://ozg.land.example/fim.pdf' },
  }),
};

const vorgabenSchema = z
  .object({
    themenfeld: text,
    ...werte,
    eigene: z.object(werte).openapi({
      description: 'Nur was für dieses Themenfeld gesetzt ist; darüber stehen auch die Vorgaben für alle',
    }),
    at: instant.nullable(),
    by: by.nullable(),
  })
  .openapi('Vorgaben') satisfies z.ZodType<Vorgaben>;

const query = z.object({ themenfeld: themenfeldParameter });
const answer = {
  description: 'Die Vorgaben',
  content: { 'application/json': { schema: vorgabenSchema } },
};

export const getVorgabenRoute = createRoute({
  ...tokenNeeded,
  method: 'get',
  path: '/api/vorgaben',
  summary: 'Zielwochen, Verbindlichkeiten, erwartete Länder und Adressen von Dokumenten',
  description:
    'Ohne Themenfeld die Vorgaben für alle; mit Themenfeld die, die dort gelten. Für alle Zugangsschlüssel.',
  request: { query },
  responses: { 200: answer, ...problemAnswers(400, 401, 429) },
});

export const putVorgabenRoute = createRoute({
  ...tokenNeeded,
  method: 'put',
  path: '/api/vorgaben',
  summary: 'Setzt die Vorgaben für alle oder für ein Themenfeld',
  description:
    'Ersetzt, was dort gesetzt war; nur die Adressen bleiben, wenn sie fehlen. Nur die Koordination.',
  request: { query },
  requestBody: jsonBody(vorgabenInput),
  responses: { 200: answer, ...problemAnswers(400, 401, 403, 413, 415, 429) },
});

/** Every known id with its value or `null`, as answers have it. */
export function showVorgaben(werte: Vorgabenwerte): Vorgabenwerte {
  const { zielwochen, verbindlichkeit, erwartet, adressen } = werte;
  return {
    zielwochen: Object.fromEntries(indikatorIds.map((id) => [id, zielwochen[id] ?? null])),
    verbindlichkeit: Object.fromEntries(checkpointIds.map((id) => [id, verbindlichkeit[id] ?? null])),
    erwartet,
    adressen: Object.fromEntries(dokumente.map((titel) => [titel, adressen[titel] ?? null])),
  };
}
