import { createRoute, z } from '@hono/zod-openapi';
import type { ValidateAnswer } from '#templates/api/validateAnswer.ts';
import { xlsxType } from '../http/download.ts';
import { landParameter, stichtagParameter, textParameter } from '../http/parameter.ts';
import { checklisteSchema } from './checkliste.schema.ts';
import { findingSchema } from './finding.schema.ts';
import { problemAnswers } from './problem.schema.ts';
import { projektSchema } from './projekt.schema.ts';
import { kennung, land, orNull, tag, text } from './values.schema.ts';

const angleichung = z.object({
  sheet: z.string(),
  cell: z.string().openapi({ example: 'F9' }),
  id: z
    .string()
    .nullable()
    .openapi({ description: 'Arbeitsschritt oder Checkpoint der Zeile', example: 'K1-06' }),
  feld: z.string().openapi({ example: 'Status' }),
  steht: z.string().openapi({ example: '80 %' }),
  gelesen: z.string().openapi({ example: 'In Bearbeitung' }),
});

const answer = z.object({
  valid: z.boolean().openapi({ description: 'Ob kein Befund ein Fehler ist' }),
  kennung: orNull(kennung),
  land: orNull(land),
  umsetzungsprojekt: text,
  stand: orNull(tag),
  figures: projektSchema.nullable(),
  checkliste: checklisteSchema.nullable(),
  findings: z.array(findingSchema).readonly(),
  angeglichen: z.array(angleichung).readonly().openapi({
    description:
      'Zellen, die anders gelesen wurden, als sie geschrieben sind: Synonyme und Prozente im Status, Tage und Wochen ohne ganzes Jahr',
  }),
}) satisfies z.ZodType<ValidateAnswer>;

const binary = { type: 'string', format: 'binary' } as const;

/** One workbook in a request body, as documentation: the body is read as a stream and not by the schema. */
export const oneFileBody = {
  required: true,
  description:
    'Eine Mappe (.xlsx oder .ods), roh unter beliebigem Inhaltstyp außer JSON oder als Formularfeld „file“',
  content: {
    'application/octet-stream': { schema: binary },
    [xlsxType]: { schema: binary },
    'application/vnd.oasis.opendocument.spreadsheet': { schema: binary },
    'multipart/form-data': {
      schema: { type: 'object' as const, required: ['file'], properties: { file: binary } },
    },
  },
};

export const validateRoute = createRoute({
  method: 'post',
  path: '/api/validate',
  summary: 'Prüft eine Mappe, ohne sie aufzubewahren',
  description:
    'Auch eine unbrauchbare Datei wird mit 200 beantwortet: valid ist dann false, findings sagt warum. Mit OFFEN=nein nur mit Zugangsschlüssel.',
  request: {
    query: z.object({
      stichtag: stichtagParameter,
      land: landParameter.openapi({
        param: { description: 'Land, falls es in der Mappe fehlt (Listen von Hand)' },
      }),
      umsetzungsprojekt: textParameter(
        'Umsetzungsprojekt, falls es in der Mappe fehlt',
        'Elterngeld digital',
      ),
      format: z
        .enum(['json', 'xlsx', 'vorlage'], 'Das Format muss json, xlsx oder vorlage sein.')
        .optional()
        .openapi({
          param: {
            description:
              'json: der Befund; xlsx: die Mappe mit einem weiteren Blatt „Prüfbericht“; vorlage: die Werte in einer frischen aktuellen Vorlage',
          },
        }),
    }),
  },
  requestBody: oneFileBody,
  responses: {
    200: {
      description: 'Der Befund, mit format=vorlage eine Mappe',
      content: {
        'application/json': { schema: answer },
        [xlsxType]: { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...problemAnswers(400, 401, 413, 415, 422),
  },
});
