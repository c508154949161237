/**
 * `npm run bench`: the figures of speed and size, side by side in one run, and the bars they are held against.
 * Prints a table and writes it to test/bench/RESULTS.md. Takes about a quarter of an hour.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../../worker/node/readOptions.ts';
import { type Figure, isMet, table } from './figure.ts';
import type { OverviewFigures } from './overview.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function run<T>(...args: readonly string[]): T {
  console.error(`… ${args.join(' ')}`);
  const { stdout, status } = spawnSync(process.execPath, [here('section.ts'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`The section ${args.join(' ')} failed`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
}

readOptions({ does: 'misst Geschwindigkeit und Größen, etwa eine Viertelstunde lang' });
const load = loadavg()[0] ?? 0;
const folder = mkdtempSync(join(tmpdir(), 'ozg-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const storeOf = (count: string) => join(folder, `${count}.sqlite`);

const reading = run<Figure[]>('reading');
const merging = ['16', '160', '640', '9200'].flatMap((count) => run<Figure[]>('merging', count));
const [few, some, many] = ['640', '920', '9200'].map((count) =>
  run<OverviewFigures>('overview', count, storeOf(count)),
) as [OverviewFigures, OverviewFigures, OverviewFigures];
const growth: readonly Figure[] = (['json', 'xlsx'] as const).map((kind) => ({
  what: `from 920 to 9,200 workbooks, ${kind}`,
  value: many[kind] / some[kind],
  unit: '×',
  bar: { atMost: 10 },
}));
const figures = [
  ...reading,
  ...merging,
  ...few.figures,
  ...some.figures,
  ...many.figures,
  ...growth,
  ...run<Figure[]>('workerd', storeOf('9200')),
  ...run<Figure[]>('beside', storeOf('9200'), 'Node'),
  ...run<Figure[]>('beside', storeOf('9200'), 'workerd'),
  ...run<Figure[]>('soak'),
  ...run<Figure[]>('bytes'),
  ...run<Figure[]>('pane'),
];

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version.slice(1)}, ${process.platform}`;
const text = `# Speed and size

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Load before the run: ${load.toFixed(1)}.

Times are CPU time of all threads, medians of rounds in which the peers take turns on the same files; ratios are
medians of the ratios of each round. What happens in workerd was measured from outside, over HTTP.

${table(figures)}
`;
writeFileSync(here('RESULTS.md'), text);
console.log(`\n${text}`);
const missed = figures.filter((figure) => isMet(figure) === false);
console.log(
  missed.length === 0 ? 'Every bar is met.' : `Not met: ${missed.map(({ what }) => what).join(', ')}.`,
);
