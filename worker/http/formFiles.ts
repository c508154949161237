import type { Context } from 'hono';
import { BATCH_BYTES, BATCH_FILES, FILE_BYTES } from '../files/limits.ts';
import { openBody } from './body.ts';
import { readMultipart } from './multipart.ts';
import { Problem } from './problem.ts';
import { type FormFields, isEmptyField, missingFile, readField, requireBoundary } from './upload.ts';

export interface FormFile {
  /** Name of the form field. */
  readonly field: string;
  readonly filename: string;
  /** `null` for a file over the size limit, whose content was dropped while it arrived. */
  readonly bytes: Uint8Array | null;
}

/**
 * The files of a form in order, one in memory at a time. Throws the 400 problem when there is none in the field `file`,
 * 413 over the limits of a batch, 415 for other content. Plain fields are taken up into `fields` as they come.
 */
export async function* readFormFiles(
  c: Context,
  fields: FormFields = new Map(),
): AsyncGenerator<FormFile, void, undefined> {
  const body = openBody(c);
  // workerd gives a request without content an empty body rather than none
  if (body === null || c.req.header('content-length') === '0') throw missingFile();
  const boundary = requireBoundary(c.req.header('content-type') ?? '');
  let files = 0;
  const limits = { part: FILE_BYTES, total: BATCH_BYTES, parts: BATCH_FILES + 20 };
  for await (const part of readMultipart(body, boundary, limits)) {
    const { name, filename, bytes } = part;
    if (filename === null) readField(part, fields);
    if (filename === null || isEmptyField(part)) continue;
    if (name === 'file') files++;
    if (files > BATCH_FILES)
      throw new Problem('datei-zu-gross', `Eine Sendung darf höchstens ${BATCH_FILES} Dateien enthalten.`);
    yield { field: name, filename, bytes };
  }
  if (files === 0) throw missingFile();
}
