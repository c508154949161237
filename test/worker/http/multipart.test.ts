import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bodyRules, readBody } from '../../../worker/http/body.ts';
import {
  boundaryOf,
  type MultipartLimits,
  type Part,
  readMultipart,
} from '../../../worker/http/multipart.ts';

const limits: MultipartLimits = { part: 1000, total: 5000, parts: 3 };

describe('readMultipart', () => {
  it('reads the same parts however the bytes are cut into chunks', async () => {
    const content = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { maxLength: 3 }),
        fc.integer({ min: 1, max: 50 }),
        async (contents, size) => {
          const form = new FormData();
          for (const [index, bytes] of contents.entries())
            form.append('file', new Blob([bytes]), `Mappe ${index}.xlsx`);
          const request = new Request('https://localhost/', { method: 'POST', body: form });
          const boundary = boundaryOf(request.headers.get('content-type') ?? '') ?? '';
          const parts = await readAll(cut(new Uint8Array(await request.arrayBuffer()), size), boundary);
          expect(parts.map(({ bytes }) => [...(bytes ?? [])])).toEqual(contents.map((bytes) => [...bytes]));
          expect(parts.map(({ filename }) => filename)).toEqual(
            contents.map((_, index) => `Mappe ${index}.xlsx`),
          );
        },
      ),
    );
  });

  it('finds a boundary that the content almost contains', async () => {
    const [part] = await readText(
      '--x\r\ncontent-disposition: form-data; name=file; filename=a\r\n\r\n\r\n-\r\n--\r\n--y\r\n--x--',
    );
    expect(Buffer.from(part?.bytes ?? []).toString()).toBe('\r\n-\r\n--\r\n--y');
  });

  it('skips a preamble and padding behind the boundary', async () => {
    const parts = await readText(
      'Hallo\r\n--x \r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\nEpilog',
    );
    expect(parts).toMatchObject([{ name: 'a', filename: null }]);
  });

  it.each([
    ['filename="M\u00e4rz.xlsx"', 'März.xlsx'],
    ['filename="a%22b.xlsx"', 'a"b.xlsx'],
    ['filename="a\\"b.xlsx"', 'a"b.xlsx'],
    ["filename*=UTF-8''M%C3%A4rz.xlsx", 'März.xlsx'],
    ['filename=""', ''],
  ])('reads the file name %s', async (parameter, filename) => {
    const parts = await readText(
      `--x\r\nContent-Disposition: form-data; name="file"; ${parameter}\r\n\r\n\r\n--x--`,
    );
    expect(parts).toMatchObject([{ name: 'file', filename }]);
  });

  it.each([
    ['ends early', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc'],
    ['has no boundary', 'abc'],
    ['has a part without disposition', '--x\r\nContent-Type: text/plain\r\n\r\nabc\r\n--x--'],
    ['has a part without headers', '--x\r\n\r\nabc\r\n--x--'],
    ['has a part without name', '--x\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--x--'],
    ['has text behind a boundary', '--x abc\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc\r\n--x--'],
  ])('refuses a form that %s', async (_, text) => {
    await expect(readText(text)).rejects.toMatchObject({ code: 'formular-unlesbar' });
  });

  it('drops the content of a part over its limit and reads on', async () => {
    const head = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n';
    const parts = await readText(`${head}${'a'.repeat(1001)}\r\n${head}b\r\n--x--`);
    expect(parts.map(({ bytes }) => bytes && Buffer.from(bytes).toString())).toEqual([null, 'b']);
  });

  it('stops reading at the limit of the whole and of the number', async () => {
    const head = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n';
    const over = [`${head}a\r\n`.repeat(4), `${head}${'a'.repeat(999)}\r\n`.repeat(3).padEnd(5001, 'a')];
    for (const text of over) await expect(readText(text)).rejects.toMatchObject({ code: 'datei-zu-gross' });
  });

  it('reports a connection that breaks as such and not as a fault of ours', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('lost')),
    });
    await expect(readAll(body, 'x')).rejects.toMatchObject({ code: 'sendung-abgebrochen' });
  });

  it('cancels the body when the consumer stops', async () => {
    let cancelled = false;
    const text = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\n';
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const { name } of readMultipart(readBody(body, { ...bodyRules, rest: 0 }), 'x', limits)) {
      expect(name).toBe('a');
      break;
    }
    await vi.waitFor(() => expect(cancelled).toBe(true));
  });
});

describe('boundaryOf', () => {
  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
    ['Multipart/Form-Data;BOUNDARY=abc', 'abc'],
    ['multipart/form-data', null],
    ['multipart/mixed; boundary=abc', null],
  ])('reads %s', (contentType, boundary) => {
    expect(boundaryOf(contentType)).toBe(boundary);
  });
});

function cut(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

function readText(text: string): Promise<Part[]> {
  return readAll(cut(new TextEncoder().encode(text), 7), 'x');
}

async function readAll(body: ReadableStream<Uint8Array>, boundary: string): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const part of readMultipart(readBody(body), boundary, limits)) parts.push(part);
  return parts;
}
