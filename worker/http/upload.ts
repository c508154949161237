/** Takes one workbook out of a request: a raw body, or the form field `file`. The format is told by content, later. */
import type { Context } from 'hono';
import { FILE_BYTES } from '../files/limits.ts';
import { refusalFinding } from '../files/refusal.ts';
import { type Body, openBody } from './body.ts';
import { gather } from './gather.ts';
import { boundaryOf, FORM_OVERHEAD_BYTES, type Part, readMultipart, showBytes } from './multipart.ts';
import { Problem } from './problem.ts';

export interface Upload {
  /** `null` for a raw body. */
  readonly filename: string | null;
  readonly bytes: Uint8Array;
  /** Plain fields of the form beside it. */
  readonly fields: FormFields;
}

/** The 400 problem of a request without a file. */
export function missingFile(): Problem {
  return new Problem(
    'datei-fehlt',
    'Die Anfrage enthält keine Datei. Senden Sie die Mappe als Inhalt der Anfrage oder als Formularfeld „file“.',
  );
}

/** The 400 problem of a raw body without a byte: no file was sent, or an empty one. */
function emptyBody(): Problem {
  const finding = refusalFinding('leer');
  return new Problem('datei-fehlt', finding.message, { findings: [finding] });
}

/**
 * A file of a form may be empty, its reader says so. Throws the 400 problem without a file, 413 over the limit, 415 for
 * JSON and other kinds of multipart.
 */
export async function readUpload(c: Context): Promise<Upload> {
  const contentType = c.req.header('content-type')?.trim() ?? '';
  if (isJson(contentType)) throw new Problem('format-unbekannt', 'Hier wird eine Mappe erwartet, kein JSON.');
  if (/^multipart\//i.test(contentType)) return readForm(openBody(c), contentType);
  const bytes = await readAll(openBody(c), FILE_BYTES);
  if (bytes.length === 0) throw emptyBody();
  return { filename: null, bytes, fields: new Map() };
}

/** The boundary of the form, or the problem that says what is wrong with the content type. */
export function requireBoundary(contentType: string): string {
  if (!/^multipart\/form-data\b/i.test(contentType)) {
    throw new Problem('format-unbekannt', 'Dateien werden als multipart/form-data erwartet.');
  }
  const boundary = boundaryOf(contentType);
  if (boundary === null) throw new Problem('formular-unlesbar', 'Dem Formular fehlt die Angabe „boundary“.');
  return boundary;
}

function refuseFile(limit: number): never {
  throw new Problem('datei-zu-gross', `Die Datei ist größer als ${showBytes(limit)}.`);
}

export function isJson(contentType: string): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(contentType);
}

async function readForm(body: Body | null, contentType: string): Promise<Upload> {
  const boundary = requireBoundary(contentType);
  if (body === null) throw missingFile();
  const limits = { part: FILE_BYTES, total: FILE_BYTES + FORM_OVERHEAD_BYTES, parts: 20 };
  let upload: Omit<Upload, 'fields'> | null = null;
  const fields: FormFields = new Map();
  for await (const part of readMultipart(body, boundary, limits)) {
    const { name, filename, bytes } = part;
    if (filename === null) readField(part, fields);
    if (name !== 'file' || filename === null || isEmptyField(part)) continue;
    if (upload !== null) {
      throw new Problem('parameter-ungueltig', 'Hier wird genau eine Datei erwartet, es kamen mehrere.', {
        parameter: 'file',
      });
    }
    upload = { filename, bytes: bytes ?? refuseFile(FILE_BYTES) };
  }
  if (upload === null) throw missingFile();
  return { ...upload, fields };
}

/** Browsers send an empty file field as a file without name and content. */
export function isEmptyField({ filename, bytes }: Part): boolean {
  return filename === '' && bytes?.length === 0;
}

/** Plain fields of a form by name, whatever it is; of several of one name the last. */
export type FormFields = Map<string, string>;

/** Bytes of a plain field. */
const fieldBytes = 64 * 1024;

/** Takes up a plain field. Throws the 413 problem over the limit. */
export function readField({ name, bytes }: Part, fields: FormFields): void {
  if (bytes === null || bytes.length > fieldBytes)
    throw new Problem(
      'datei-zu-gross',
      `Das Formularfeld „${name}“ ist größer als ${showBytes(fieldBytes)}.`,
    );
  fields.set(name, new TextDecoder().decode(bytes));
}

/** A whole body, empty if there is none. Throws the 413 problem as soon as it is over the limit. */
export async function readAll(body: Body | null, limit: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  return (await gather(body, limit)) ?? refuseFile(limit);
}
