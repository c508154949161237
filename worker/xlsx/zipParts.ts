import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Parts } from './patch/parts.ts';

/** The package of these parts. The same parts give the same bytes, everywhere and at any time. */
export function zipParts(parts: Parts): Uint8Array {
  // a zip holds local times without a zone, so that this must be the same local time everywhere
  const mtime = new Date(2026, 0, 1);
  const files: Zippable = {};
  for (const [path, xml] of parts) files[path] = strToU8(xml);
  return zipSync(files, { level: 6, mtime, os: 0 });
}
