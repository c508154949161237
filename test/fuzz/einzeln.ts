/**
 * Sends one hostile file, by its number, to `/api/validate` in a process of its own and prints as JSON what came back,
 * how long it took and how much memory the process had at most.
 */

import { hostileFiles } from '../worker/files/hostile/hostileFiles.ts';
import { nodeApp } from '../worker/http/nodeApp.ts';

const index = Number(process.argv[2]);
const file = hostileFiles[index];
if (!file) throw new Error(`No file has the number ${index}`);
const app = nodeApp();
const template = await app.request('/api/template.xlsx?land=SH&umsetzungsprojekt=Elterngeld');
// what all requests share is loaded before anything is measured
await app.request('/api/validate', { method: 'POST', body: await template.arrayBuffer() });
const bytes = new Uint8Array(file[1]());
const base = process.resourceUsage().maxRSS;
const before = performance.now();
const response = await app.request('/api/validate', { method: 'POST', body: bytes });
const json = (await response.json()) as { findings?: { code: string }[] };
console.log(
  JSON.stringify({
    bytes: bytes.length,
    status: response.status,
    code: json.findings?.[0]?.code ?? null,
    ms: performance.now() - before,
    mb: (process.resourceUsage().maxRSS - base) / 1024,
  }),
);
