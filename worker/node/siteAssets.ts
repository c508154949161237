import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset, Ports } from '../ports.ts';

/** The built site from a folder. Files are read at each request, so that a new build shows at once. */
export function openSite(folder: string): Ports['assets'] {
  return async (path): Promise<Asset | null> => {
    // Only plain names: no way out of the folder, no hidden files, no encoded signs
    if (!/^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(path)) return null;
    const body = await readIfFile(join(folder, path));
    return body === null
      ? null
      : { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
  };
}

async function readIfFile(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}
