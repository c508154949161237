import { Buffer } from 'node:buffer';
import { beforeAll, describe, expect, it } from 'vitest';
import { FILE_BYTES } from '../../../worker/files/limits.ts';
import { hostileFiles } from '../files/hostile/hostileFiles.ts';
import { nodeApp } from './nodeApp.ts';

const logged: string[] = [];
const app = nodeApp((line) => logged.push(JSON.stringify(line)));
const post = (path: string, body: BodyInit) => app.request(path, { method: 'POST', body });
let good: ArrayBuffer;

beforeAll(async () => {
  const response = await app.request('/api/template.xlsx?land=SH&umsetzungsprojekt=Elterngeld');
  good = await response.arrayBuffer();
  // the first request loads what all share
  await post('/api/validate', good);
});

interface Answer {
  readonly status: number;
  readonly codes: readonly string[];
  readonly ms: number;
  readonly json: Record<string, unknown>;
}

async function answer(path: string, body: BodyInit): Promise<Answer> {
  const before = performance.now();
  const response = await post(path, body);
  const json = (await response.json()) as Record<string, unknown>;
  const findings = (json.findings ?? json.pruefhinweise ?? []) as { code: string }[];
  return {
    status: response.status,
    codes: findings.map(({ code }) => code),
    ms: performance.now() - before,
    json,
  };
}

describe('hostile files sent to the service', () => {
  it('are at least a hundred', () => {
    expect(new Set(hostileFiles.map(([what]) => what)).size).toBe(hostileFiles.length);
    expect(hostileFiles.length).toBeGreaterThanOrEqual(100);
  });

  describe.each(hostileFiles)('%s', (_, make, code) => {
    const bytes = new Uint8Array(make());

    it('is answered by /api/validate with what is wrong, in time', async () => {
      const { status, codes, ms, json } = await answer('/api/validate', bytes);
      expect(ms).toBeLessThan(2000);
      if (bytes.length > FILE_BYTES) {
        expect(status).toBe(413);
        return;
      }
      expect(status).toBe(200);
      expect(codes.filter((found) => found.startsWith('datei-'))).toEqual(code === null ? [] : [code]);
      if (code !== null) expect(json).toMatchObject({ valid: false, checkliste: null, figures: null });
    });

    it('comes back with a Prüfbericht or as a template, or with the reason why not', async () => {
      for (const format of ['xlsx', 'vorlage']) {
        const before = performance.now();
        const { status } = await post(`/api/validate?format=${format}`, bytes);
        expect(performance.now() - before).toBeLessThan(2000);
        expect([bytes.length > FILE_BYTES ? 413 : 200, 422]).toContain(status);
      }
    });

    it('keeps no good file out of /api/merge', async () => {
      const form = new FormData();
      form.append('file', new Blob([bytes]), 'fremd.xlsx');
      form.append('file', new Blob([good]), 'gut.xlsx');
      const { status, codes, ms, json } = await answer('/api/merge?format=json', form);
      expect(ms).toBeLessThan(2000);
      expect(status).toBe(200);
      if (code !== null) expect(codes).toContain(code);
      expect(json.datengrundlage).toContainEqual(expect.objectContaining({ land: 'SH', used: true }));
    });
  });

  it('leave nothing of themselves and no fault of ours in the log', () => {
    const log = logged.join('\n');
    expect(log).not.toMatch(/fremd\.xlsx|passwd|cmd\|/);
    expect(logged.filter((line) => /"status":5|stack|Error/.test(line))).toEqual([]);
    expect(Buffer.byteLength(log)).toBeGreaterThan(0);
  });
});
