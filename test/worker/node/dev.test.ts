import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { root } from '../../../worker/node/root.ts';
import { waitForHealth } from '../../../worker/node/waitForHealth.ts';
import { freePort } from './freePort.ts';

const folder = mkdtempSync(join(tmpdir(), 'ozg-dev-'));
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

it('a change in the sources is built, served and told to open pages, and a signal ends everything', async () => {
  for (const path of [
    'addin',
    'templates',
    'worker',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'manifest.xml',
    'LICENSE',
    'Containerfile',
  ])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const dev = spawn(process.execPath, [join(folder, 'worker/node/dev.ts'), '--port', String(port)], {
    stdio: 'ignore',
  });
  await waitForHealth(`${address}/api/health`, null);
  const page = await (await fetch(`${address}/`)).text();
  expect(page).toContain('src="/entwicklung.js"');
  expect(await (await fetch(`${address}/client.js`)).text()).toContain('sourceMappingURL');
  const events = await fetch(`${address}/entwicklung/neu`);
  const reader = events.body?.getReader();
  await reader?.read();
  const style = join(folder, 'worker/docs/hilfe.css');
  writeFileSync(style, `${readFileSync(style, 'utf8')}\n.geaendert { color: red; }\n`);
  const told = await reader?.read();
  expect(new TextDecoder().decode(told?.value)).toBe('data: neu\n\n');
  expect(await (await fetch(`${address}/hilfe.css`)).text()).toContain('.geaendert');
  dev.kill('SIGTERM');
  await once(dev, 'exit');
  await vi.waitFor(() => expect(fetch(`http://127.0.0.1:${port + 1}/api/health`)).rejects.toThrow(), 5000);
}, 120_000);
