/**
 * `npm test`: builds and runs every test, the browser ones too. The last line reads `N passed, N failed`; a skipped
 * test, a file that does not load and an error outside tests count as failed. `--ci` also counts types and lint;
 * other arguments narrow the tests (`npm test -- test/worker`).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../worker/node/build/buildSite.ts';
import { readOptions } from '../worker/node/readOptions.ts';
import { root } from '../worker/node/root.ts';
import { checkTypes } from './checkTypes.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const reportFile = join(root, '.build', 'test-report.json');
const launcher = join(root, 'worker/node/launch.mjs');

const { values, positionals } = readOptions({
  does: 'baut und führt alle Prüfungen aus; TEIL grenzt sie ein, zum Beispiel test/worker',
  help: ['--ci        auch Typen und Stil', '-t MUSTER   nur Prüfungen mit passendem Namen'],
  options: { ci: { type: 'boolean' }, testNamePattern: { type: 'string', short: 't' } },
  positionals: '[TEIL …]',
});
mkdirSync(join(root, '.build'), { recursive: true });
rmSync(reportFile, { force: true });
await buildSite();

const counts = { passed: 0, failed: 0 };
if (values.ci) {
  count('Typen (tsc)', await checkTypes());
  count('Stil (biome)', run('biome', 'check', '.'));
}
const pattern = values.testNamePattern === undefined ? [] : ['-t', values.testNamePattern];
const succeeded = run(
  'vitest',
  'run',
  ...positionals,
  ...pattern,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile}`,
);
const tests = countTests(readReport());
counts.passed += tests.passed;
// An error outside tests leaves no trace in the report but in the exit code
counts.failed += tests.failed === 0 && !succeeded ? 1 : tests.failed;

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

function run(command: string, ...args: string[]): boolean {
  return (
    spawnSync(process.execPath, [launcher, command, ...args], { cwd: root, stdio: 'inherit' }).status === 0
  );
}

function count(name: string, ok: boolean): void {
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  counts[ok ? 'passed' : 'failed']++;
}

function readReport(): VitestReport | null {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  } catch {
    console.error('vitest hat keinen Bericht hinterlassen.');
    return null;
  }
}

function countTests(report: VitestReport | null): { passed: number; failed: number } {
  if (report === null) return { passed: 0, failed: 1 };
  const notLoaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) console.error(`${skipped} Tests wurden übersprungen; das zählt als Fehler.`);
  return { passed: report.numPassedTests, failed: report.numFailedTests + notLoaded + skipped };
}
