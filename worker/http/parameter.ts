/** Query parameters in every accepted spelling; a wrong one is a 400 problem that names it and a valid example. */
import { z } from '@hono/zod-openapi';
import { findLand, findThemenfeld, themenfelder } from '#templates/catalogue/catalogue.ts';
import { parseTag } from '#templates/kalender/parseTag.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import { Problem } from './problem.ts';

// What a schema has no words of its own for; the library's are English
z.config({ customError: () => 'Die Angabe fehlt oder hat nicht die erwartete Form.' });

/** The problem for parameters that a route's schema refuses; our own messages name a valid example. */
export function parameterProblem(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Problem {
  const [issue] = issues;
  const parameter = String(issue?.path[0] ?? '');
  const message = issue?.message ?? 'Die Angabe ist nicht verwendbar.';
  return parameter === ''
    ? new Problem('parameter-ungueltig', message)
    : new Problem('parameter-ungueltig', `${parameter}: ${message}`, { parameter });
}

/** Free text of a query: trimmed, at most 300 characters, no control characters; empty counts as absent. */
export const textParameter = (description: string, example: string) =>
  z
    .string()
    .max(300, 'Der Text darf höchstens 300 Zeichen lang sein.')
    .regex(/^\P{Cc}*$/u, 'Der Text darf keine Steuerzeichen enthalten.')
    .optional()
    .transform((text) => text?.trim() || null)
    .openapi({ param: { description }, example });

export const stichtagParameter = z
  .string()
  .optional()
  .transform((text, context): Tag | null => {
    if (text === undefined || text.trim() === '') return null;
    const tag = parseTag(text);
    if (tag !== null) return tag;
    context.addIssue({ code: 'custom', message: 'Der Stichtag muss ein Tag sein, zum Beispiel 2027-03-22.' });
    return z.NEVER;
  })
  .openapi({
    type: 'string',
    param: { description: 'Tag, für den Prüfung und Übersicht gelten; ohne Angabe heute in Deutschland' },
    example: '2027-03-22',
  });

export const landParameter = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined || text.trim() === '') return null;
    const land = findLand(text);
    if (land !== null) return land.id;
    context.addIssue({
      code: 'custom',
      message:
        'Das Land muss ein Kürzel, ein Schlüssel oder ein Name sein, zum Beispiel SH, 01 oder Schleswig-Holstein.',
    });
    return z.NEVER;
  })
  .openapi({ type: 'string', param: { description: 'Land als Kürzel, Schlüssel oder Name' }, example: 'SH' });

export const themenfeldParameter = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined || text.trim() === '') return null;
    const themenfeld = findThemenfeld(text);
    if (themenfeld !== null) return themenfeld.label;
    context.addIssue({
      code: 'custom',
      message: `Das Themenfeld muss eines der ${themenfelder.length} sein, zum Beispiel ${themenfelder[0]?.label}.`,
    });
    return z.NEVER;
  })
  .openapi({
    type: 'string',
    param: { description: `Eines der ${themenfelder.length} Themenfelder` },
    example: 'Familie & Kind',
  });

/** Several Länder, separated by commas; `null` if none is named. */
export const laenderParameter = (description: string) =>
  z
    .string()
    .optional()
    .transform((text, context): readonly LandId[] | null => {
      const names = (text ?? '').split(',').filter((name) => name.trim() !== '');
      const laender = names.map((name) => findLand(name));
      if (laender.every((land) => land !== null)) {
        return laender.length === 0 ? null : [...new Set(laender.map(({ id }) => id))];
      }
      context.addIssue({
        code: 'custom',
        message: 'Die Länder müssen durch Komma getrennt sein, zum Beispiel SH,NI.',
      });
      return z.NEVER;
    })
    .openapi({ type: 'string', param: { description }, example: 'SH,NI' });

/** A parameter that is `ja` or `nein`; `nein` if it is absent. */
export const jaNeinParameter = (description: string) =>
  z
    .enum(['ja', 'nein'], 'Die Angabe muss ja oder nein sein.')
    .optional()
    .transform((text) => text === 'ja')
    .openapi({ type: 'string', param: { description }, example: 'nein' });

export const namenParameter = jaNeinParameter(
  'ja: Namen von Personen und Dateien bleiben erhalten; sonst nur, ob eine Stelle besetzt ist',
);
