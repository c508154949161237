import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Site } from './collect.ts';

/** Makes the folder equal to the site. Files that are equal stay untouched, so that a running server sees only changes. */
export function writeSite(site: Site, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const stale = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll(sep, '/'),
      ),
  );
  for (const [path, content] of site) {
    const file = join(folder, path);
    if (!stale.delete(path) || !readFileSync(file).equals(content)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
  for (const path of stale) rmSync(join(folder, path));
}
