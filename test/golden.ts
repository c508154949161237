import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Cell, Grid } from '#templates/sheets/grid.ts';

/**
 * Compares a grid with the one reviewed and kept under `test/golden/`, as values. `UPDATE_GOLDEN=1` rewrites it; the
 * difference is to be reviewed.
 */
export function expectGolden(name: string, grid: Grid): void {
  const path = fileURLToPath(new URL(`golden/${name}.json`, import.meta.url));
  const text = showGrid(grid);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1 and review it`).toBe(true);
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
}

/** JSON with one row a line, so that a difference can be read. */
function showGrid({ sheets }: Grid): string {
  const showRow = (row: readonly Cell[]): string => JSON.stringify(row);
  const parts = sheets.map(
    ({ name, rows }) =>
      `${JSON.stringify(name)}: [\n${rows.map((row) => `  ${showRow(row)}`).join(',\n')}\n]`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}
