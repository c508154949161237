/**
 * `npm start [-- --https] [-- --demo]`: builds, starts the worker on this machine and says where it is. Everything it
 * starts stays in its process group and ends with it.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { today } from '#templates/kalender/today.ts';
import { loadBeispiele } from '../demo/loadBeispiele.ts';
import { buildSite, defaultBuild } from './build/buildSite.ts';
import { claimService } from './claimService.ts';
import { devVarsFile, ensureKoordinationToken } from './devVars.ts';
import { type Certificate, ensureCertificate } from './https.ts';
import { readPort, requireFreePort } from './port.ts';
import { readOptions } from './readOptions.ts';
import { root } from './root.ts';
import { openSendJson } from './sendJson.ts';
import { waitForHealth } from './waitForHealth.ts';
import { wranglerEntry, wranglerEnv } from './wrangler.ts';

const { values } = readOptions({
  does: 'der Dienst auf diesem Rechner',
  help: [
    '--demo      mit Beispielmappen aus 16 Ländern',
    '--https     mit einem Zertifikat dieses Rechners, um das Add-in in Excel zu laden',
    '--port N    ein anderer Anschluss als 8787 (mit --https 8788); ebenso PORT=N',
  ],
  options: { https: { type: 'boolean' }, demo: { type: 'boolean' }, port: { type: 'string' } },
});
/** Apart from what others build, which would take the samples away while this runs. */
const siteOfStart = join(root, '.build', 'start');
const endsWithUs = ['--import', pathToFileURL(join(import.meta.dirname, 'endWithParent.mjs')).href];
const port = readPort(values.port ?? process.env.PORT, values.https ? 8788 : 8787);
const address = values.https ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;

// Nothing comes before it: what runs already is left as it is
claimService(join(root, '.wrangler', 'speicher'), address);
await requireFreePort(port);
const token = ensureKoordinationToken();
const certificate = values.https ? await ensureCertificate() : null;
await buildSite({
  ...defaultBuild,
  folder: siteOfStart,
  ...(values.https && { host: address }),
  beispiele: values.demo ? today(new Date()) : null,
});

console.log('OZG-Checkliste startet …');
const wrangler = spawn(process.execPath, [...endsWithUs, wranglerEntry, ...wranglerArguments(certificate)], {
  cwd: root,
  env: { ...process.env, ...wranglerEnv, ENDS_WITH: String(process.pid) },
  // No terminal for wrangler: it would ask for keys
  stdio: ['ignore', 'ignore', 'inherit'],
});
let ending = false;
wrangler.on('exit', (code) => {
  if (!ending)
    console.error(`Der Dienst ist unerwartet beendet worden (wrangler, Code ${code ?? 'keiner'}).`);
  process.exit(ending ? 0 : code || 1);
});
// However this ends, wrangler does not outlive it
process.on('exit', () => wrangler.kill());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    ending = true;
    wrangler.kill('SIGTERM');
    // wrangler sometimes waits for open connections
    setTimeout(() => wrangler.kill('SIGKILL'), 5000).unref();
  });
}

await waitForHealth(`${address}/api/health`, certificate?.caPath ?? null);
console.log(`OZG-Checkliste läuft: ${address}`);
console.log(`Zugangsschlüssel der Koordination: ${devVarsFile} (KOORDINATION_TOKEN)`);
if (values.https) {
  console.log(`Manifest für Excel: ${address}/manifest.xml`);
  console.log('Kennt dieser Rechner das Zertifikat noch nicht: npx office-addin-dev-certs install');
}
if (values.demo) await showDemo();
console.log('Beenden mit Strg+C.');

/** A demonstration that lacks its samples is still worth looking at. */
async function showDemo(): Promise<void> {
  const send = openSendJson(address, token, certificate?.caPath ?? null);
  try {
    const count = await loadBeispiele(send, today(new Date()));
    console.log(
      `${count} Beispielmappen aus 16 Ländern sind gemeldet, mit ihrem Stand vor fünf Wochen und heute.`,
    );
  } catch (error) {
    console.error(
      `Die Beispielmappen ließen sich nicht melden: ${error instanceof Error ? error.message : error}`,
    );
  }
  console.log('Als Dateien stehen sie auf der Seite unter „Zusammenführen“ bereit.');
}

function wranglerArguments(https: Certificate | null): readonly string[] {
  const base = [
    'dev',
    '--assets',
    siteOfStart,
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--var',
    'OFFEN:ja',
    '--var',
    'JURISDICTION:',
    '--log-level',
    'error',
  ];
  const quiet = ['--show-interactive-dev-session=false'];
  if (https === null) return [...base, ...quiet];
  const tls = ['--https-key-path', https.keyPath, '--https-cert-path', https.certPath];
  return [...base, ...quiet, '--local-protocol', 'https', ...tls];
}
