import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Messung {
  readonly bytes: number;
  readonly status: number;
  /** The first finding. */
  readonly code: string | null;
  readonly ms: number;
  /** Memory beyond what the process had before. */
  readonly mb: number;
}

const script = fileURLToPath(new URL('einzeln.ts', import.meta.url));

/** Sends one hostile file in a process of its own. */
export function runHostile(index: number): Messung {
  return JSON.parse(execFileSync(process.execPath, [script, String(index)], { encoding: 'utf8' })) as Messung;
}
