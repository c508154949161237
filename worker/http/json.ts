/** JSON as the body of a request, checked before anything else sees it. */
import type { Context } from 'hono';
import type { z } from 'zod';
import { openBody } from './body.ts';
import { parameterProblem } from './parameter.ts';
import { Problem } from './problem.ts';
import { isJson, readAll } from './upload.ts';

/** Bytes of a body; a filled Checkliste has about 15,000. */
export const JSON_BYTES = 1024 * 1024;

/** The body by its schema. Throws the 400 problem for what is wrong, 413 over the limit, 415 for other content. */
export async function readJson<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  if (!isJson(c.req.header('content-type')?.trim() ?? ''))
    throw new Problem('format-unbekannt', 'Hier wird JSON erwartet: Content-Type: application/json.');
  const parsed = schema.safeParse(parseJson(await readAll(openBody(c), JSON_BYTES)));
  if (parsed.success) return parsed.data;
  throw parameterProblem(parsed.error.issues);
}

/** Throws the 400 problem for what is no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('parameter-ungueltig', 'Der Inhalt der Anfrage ist kein lesbares JSON.');
  }
}
