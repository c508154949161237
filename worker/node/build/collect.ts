import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { CopyInput } from './inputs.ts';

/** The built site: path (no leading slash) to content. */
export type Site = Map<string, Uint8Array>;

/** Adds the files of a copy to the site; a source that does not exist adds none. */
export function collectCopy(site: Site, root: string, { from, to, only }: CopyInput): void {
  const source = join(root, from);
  if (!existsSync(source)) return;
  if (statSync(source).isFile()) {
    site.set(to, readFileSync(source));
    return;
  }
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(source.length + 1).replaceAll(sep, '/');
    if (only === undefined || only.test(path))
      site.set(to === '' ? path : `${to}/${path}`, readFileSync(file));
  }
}
