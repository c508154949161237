import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import type { LogLine } from '../../../worker/ports.ts';
import { createStore } from '../../../worker/store/createStore.ts';
import { type NodeSql, openNodeSql } from '../../../worker/store/nodeSql.ts';
import type { NodeStore } from '../../../worker/store/openNode.ts';
import { patientStore } from '../../../worker/store/patientStore.ts';
import { json, jsonBody, type Send, sendAs } from '../http/host.ts';
import { mappe } from '../http/mappen.ts';
import { testPorts } from '../http/testPorts.ts';
import { accepted, checkliste, lieferung, tempFile, vorgang } from './tempStore.ts';

const koordination = 'nur-fuer-diesen-test';
const script = fileURLToPath(new URL('./holdFile.ts', import.meta.url));
const children: ChildProcess[] = [];
const opened: NodeSql[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const sql of opened.splice(0)) sql.close();
});

/** A host over a file, as Node serves it; `sql` reaches its connection, `clock` its time. */
function openHost() {
  const file = tempFile();
  mkdirSync(dirname(file), { recursive: true });
  const sql = openNodeSql(file);
  opened.push(sql);
  const store: NodeStore = { ...createStore(sql), settle: () => sql.settle(), close: () => sql.close() };
  const patient = patientStore(store);
  const log: LogLine[] = [];
  const clock = { now: Date.parse('2027-03-22T10:00:00Z') };
  const ports = testPorts(
    { KOORDINATION_TOKEN: koordination, GRENZE_ANFRAGEN: '100000' },
    { store: patient, log: (line) => log.push(line), now: () => new Date(clock.now) },
  );
  const app = createApp(ports);
  const send: Send = sendAs(async (path, init) => app.request(path, init), koordination);
  const deliver = (n: number) =>
    send('/api/workbooks', jsonBody('POST', mappe(`SH-${String(n).padStart(6, '0')}`)));
  const health = async () => (await send('/api/health')).status;
  const codes = () => log.flatMap((line) => (line.event === 'error' ? [line.sqlite] : []));
  return { file, sql, patient, clock, send, deliver, health, codes, log };
}

async function hold(file: string, how: 'schreiben' | 'lesen'): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script, file, how], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function release(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const disturbed = async (response: Response, text: RegExp) => {
  const problem = await json(response);
  expect([response.status, problem.type]).toEqual([503, '/problems/speicher-gestoert']);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(problem.detail).toMatch(text);
};

describe('a store that another process has locked', () => {
  it('answers 503 after some seconds, serves readers meanwhile, and goes on as soon as it is free', async () => {
    const { file, deliver, health, send, codes } = openHost();
    expect((await deliver(1)).status).toBe(201);
    const child = await hold(file, 'schreiben');
    let answered = 0;
    const deliveries = [2, 3, 4, 5, 6].map((n) => deliver(n).finally(() => (answered += 1)));
    // Each reader comes to its turn between two tries of those who wait
    for (let n = 0; n < 5; n += 1) {
      expect((await send('/api/workbooks/SH-000001')).status).toBe(200);
      expect(answered).toBe(0);
    }
    for (const delivery of deliveries) await disturbed(await delivery, /anderen Programm belegt/);
    expect(codes()).toEqual([5, 5, 5, 5, 5]);
    expect(await health()).toBe(503);
    await release(child);
    expect((await deliver(7)).status).toBe(201);
    expect(await health()).toBe(200);
  });

  it('takes a delivery that waited for a short lock', async () => {
    const { file, deliver, health } = openHost();
    await deliver(1);
    const child = await hold(file, 'schreiben');
    const delivery = deliver(2);
    setTimeout(() => child.kill('SIGKILL'), 500);
    expect((await delivery).status).toBe(201);
    expect(await health()).toBe(200);
  });
});

describe('a store without room', () => {
  it('says so, is read on, and is well again when there is room, without a restart', async () => {
    const { sql, deliver, health, send, codes, clock } = openHost();
    await deliver(1);
    expect(await health()).toBe(200);
    const [pages] = sql.all<{ page_count: number }>('PRAGMA page_count');
    sql.all(`PRAGMA max_page_count = ${pages?.page_count}`);
    for (let n = 2; (await deliver(n)).status === 201; n++) expect(n).toBeLessThan(20);
    await disturbed(await deliver(90), /kein Platz/);
    expect(codes()).toEqual([13, 13]);
    expect((await send('/api/workbooks/SH-000001')).status).toBe(200);
    expect(await health()).toBe(503);
    sql.all('PRAGMA max_page_count = 1000000');
    clock.now += 9000;
    expect(await health()).toBe(503);
    // It tries a write by itself, but not more often than every ten seconds
    clock.now += 2000;
    expect(await health()).toBe(200);
    expect((await deliver(91)).status).toBe(201);
  });
});

describe('a store that cannot be written', () => {
  it('says so, and is well as soon as the file, opened anew, can be', async () => {
    const { sql, deliver, health, send, codes } = openHost();
    await deliver(1);
    sql.all('PRAGMA query_only = 1');
    await disturbed(await deliver(2), /nur lesen/);
    expect(codes()).toEqual([8]);
    expect((await send('/api/workbooks/SH-000001')).status).toBe(200);
    expect(await health()).toBe(200);
    expect((await deliver(3)).status).toBe(201);
  });
});

describe('a store that is damaged', () => {
  it('says so, and is well again when the file is', async () => {
    const { file, sql, deliver, health, send, codes, clock, log } = openHost();
    for (let n = 1; n < 30; n++) await deliver(n);
    sql.settle();
    const whole = readFileSync(file);
    overwrite(file, Buffer.alloc(whole.length - 100, 0xa5), 100);
    sql.all('PRAGMA shrink_memory');
    const all = () => send('/api/workbooks');
    await disturbed(await all(), /beschädigt/);
    expect(await health()).toBe(503);
    expect(codes().every((code) => ((code ?? 0) & 0xff) === 11 || code === 26)).toBe(true);
    expect(JSON.stringify(log)).not.toMatch(/SH-0000|Projekt/);
    overwrite(file, whole, 0);
    clock.now += 11_000;
    expect((await all()).status).toBe(200);
    expect(await health()).toBe(200);
  });
});

function overwrite(file: string, bytes: Uint8Array, at: number): void {
  const open = openSync(file, 'r+');
  writeSync(open, bytes, 0, bytes.length, at);
  closeSync(open);
}

describe('erasing for good', () => {
  const marke = 'Ein Text, den niemand wiederfinden soll 4711';
  const withText = mappe('SH-7K3F9Q', { zeilen: { 'K1-01': { bemerkung: marke } } });

  /** Pieces of the stored content of a workbook, as its bytes lie in the file, packed or not. */
  function storedPieces(sql: NodeSql): readonly Buffer[] {
    return sql
      .all<{ hex: string }>(
        `SELECT hex(checkliste) AS hex FROM inhalt JOIN version ON inhalt = id WHERE kennung = 'SH-7K3F9Q'
          UNION ALL SELECT hex(auszug) FROM auszug JOIN version ON inhalt = id WHERE kennung = 'SH-7K3F9Q'`,
      )
      .flatMap(({ hex }) => {
        const bytes = Buffer.from(hex, 'hex');
        const starts = Array.from({ length: Math.floor(bytes.length / 48) }, (_, index) => index * 48);
        return starts.map((start) => bytes.subarray(start, start + 48));
      });
  }

  /** How many of them any file of the folder holds. */
  function found(file: string, pieces: readonly Buffer[]): number {
    const folder = dirname(file);
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    return pieces.filter((piece) => files.some((bytes) => bytes.includes(piece))).length;
  }

  /** Pieces that no other workbook has too. */
  async function deliverBoth(host: ReturnType<typeof openHost>): Promise<readonly Buffer[]> {
    for (let n = 1; n <= 5; n++) await host.deliver(n);
    host.sql.settle();
    const common = readFileSync(host.file);
    await host.send('/api/workbooks', jsonBody('POST', withText));
    const own = storedPieces(host.sql).filter((piece) => !common.includes(piece));
    expect(own.length).toBeGreaterThan(0);
    expect(found(host.file, own)).toBeGreaterThan(0);
    return [...own, Buffer.from(marke)];
  }

  const erase = (send: Send) => send('/api/workbooks/SH-7K3F9Q?endgueltig=true', { method: 'DELETE' });

  it('leaves neither the stored bytes nor the text in any file', async () => {
    const host = openHost();
    const pieces = await deliverBoth(host);
    expect((await erase(host.send)).status).toBe(204);
    expect(found(host.file, pieces)).toBe(0);
    expect(existsSync(host.file)).toBe(true);
  });

  it('waits for those who read what was there before', async () => {
    const host = openHost();
    const pieces = await deliverBoth(host);
    const child = await hold(host.file, 'lesen');
    const erased = erase(host.send);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await host.send('/api/workbooks/SH-7K3F9Q')).status).toBe(404);
    expect(found(host.file, pieces)).toBeGreaterThan(0);
    await release(child);
    expect((await erased).status).toBe(204);
    expect(found(host.file, pieces)).toBe(0);
  });

  it('is the same for versions that the retention removes', async () => {
    const { file, sql, patient } = openHost();
    const version = (bemerkung: string, tag: `${number}-${number}-${number}`) =>
      lieferung(checkliste({ kennung: 'SH-7K3F9Q', stand: tag, zeilen: { 'K1-01': { bemerkung } } }), {
        vorgang: vorgang('a', tag),
      });
    accepted(await patient.deliver(version(marke, '2025-01-10')));
    const pieces = storedPieces(sql);
    accepted(await patient.deliver(version('Ganz anders', '2027-01-10')));
    // Of the first alone: its Bemerkung stands early in it, and packed everything behind it differs
    const both = storedPieces(sql);
    const isShared = (piece: Buffer) => both.filter((other) => other.equals(piece)).length > 1;
    const own = [...pieces.filter((piece) => !isShared(piece)), Buffer.from(marke)];
    expect(own.length).toBeGreaterThan(3);
    expect(found(file, own)).toBeGreaterThan(0);
    const grenzen = { monatlichVor: '2026', keineVor: '2026', probe: false, after: null };
    expect(await patient.thin(grenzen, vorgang('k', '2027-03-22', null))).toEqual({
      versionen: 1,
      next: null,
    });
    expect(found(file, own)).toBe(0);
  });
});

describe('a file that is not there any more', () => {
  it('is not replaced by an empty one', async () => {
    const { file, sql } = openHost();
    sql.all('PRAGMA query_only = 1');
    expect(() => sql.run("INSERT INTO merkmal VALUES ('x', 'y')")).toThrow();
    rmSync(file);
    expect(() => sql.all('SELECT 1')).toThrow('store-fault 14');
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, '');
  });
});
