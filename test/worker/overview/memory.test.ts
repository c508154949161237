import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Kept } from './keptBytes.ts';

const script = fileURLToPath(new URL('keptBytes.ts', import.meta.url));

// 9,200 stored workbooks and the writing of their sheets have to fit into the 128 MB of a Worker
it('an overview keeps of a stored workbook at most 7.5 kB, and of a file at most 30 kB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-kept-'));
  try {
    const output = execFileSync(process.execPath, ['--expose-gc', script, folder], { encoding: 'utf8' });
    const { stored, file } = JSON.parse(output) as Kept;
    expect(stored).toBeGreaterThan(500);
    expect(stored).toBeLessThan(7500);
    expect(file).toBeGreaterThan(5000);
    expect(file).toBeLessThan(30_000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
