import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kostenlos, rechenzeiten, workerBytes } from '../../../worker/docs/tarife.ts';
import { buildSite, siteFolder } from '../../../worker/node/build/buildSite.ts';
import { root } from '../../../worker/node/root.ts';
import { wranglerEntry, wranglerEnv } from '../../../worker/node/wrangler.ts';

interface Bundle {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
  readonly imports: readonly { readonly path: string; readonly external?: boolean }[];
}

/** Packages whose code the worker carries; one more is a decision, not an accident. */
const packages = [
  '@asteasolutions/zod-to-openapi',
  '@hono/zod-openapi',
  '@hono/zod-validator',
  'dayjs',
  'exceljs',
  'fflate',
  'hono',
  'jose',
  'saxes',
  'uuid',
  'xmlchars',
  'zod',
];

/** Modules that the platform brings. `fs` is named by exceljs, which the worker never lets open a file. */
const platform = ['buffer', 'cloudflare:workers', 'crypto', 'events', 'fs', 'stream', 'zlib'];

describe('the worker as wrangler would hand it to Cloudflare', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-dry-run-'));
  let output = '';
  let bundle: Bundle = { inputs: {}, imports: [] };

  beforeAll(async () => {
    await buildSite();
    const run = spawnSync(
      process.execPath,
      [wranglerEntry, 'deploy', '--dry-run', '--outdir', folder, '--metafile', join(folder, 'meta.json')],
      { cwd: root, encoding: 'utf8', env: { ...process.env, ...wranglerEnv, CI: '1' } },
    );
    output = run.stdout + run.stderr;
    expect([run.status, output]).toEqual([0, expect.stringContaining('--dry-run: exiting now')]);
    const { outputs } = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')) as {
      outputs: Readonly<Record<string, Bundle>>;
    };
    const script = Object.entries(outputs).find(([path]) => path.endsWith('index.js'));
    if (script === undefined) throw new Error('wrangler named no index.js');
    bundle = script[1];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stays below the size that the help states, and that below the free plan', () => {
    const packed = gzipSync(readFileSync(join(folder, 'index.js'))).length;
    expect(packed).toBeGreaterThan(100_000);
    expect(packed).toBeLessThan(workerBytes);
    expect(workerBytes).toBeLessThan(kostenlos.workerBytes);
  });

  it('carries the packages it is known to carry and no others', () => {
    const found = Object.entries(bundle.inputs).flatMap(([path, { bytesInOutput }]) => {
      const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
      return name === undefined || bytesInOutput === 0 ? [] : [name];
    });
    expect([...new Set(found)].toSorted()).toEqual(packages);
  });

  it('asks the platform for known modules alone', () => {
    const asked = bundle.imports
      .filter(({ external }) => external)
      .map(({ path }) => path.replace(/^node:/, ''));
    expect([...new Set(asked)].toSorted()).toEqual(platform);
  });

  it('is bound to its store and its files, and keeps the store in the EU', () => {
    expect(output).toMatch(/env\.SPEICHER \(Speicher\)/);
    expect(output).toMatch(/env\.ASSETS/);
    expect(output).toMatch(/env\.JURISDICTION \("eu"\)/);
    expect(output).toMatch(/env\.OFFEN \("nein"\)/);
    expect(output).not.toMatch(/TOKEN|SHA256/);
  });

  it('brings files that are few and small enough for every plan', () => {
    const files = readdirSync(siteFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const largest = Math.max(...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size));
    expect(files.length).toBeGreaterThan(50);
    expect(files.length).toBeLessThan(1000);
    expect(files.length).toBeLessThan(kostenlos.assets);
    expect(largest).toBeLessThan(5 * 1024 * 1024);
    expect(largest).toBeLessThan(kostenlos.assetBytes);
  });
});

describe('the computing times that the help states for Cloudflare', () => {
  it.each(rechenzeiten)('„$was“ are those of the recorded run', ({ zeile, milliseconds }) => {
    const results = readFileSync(join(root, 'test/bench/RESULTS.md'), 'utf8');
    const row =
      results.split('\n').find((line) => line.startsWith(`| ${zeile}`) && line.includes('workerd')) ?? '';
    const [, number, unit] = /([\d.]+) (ms|s) CPU/.exec(row) ?? [];
    const measured = Number(number) * (unit === 's' ? 1000 : 1);
    expect(measured / milliseconds).toBeGreaterThan(0.7);
    expect(measured / milliseconds).toBeLessThan(1.4);
  });

  it('show that the free plan does not do', () => {
    expect(Math.min(...rechenzeiten.map(({ milliseconds }) => milliseconds))).toBeGreaterThan(
      kostenlos.cpuMilliseconds,
    );
  });
});
