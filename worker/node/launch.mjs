// Runs one of our scripts, or a dependency's command, under a Node that is new enough, after installing what is missing.
// Plain JavaScript without dependencies: it is the only file that an old Node and a fresh clone have to understand.
// The newer Node is one of the optional node-<os>-<cpu> packages (in the lock file with its hash, no install script).
// It is found by path: `npm ci` of npm 10 drops node_modules/.bin/node when several packages offer it.
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const inRoot = (...parts) => join(root, ...parts);

/** Ends npm also when this process is killed without a word. */
const endWithParent = new URL('./endWithParent.mjs', import.meta.url).href;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

await installMissing();
const node = findNode();
const [command, ...args] = process.argv.slice(2);
const child = spawn(node, [findEntry(command), ...args], {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
});
for (const signal of signals) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

/**
 * Installs when the lock file asks for something that is not there. It is made aside and swapped in whole: what fails or
 * is killed leaves the old installation as it was. Of several commands at once only one installs.
 */
async function installMissing() {
  if (isInstalled()) return;
  const aside = inRoot('.installing');
  while (!claim(aside)) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (!existsSync(aside) && isInstalled()) return;
  }
  const clear = () => rmSync(aside, { recursive: true, force: true });
  process.on('exit', clear);
  console.log('Abhängigkeiten werden installiert (npm ci) …');
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    if (existsSync(inRoot(file))) copyFileSync(inRoot(file), join(aside, file));
  if (await runNpm(aside)) {
    if (existsSync(inRoot('node_modules'))) renameSync(inRoot('node_modules'), join(aside, 'old'));
    renameSync(join(aside, 'node_modules'), inRoot('node_modules'));
  } else if (existsSync(inRoot('node_modules', '.package-lock.json'))) {
    console.error(
      'npm ci ist fehlgeschlagen; es geht mit dem weiter, was schon installiert ist. Prüfen Sie die Verbindung zum Paketverzeichnis.',
    );
  } else {
    console.error(
      'npm ci ist fehlgeschlagen. Prüfen Sie die Verbindung zum Paketverzeichnis und wiederholen Sie den Befehl.',
    );
    process.exit(1);
  }
  clear();
  process.off('exit', clear);
}

/** Whether npm has installed into the folder; a signal to this process ends npm, too. */
async function runNpm(folder) {
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${endWithParent}`,
      ENDS_WITH: String(process.pid),
    },
  });
  const stop = (signal) => {
    npm.kill(signal);
    process.exit(1);
  };
  for (const signal of signals) process.on(signal, stop);
  const done = await new Promise((resolve) => {
    npm.on('error', () => resolve(false));
    npm.on('exit', (code) => resolve(code === 0));
  });
  for (const signal of signals) process.off(signal, stop);
  return done;
}

/** Whether every package of the lock file lies there in its version; those for other machines need not. */
function isInstalled() {
  const lock = readLock(inRoot('package-lock.json'));
  const found = readLock(inRoot('node_modules', '.package-lock.json'));
  return Object.entries(lock).every(([path, wanted]) => {
    if (path === '') return true;
    const there = found[path];
    if (there === undefined || !existsSync(inRoot(path))) return wanted.optional === true && !fits(wanted);
    return there.version === wanted.version && there.integrity === wanted.integrity;
  });
}

/** The packages of a lock file by their path; none if there is no readable one. */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Whether an optional package is meant for this machine by name. Those that say nothing belong to others, of which only
 * npm knows, as it alone knows the libc.
 */
function fits({ os, cpu, libc }) {
  const names = (list, own) => list === undefined || list.includes(own);
  if ((os === undefined && cpu === undefined) || libc !== undefined) return false;
  return names(os, process.platform) && names(cpu, process.arch);
}

/** Makes the folder that only one command can make; one of a command that is no more does not count. */
function claim(folder) {
  try {
    if (existsSync(folder) && !isRunning(folder)) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch {
    return false;
  }
}

function isRunning(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    // A moment old: its number is not written yet
    return (
      error.code === 'EPERM' || (error.code === 'ENOENT' && Date.now() - statSync(folder).mtimeMs < 5000)
    );
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
