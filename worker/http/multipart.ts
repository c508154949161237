/**
 * Reads multipart/form-data as a stream (RFC 7578): one part in memory at a time, everything counted while it arrives.
 * A consumer that is slower than the network slows the network down.
 */
import { Buffer } from 'node:buffer';
import type { Body } from './body.ts';
import { createGathered } from './gather.ts';
import { Problem } from './problem.ts';

export interface Part {
  readonly name: string;
  /** `null` for a plain form field. */
  readonly filename: string | null;
  /** `null` if the content is over the limit of a part; it was counted and dropped. */
  readonly bytes: Uint8Array | null;
}

export interface MultipartLimits {
  /** Bytes of one part's content. */
  readonly part: number;
  /** Bytes of the whole body. */
  readonly total: number;
  /** Number of parts. */
  readonly parts: number;
}

/** What a form with one file adds around it: boundaries and headers. */
export const FORM_OVERHEAD_BYTES = 64 * 1024;

const headLimit = 8 * 1024;

/** The boundary of a `multipart/form-data` content type, or `null` if it names none. */
export function boundaryOf(contentType: string): string | null {
  const match = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType,
  );
  return match?.[1] ?? match?.[2] ?? null;
}

/** The parts in order. Throws the 400 or 413 problem when the form is broken or over a limit of the whole. */
export async function* readMultipart(
  body: Body,
  boundary: string,
  limits: MultipartLimits,
): AsyncGenerator<Part, void, undefined> {
  const source = new Source(body, limits.total);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  try {
    if ((await source.readUntil(delimiter, headLimit)) === null) refuseHead();
    for (let count = 0; (await source.readLine()) !== '--'; count++) {
      if (count >= limits.parts)
        throw tooLarge(`Eine Sendung darf höchstens ${limits.parts} Dateien enthalten.`);
      const head = (await source.readUntil(headEnd, headLimit)) ?? refuseHead();
      const { name, filename } = parseHead(Buffer.from(head).toString('utf8'));
      yield { name, filename, bytes: await source.readUntil(delimiter, limits.part) };
    }
  } finally {
    source.close();
  }
}

const headEnd = Buffer.from('\r\n\r\n');

class Source {
  private readonly body: Body;
  private readonly total: number;
  /** Begins with a line break, so that the first boundary is found like all others. */
  private pending: Buffer = Buffer.from('\r\n');
  private received = 0;

  constructor(body: Body, total: number) {
    this.body = body;
    this.total = total;
  }

  /** What comes before the mark, or `null` if that is more than the limit; the mark is consumed. */
  async readUntil(mark: Buffer, limit: number): Promise<Uint8Array | null> {
    const before = createGathered(limit);
    for (;;) {
      const at = this.pending.indexOf(mark);
      if (at >= 0) {
        before.add(this.pending.subarray(0, at));
        this.pending = this.pending.subarray(at + mark.length);
        return before.take();
      }
      // The mark may be cut by the end of the chunk: its possible beginning stays
      const safe = Math.max(0, this.pending.length - mark.length + 1);
      before.add(this.pending.subarray(0, safe));
      this.pending = Buffer.concat([this.pending.subarray(safe), await this.next()]);
    }
  }

  /** The rest of a boundary's line: `''` before a part, `'--'` after the last one. */
  async readLine(): Promise<'' | '--'> {
    while (this.pending.length < 2) this.pending = Buffer.concat([this.pending, await this.next()]);
    if (this.pending.toString('latin1', 0, 2) === '--') return '--';
    const padding = await this.readUntil(Buffer.from('\r\n'), 100);
    if (padding === null || Buffer.from(padding).toString('latin1').trim() !== '')
      throw broken('Nach der Trennzeile steht ein fremdes Zeichen.');
    // A part without any header begins with the empty line; the mark of its head needs the line break again
    this.pending = Buffer.concat([Buffer.from('\r\n'), this.pending]);
    return '';
  }

  close(): void {
    this.body.close();
  }

  private async next(): Promise<Buffer> {
    const value = await this.body.next();
    if (value === null) throw broken('Die Sendung bricht ab, bevor das Formular zu Ende ist.');
    this.received += value.length;
    if (this.received > this.total) throw tooLarge(`Die Sendung ist größer als ${showBytes(this.total)}.`);
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }
}

/** Name and file name of a part's Content-Disposition; browsers write `"` as `%22`. */
function parseHead(head: string): { name: string; filename: string | null } {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1];
  if (disposition === undefined)
    throw broken('Einem Teil der Sendung fehlt „Content-Disposition: form-data“.');
  const parameter = (key: string): string | null => {
    const match = new RegExp(`(?:^|;)\\s*${key}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`, 'i').exec(
      disposition,
    );
    const text = match?.[1]?.replace(/\\(["\\])/g, '$1') ?? match?.[2];
    return text === undefined ? null : text.replace(/%22/g, '"').replace(/%0D|%0A/gi, ' ');
  };
  const name = parameter('name');
  if (name === null) throw broken('Ein Teil der Sendung hat keinen Namen.');
  return { name, filename: parameter('filename') ?? extendedName(disposition) };
}

/** `filename*=UTF-8''…`, which some programs send instead. */
function extendedName(disposition: string): string | null {
  const encoded = /(?:^|;)\s*filename\*=utf-8'[^']*'([^;\s]*)/i.exec(disposition)?.[1];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw broken('Ein Dateiname in der Sendung ist nicht lesbar.');
  }
}

function refuseHead(): never {
  throw broken('Der Kopf eines Teils der Sendung ist zu lang.');
}

function broken(detail: string): Problem {
  return new Problem('formular-unlesbar', detail);
}

function tooLarge(detail: string): Problem {
  return new Problem('datei-zu-gross', detail);
}

/** Whole megabytes or kilobytes, as in the limits. */
export function showBytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.floor(bytes / 1024)} kB`;
}
