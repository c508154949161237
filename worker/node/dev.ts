/**
 * `npm run dev`: the service on Node with source maps, built and started anew on every change of the sources; open pages
 * load themselves again. It passes requests on to the service, which it starts as a child, and ends with it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer, request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reloadPath } from './build/reloading.ts';
import { explainListenError, readPort } from './port.ts';
import { readOptions } from './readOptions.ts';
import { root } from './root.ts';
import { waitForHealth } from './waitForHealth.ts';

const { values } = readOptions({
  does: 'der Dienst für die Entwicklung: baut und lädt bei jeder Änderung neu',
  help: ['--port N    ein anderer Anschluss als 8787; ebenso PORT=N. Der nächste wird mit belegt'],
  options: { port: { type: 'string' } },
});
const port = readPort(values.port ?? process.env.PORT, 8787);
const inner = port + 1;
const endsWithUs = pathToFileURL(join(import.meta.dirname, 'endWithParent.mjs')).href;
const waiting = new Set<ServerResponse>();
let service: ChildProcess | null = null;
let pending: ReturnType<typeof setTimeout> | undefined;

const front = createServer((incoming, answer) => {
  if (incoming.url === reloadPath) {
    answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    answer.write(': verbunden\n\n');
    waiting.add(answer);
    answer.on('close', () => waiting.delete(answer));
    return;
  }
  const { method = 'GET', url = '/', headers } = incoming;
  const passed = request({ host: '127.0.0.1', port: inner, method, path: url, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  passed.on('error', () => {
    if (!answer.headersSent) answer.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
    answer.end('Der Dienst startet gerade neu.');
  });
  incoming.pipe(passed);
});
front.on('error', (error: NodeJS.ErrnoException) => {
  console.error(explainListenError(error, port));
  process.exit(1);
});
front.listen(port, '127.0.0.1', () => void restart());

for (const folder of ['addin', 'templates', 'worker'])
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => void restart(), 200);
  });

process.on('exit', () => service?.kill('SIGKILL'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));

/** Ends the service, starts it anew and tells open pages once it answers. A fault in the sources stays on the terminal. */
async function restart(): Promise<void> {
  await end(service);
  const next = spawn(
    process.execPath,
    ['--import', endsWithUs, join(root, 'worker/node/server.ts'), '--reload'],
    {
      env: { ...process.env, PORT: String(inner), ENDS_WITH: String(process.pid) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  service = next;
  await waitForHealth(`http://127.0.0.1:${inner}/api/health`, null).catch(() => null);
  if (service !== next || next.exitCode !== null) return;
  console.log(`OZG-Checkliste (Entwicklung): http://127.0.0.1:${port}`);
  for (const answer of waiting) answer.write('data: neu\n\n');
}

function end(child: ChildProcess | null): Promise<unknown> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}
