import { gzipSync } from 'node:zlib';
import { openNode } from '../../worker/store/openNode.ts';
import { koordination } from './filledStore.ts';
import type { Service } from './service.ts';

/** The lines of an export of the store in a file. */
export function exportLines(file: string): readonly string[] {
  const store = openNode(file);
  const lines: string[] = [];
  let after: string | null = null;
  do {
    const page: ReturnType<typeof store.exportPage> = store.exportPage(after, koordination);
    lines.push(...page.zeilen);
    after = page.next;
  } while (after !== null);
  store.close();
  return lines;
}

/** Puts them into an empty service. */
export async function importLines(send: Service['send'], lines: readonly string[]): Promise<void> {
  const body = gzipSync(`${lines.join('\n')}\n`);
  await send('/api/import', { method: 'POST', body, headers: { 'content-encoding': 'gzip' } });
}
