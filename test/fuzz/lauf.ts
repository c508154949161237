import { readdirSync, readFileSync } from 'node:fs';
import { random } from '../../worker/demo/random.ts';
import { writeWorkbook } from '../../worker/files/xlsx/write/writeWorkbook.ts';
import { mappePlan } from '../fixtures/mappe.ts';
import { type Art, arten, mutate, type Vorbild, vorbild } from './mutate.ts';
import { pruefe } from './pruefe.ts';

export interface Fall {
  readonly nr: number;
  readonly art: Art;
  readonly vorbild: string;
  readonly bytes: Uint8Array;
}

export interface Ergebnis {
  readonly fall: Fall;
  /** CPU time of reading and checking. */
  readonly ms: number;
  readonly ausgang: string;
  /** What broke the rule, or `null`. */
  readonly fehler: unknown;
}

const folder = new URL('../fixtures/workbooks/', import.meta.url);

/** Valid files of all programs, and ours. */
export async function vorbilder(): Promise<readonly Vorbild[]> {
  const saved = readdirSync(folder)
    .filter((name) => /\.(?:xlsx|ods)$/.test(name))
    .toSorted()
    .map((name) => vorbild(name, new Uint8Array(readFileSync(new URL(name, folder)))));
  return [vorbild('vorlage.xlsx', await writeWorkbook(mappePlan())), ...saved];
}

/** One case by its number; the same seed and number give the same bytes. */
export function makeFall(seed: string, nr: number, alle: readonly Vorbild[]): Fall {
  const chance = random(`${seed}/${nr}`);
  const art = chance.pick(arten);
  const basis = chance.pick(alle);
  return { nr, art, vorbild: basis.name, bytes: mutate(art, basis, alle, chance) };
}

/** Checks one case; every tenth also makes the outputs. */
export async function pruefeFall(fall: Fall): Promise<Ergebnis> {
  const before = process.cpuUsage();
  let ausgang = 'fehler';
  let fehler: unknown = null;
  try {
    ausgang = await pruefe(fall.bytes, fall.nr % 10 === 0);
  } catch (cause) {
    fehler = cause;
  }
  const { user, system } = process.cpuUsage(before);
  return { fall, ms: (user + system) / 1000, ausgang, fehler };
}
