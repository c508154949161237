// Runs one of our scripts, or a dependency's command, under a Node that is new enough, after installing what is missing.
// Plain JavaScript without dependencies: it is the only file that an old Node and a fresh clone have to understand.
// The newer Node is one of the optional node-<os>-<cpu> packages (in the lock file with its hash, no install script).
// It is found by path: `npm ci` of npm 10 drops node_modules/.bin/node when several packages offer it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const inRoot = (...parts) => join(root, ...parts);

installMissing();
const node = findNode();
const [command, ...args] = process.argv.slice(2);
const child = spawn(node, [findEntry(command), ...args], {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

/** Installs when node_modules is missing or older than the lock file; of several commands at once only one does. */
function installMissing() {
  if (isInstalled()) return;
  const installing = inRoot('.installing');
  while (!claim(installing)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    if (!existsSync(installing) && isInstalled()) return;
  }
  process.on('exit', () => rmSync(installing, { recursive: true, force: true }));
  console.log('Abhängigkeiten werden installiert (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'npm ci ist fehlgeschlagen. Prüfen Sie die Verbindung zum Paketverzeichnis und wiederholen Sie den Befehl.',
    );
    process.exit(1);
  }
  rmSync(installing, { recursive: true, force: true });
}

function isInstalled() {
  const marker = inRoot('node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs;
}

/** Makes the folder that only one command can make; one left behind by a command that was killed counts for 10 minutes. */
function claim(folder) {
  try {
    if (existsSync(folder) && Date.now() - statSync(folder).mtimeMs > 600_000)
      rmSync(folder, { recursive: true });
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** This Node if it can run TypeScript and node:sqlite without flags, else the bundled one. */
function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 2)) return process.execPath;
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const binary = os === 'win' ? 'node.exe' : 'node';
  const found = [`node-${os}-${process.arch}`, `node-bin-${os}-${process.arch}`]
    .map((name) => inRoot('node_modules', name, 'bin', binary))
    .find(existsSync);
  if (found) return found;
  console.error(
    `Node ${process.versions.node} ist zu alt (nötig: 24.2 oder neuer), und für ${process.platform}-${process.arch} liegt keine mitgelieferte Fassung in node_modules. Installieren Sie Node 24 und wiederholen Sie den Befehl.`,
  );
  process.exit(1);
}

/** A path below the root, or the command of a dependency (`vitest`, `wrangler`, `tsc`, `biome`). */
function findEntry(name) {
  if (existsSync(inRoot(name))) return inRoot(name);
  const packages = { tsc: 'typescript', biome: '@biomejs/biome' };
  const folder = inRoot('node_modules', packages[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}
