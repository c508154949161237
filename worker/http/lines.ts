/** Lines of text out of a body and into one, without holding the whole of it. */

import { abort, showBytes } from './multipart.ts';
import { Problem } from './problem.ts';

/** Characters of one line: a Checkliste with its changes has about 20,000. */
const lineLimit = 4 * 1024 * 1024;

/** The lines in groups of about a million characters; empty ones are left out. */
export async function* readLines(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<readonly string[], void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let lines: string[] = [];
  let size = 0;
  try {
    for (let done = false; !done; ) {
      const chunk = await reader.read().catch(abort);
      done = chunk.done;
      rest += chunk.done
        ? decode(() => decoder.decode())
        : decode(() => decoder.decode(chunk.value, { stream: true }));
      const complete = rest.split('\n');
      rest = done ? '' : (complete.pop() ?? '');
      if (rest.length > lineLimit)
        throw new Problem('datei-zu-gross', `Eine Zeile der Datei ist größer als ${showBytes(lineLimit)}.`);
      for (const line of complete) {
        if (line.trim() === '') continue;
        lines.push(line);
        size += line.length;
      }
      if (size < 1_000_000 && !done) continue;
      if (lines.length > 0) yield lines;
      lines = [];
      size = 0;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function decode(work: () => string): string {
  try {
    return work();
  } catch {
    throw new Problem('ausgabe-unlesbar', 'Die Datei ist kein Text in UTF-8.');
  }
}

/** A body of lines, made page by page as the reader takes them. */
export function linesBody(pages: AsyncIterator<readonly string[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pages.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.map((line) => `${line}\n`).join('')));
    },
    async cancel() {
      await pages.return?.();
    },
  });
}
