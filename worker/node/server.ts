/**
 * `npm run start:node`: the same application on plain Node, the way for an own data centre.
 * PORT (8787), HOST (127.0.0.1), OZG_DATA (the SQLite file, `.data/ozg.sqlite`), KOORDINATION_SHA256 or
 * KOORDINATION_TOKEN, and the variables of worker/config.ts.
 * Without a key of one's own and on this machine alone it is a local run: OFFEN=ja, the key comes from `.dev.vars`.
 */
import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createApp } from '../app.ts';
import type { AppPorts } from '../appPorts.ts';
import { readConfig } from '../config.ts';
import { verifierOf } from '../http/access.ts';
import { retainDaily } from '../retention.ts';
import { patientStore } from '../store/patientStore.ts';
import { buildSite, defaultBuild, siteFolder } from './build/buildSite.ts';
import { claimService } from './claimService.ts';
import { dataFile } from './dataFile.ts';
import { devVarsFile, ensureKoordinationToken } from './devVars.ts';
import { heavyInThreads } from './heavy/heavyInThreads.ts';
import { openStore } from './openStore.ts';
import { explainListenError, readPort } from './port.ts';
import { readOptions } from './readOptions.ts';
import { root } from './root.ts';
import { openSite } from './siteAssets.ts';

const { values } = readOptions({
  does: 'der Dienst auf Node, für ein eigenes Rechenzentrum',
  help: [
    '--port N    ein anderer Anschluss als 8787; ebenso PORT=N',
    'Alles andere sagen Umgebungsvariablen: /hilfe/betrieb',
  ],
  options: { port: { type: 'string' }, reload: { type: 'boolean' } },
});
const port = readPort(values.port ?? process.env.PORT, 8787);
const hostname = process.env.HOST ?? '127.0.0.1';
const local =
  !process.env.KOORDINATION_SHA256 &&
  !process.env.KOORDINATION_TOKEN &&
  /^(127\.|localhost$|::1$)/.test(hostname);
const env = local
  ? { OFFEN: 'ja', ...process.env, KOORDINATION_TOKEN: ensureKoordinationToken() }
  : process.env;

const config = readConfig(env);
const address = `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`;
// Nothing comes before it: what runs already is left as it is
const claim = claimService(dataFile(), address);
// As a child of `npm run dev`
const { reload = false } = values;
const folder = reload ? join(root, '.build', 'dev') : siteFolder;
await buildSite({ ...defaultBuild, folder, reload, officeCdn: config.officeCdn });
const store = openStore(dataFile(), 'service');
const heavy = heavyInThreads(dataFile());
const ports: AppPorts = {
  config,
  store: patientStore(store),
  heavy,
  now: () => new Date(),
  random: (bytes) => randomFillSync(new Uint8Array(bytes)),
  assets: openSite(folder),
  address: (c) => getConnInfo(c).remote.address ?? null,
  verifyAccess: config.access && verifierOf(config.access),
  log: (line) => (line.event === 'error' ? console.error : console.log)(JSON.stringify(line)),
};
const app = createApp(ports);

// Cloudflare compresses by itself, Node does not
const host = new Hono();
host.use(compress());
host.all('*', (c) => app.fetch(c.req.raw, c.env));

// A body waits in pieces until it is read: of single bytes, as many objects as this allows
const serverOptions = { highWaterMark: 16 * 1024 };
const server = serve({ fetch: host.fetch, port, hostname, serverOptions }, () => {
  console.log(`OZG-Checkliste läuft: ${address}`);
  if (local) console.log(`Zugangsschlüssel der Koordination: ${devVarsFile} (KOORDINATION_TOKEN)`);
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(explainListenError(error, port));
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    server.close(async () => {
      // before the store: the last connection tidies up the file
      await heavy.close();
      store.close();
      claim.release();
      process.exit(0);
    });
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
setInterval(() => retainDaily(ports), 24 * 60 * 60 * 1000).unref();
void retainDaily(ports);
