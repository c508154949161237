/**
 * A long run: `node worker/node/launch.mjs test/fuzz/run.ts --cases 20000 --seed 1`. Prints what became of the files,
 * time and memory, and every case that broke the rule; `--nr 4711` runs a single case again.
 */
import { parseArgs } from 'node:util';
import { makeFall, pruefeFall, vorbilder } from './lauf.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    nr: { type: 'string' },
  },
});
const alle = await vorbilder();
const first = values.nr === undefined ? 0 : Number(values.nr);
const cases = values.nr === undefined ? Number(values.cases) : 1;
const table = new Map<string, number>();
const times: number[] = [];
const langsam: string[] = [];
let failures = 0;
let rss = 0;

for (let nr = first; nr < first + cases; nr++) {
  const fall = makeFall(values.seed, nr, alle);
  const { ms, ausgang, fehler } = await pruefeFall(fall);
  times.push(ms);
  const key = `${fall.art.padEnd(6)} ${ausgang}`;
  table.set(key, (table.get(key) ?? 0) + 1);
  if (ms > 2000) langsam.push(`${nr} ${fall.art} ${fall.vorbild} ${ms.toFixed(0)} ms`);
  if (fehler !== null) {
    failures++;
    console.log(`Fall ${nr} (${fall.art}, ${fall.vorbild}):`, fehler);
  }
  if (nr % 100 === 0) rss = Math.max(rss, process.memoryUsage.rss());
  if (nr % 1000 === 999) console.log(`${nr + 1} Fälle, ${failures} Verstöße`);
}

const sorted = times.toSorted((a, b) => a - b);
const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
for (const [key, count] of [...table].toSorted()) console.log(String(count).padStart(6), key);
console.log(`CPU ms: Mitte ${at(0.5)}, 95 % ${at(0.95)}, 99,9 % ${at(0.999)}, am meisten ${at(1)}`);
console.log(`Arbeitsspeicher höchstens ${(rss / 1024 / 1024).toFixed(0)} MB`);
for (const line of langsam) console.log(`über 2 s: ${line}`);
console.log(`${cases} Fälle, ${failures} Verstöße`);
process.exitCode = failures + langsam.length === 0 ? 0 : 1;
