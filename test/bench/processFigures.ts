/** What the system says of another process. Linux alone tells. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Ticks a second of the times in /proc, on every Linux that Node runs on. */
const ticks = 100;

/** The processes of a name that this one has started, directly or not. */
export function descendants(name: string): readonly number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => nameOf(pid) === name && descends(pid));
}

function nameOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    // it has ended meanwhile
    return null;
  }
}

function descends(pid: number): boolean {
  for (let at = pid; at > 1; at = Number(stat(at)[1])) if (at === process.pid) return true;
  return false;
}

/** The fields of a process behind its name: state, parent, … */
function stat(pid: number): readonly string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
}

/** CPU seconds of some processes, user and system. */
export function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + (Number(stat(pid)[11]) + Number(stat(pid)[12])) / ticks, 0);
}

/** Resident memory of some processes in MB, now or at most since `forgetPeak`. */
export function memoryOf(pids: readonly number[], what: 'now' | 'peak'): number {
  const field = what === 'now' ? 'VmRSS' : 'VmHWM';
  const pattern = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm');
  return pids.reduce((sum, pid) => {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return sum + (Number(pattern.exec(text)?.[1]) * 1024) / 1e6;
  }, 0);
}

export function forgetPeak(pids: readonly number[]): void {
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
