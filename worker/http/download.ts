/** Files as answers. */
import type { TypedResponse } from 'hono';
import { chunks } from './chunks.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const zipType = 'application/zip';

/** A workbook to save under a name, whole or in pieces; never cached, because it carries today's Stand or stored data. */
export function workbookResponse(content: Uint8Array | readonly Uint8Array[], filename: string): Response {
  const body = content instanceof Uint8Array ? new Uint8Array(content) : streamOf(chunks(content));
  return new Response(body, {
    headers: {
      'content-type': xlsxType,
      'content-disposition': contentDisposition(filename),
      'cache-control': 'no-store',
    },
  });
}

/** A zip to save under a name, made in pieces. */
export function zipResponse(pieces: readonly Uint8Array[], filename: string): Response {
  return new Response(streamOf(chunks(pieces)), {
    headers: {
      'content-type': zipType,
      'content-disposition': contentDisposition(filename),
      'cache-control': 'no-store',
    },
  });
}

/** JSON that was made in pieces; the caller promises that it has the shape of `T`. */
export function jsonResponse<T>(pieces: readonly Uint8Array[]): Response & TypedResponse<T, 200, 'json'> {
  const response = new Response(streamOf(chunks(pieces)), {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
  // hono's mark of the shape is a type alone
  return response as Response & TypedResponse<T, 200, 'json'>;
}

/** A list to save under a name, in bytes or made while it is sent. */
export function csvResponse(
  content: readonly Uint8Array[] | AsyncGenerator<string>,
  filename: string,
): Response {
  const body = streamOf('next' in content ? encoded(content) : chunks(content));
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition(filename),
      'cache-control': 'no-store',
    },
  });
}

async function* encoded(texts: AsyncGenerator<string>): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

function streamOf(pieces: Iterator<Uint8Array> | AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return?.(undefined);
    },
  });
}

/** Characters of a name; more make headers that clients and proxies refuse. */
const nameCharacters = 150;

/** RFC 6266: an ASCII name for old programs, and the true one beside it where it differs. A long one is cut in front of its end. */
export function contentDisposition(given: string): string {
  const filename = shorten(given);
  const ascii = filename
    .replace(/[äöüÄÖÜß]/g, (letter) => transliteration[letter] ?? '_')
    .replace(/[^\x20-\x7e]|["\\%/]/g, '_');
  const plain = `attachment; filename="${ascii}"`;
  return ascii === filename ? plain : `${plain}; filename*=UTF-8''${encodeRfc5987(filename)}`;
}

function shorten(name: string): string {
  const characters = [...name];
  const end = /(?:_Pruefbericht)?\.\w{1,5}$/.exec(name)?.[0] ?? '';
  return characters.length <= nameCharacters
    ? name
    : characters.slice(0, nameCharacters - end.length).join('') + end;
}

const transliteration: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
};

function encodeRfc5987(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
