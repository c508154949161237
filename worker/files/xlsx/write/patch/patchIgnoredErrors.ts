import { showRange } from '../range.ts';
import type { RowMarks } from '../writeRows.ts';
import { insertChild } from './insertChild.ts';
import { type Parts, part, sheetPath } from './parts.ts';

/** Keeps Excel from marking keys that are kept as text (LeiKa-Schlüssel, OZG-ID) as faulty numbers. */
export function patchIgnoredErrors(parts: Parts, index: number, { textRange }: RowMarks): void {
  if (textRange === null) return;
  const xml = `<ignoredErrors><ignoredError sqref="${showRange(textRange)}" numberStoredAsText="1"/></ignoredErrors>`;
  const path = sheetPath(index);
  parts.set(path, insertChild(part(parts, path), 'ignoredErrors', xml));
}
