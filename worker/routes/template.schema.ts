import { createRoute, z } from '@hono/zod-openapi';
import { xlsxType } from '../http/download.ts';
import { landParameter, textParameter, themenfeldParameter } from '../http/parameter.ts';
import { problemAnswers } from './problem.schema.ts';

export const templateRoute = createRoute({
  method: 'get',
  path: '/api/template.xlsx',
  summary: 'Eine neue Mappe, ausgefüllt mit dem, was angegeben wird',
  description:
    'Die Kennung wird gebildet, wenn das Land bekannt ist; Stand ist heute. Fristen werden nicht erfunden. Mit OFFEN=nein nur mit Zugangsschlüssel.',
  request: {
    query: z.object({
      land: landParameter,
      umsetzungsprojekt: textParameter('Name des Umsetzungsprojekts', 'Elterngeld digital'),
      themenfeld: themenfeldParameter,
      ozgId: z
        .string()
        .trim()
        .regex(
          /^(1\d{4})?$/,
          'Die OZG-ID muss aus fünf Ziffern bestehen und mit 1 beginnen, zum Beispiel 10042.',
        )
        .optional()
        .transform((text) => text || null)
        .openapi({ type: 'string', param: { description: 'OZG-ID der Leistung' }, example: '10042' }),
      leistung: textParameter('Bezeichnung der OZG-Leistung', 'Elterngeld'),
      start: textParameter('Projektstart als Kalenderwoche', '2027-W02'),
    }),
  },
  responses: {
    200: {
      description: 'Die Mappe',
      content: { [xlsxType]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemAnswers(400, 401),
  },
});
