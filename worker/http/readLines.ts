import type { Body } from './body.ts';
import { showBytes } from './multipart.ts';
import { Problem } from './problem.ts';

/** Bytes of one line: a Checkliste with its changes has about 20,000. */
export const LINE_BYTES = 4 * 1024 * 1024;

/** Bytes of all lines, unpacked: what a Durable Object holds. */
export const LINES_BYTES = 10 * 1024 ** 3;

/** Lines without content; an export has none. */
const blankLines = 1000;

/** Bytes and lines after which a page ends, so that taking it in is short work. */
const page = { bytes: 200_000, lines: 1000 };

/** A line with its number in the file, from 1 on. */
export interface Line {
  readonly nr: number;
  readonly text: string;
}

/**
 * The lines of a body in pages, without those that are empty. The break is looked for in what has newly come alone;
 * more bytes, longer lines and more empty ones than can be meant are refused.
 */
export async function* readLines(body: Body): AsyncGenerator<readonly Line[], void, undefined> {
  const rest = createRest();
  let lines: Line[] = [];
  let [nr, blank, bytes, all] = [0, 0, 0, 0];
  const end = (): void => {
    nr += 1;
    const line = rest.take();
    bytes += line.length;
    const text = decode(line).trim();
    if (text !== '') lines.push({ nr, text });
    else if (++blank > blankLines)
      throw new Problem('ausgabe-unlesbar', `Die Datei enthält mehr als ${blankLines} leere Zeilen.`);
  };
  try {
    for (;;) {
      const value = await body.next();
      if (value === null) break;
      all += value.length;
      if (all > LINES_BYTES)
        throw new Problem('datei-zu-gross', `Die Datei ist entpackt größer als ${showBytes(LINES_BYTES)}.`);
      for (let from = 0; from < value.length; ) {
        const at = value.indexOf(10, from);
        rest.add(value.subarray(from, at === -1 ? value.length : at), nr + 1);
        if (at === -1) break;
        end();
        from = at + 1;
        if (bytes < page.bytes && lines.length < page.lines) continue;
        yield lines;
        lines = [];
        bytes = 0;
      }
    }
    end();
    if (lines.length > 0) yield lines;
  } finally {
    body.close();
  }
}

/** The beginning of a line whose end has not come yet, in one buffer that grows. */
function createRest() {
  let buffer = new Uint8Array(64 * 1024);
  let length = 0;
  return {
    add(bytes: Uint8Array, nr: number): void {
      const start = length;
      length += bytes.length;
      if (length > LINE_BYTES)
        throw new Problem('datei-zu-gross', `Zeile ${nr} der Datei ist größer als ${showBytes(LINE_BYTES)}.`);
      if (length > buffer.length) {
        const larger = new Uint8Array(Math.max(length, 2 * buffer.length));
        larger.set(buffer.subarray(0, start));
        buffer = larger;
      }
      buffer.set(bytes, start);
    },
    /** What was added since; good until the next `add`. */
    take(): Uint8Array {
      const line = buffer.subarray(0, length);
      length = 0;
      return line;
    },
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Problem('ausgabe-unlesbar', 'Die Datei ist kein Text in UTF-8.');
  }
}
