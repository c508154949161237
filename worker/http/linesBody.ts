/** A body of lines, made page by page as the reader takes them; the whole is never in memory. */
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
