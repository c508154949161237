/** What an anonymous sender of ten million single bytes gets, and what it may cost; the same on every host. */
import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { bodyRules } from '../../../worker/http/body.ts';
import { memoryOf } from '../../bench/processFigures.ts';

export interface AttackedHost {
  readonly host: string;
  readonly port: () => number;
  /** wrangler stands before it, whose proxy at times cuts off a busy sender before it has passed the answer on. */
  readonly proxied: boolean;
  /** The processes that serve. */
  readonly processes: () => readonly number[];
}

const total = 10 * 1024 * 1024;
const growthLimit = 64 * 1024 * 1024;

export function describeCrumbs({ host, port, proxied, processes }: AttackedHost): void {
  describe(`${host}: a body in pieces of one byte`, () => {
    it.each(['raw', 'multipart'] as const)(
      'is refused as soon as the rule can tell, %s, at a bounded cost, while others are served',
      async (kind) => {
        await health(port());
        const before = residentBytes(processes());
        let most = before;
        // Asked while the pieces were coming
        let served = 0;
        const attack = sendCrumbs(port(), kind);
        let over = false;
        void attack.finally(() => {
          over = true;
        });
        // A while longer than the attack: what it leaves behind counts, too
        for (let after = 0; after < 10; after += over ? 1 : 0) {
          served += over ? 0 : 1;
          await health(port());
          most = Math.max(most, residentBytes(processes()));
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        const { status, code, sent } = await attack;
        if (!proxied || code !== null)
          expect([status, code]).toEqual([400, '/problems/sendung-zerstueckelt']);
        expect(sent).toBeGreaterThanOrEqual(bodyRules.pieces);
        expect(sent).toBeLessThan(total);
        expect(most - before).toBeLessThan(growthLimit);
        expect(served).toBeGreaterThan(0);
        const megabytes = Math.round((most - before) / 1024 / 1024);
        console.info(
          `${host}, ${kind}: answered after ${sent} pieces were on their way, ${megabytes} MB more`,
        );
      },
      120_000,
    );
  });
}

/** Asks the service whether it is well, and waits until it says so. */
async function health(port: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/api/health`);
  expect(response.status).toBe(200);
  await response.arrayBuffer();
}

function residentBytes(processes: readonly number[]): number {
  if (process.platform === 'linux') return memoryOf(processes, 'now') * 1e6;
  const table = execFileSync('ps', ['-o', 'rss=', '-p', processes.join(',')], { encoding: 'utf8' });
  return table
    .trim()
    .split(/\s+/)
    .reduce((sum, kilobytes) => sum + Number(kilobytes) * 1024, 0);
}

interface Answer {
  readonly status: number;
  /** `null` if the connection was cut without a problem document. */
  readonly code: string | null;
  /** Pieces handed to the network before the answer came. */
  readonly sent: number;
}

/** Sends single bytes as chunks of HTTP until there is an answer. */
function sendCrumbs(port: number, kind: 'raw' | 'multipart'): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const type = kind === 'raw' ? 'application/octet-stream' : 'multipart/form-data; boundary=x';
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n';
    const crumbs = '1\r\nP\r\n'.repeat(1000);
    let sent = 0;
    let answer = '';
    const send = () => {
      while (answer === '' && sent < total) {
        sent += 1000;
        if (!socket.write(crumbs)) return;
      }
      if (answer === '') socket.write('0\r\n\r\n');
    };
    socket.on('drain', () => setImmediate(send));
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      answer += data.toString('utf8');
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
      const code = /"type":"([^"]+)"/.exec(answer)?.[1];
      if (code === undefined) return;
      socket.destroy();
      resolve({ status, code, sent });
    });
    socket.on('close', () => resolve({ status: 0, code: null, sent }));
    socket.write(
      `POST /api/validate HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    if (kind === 'multipart') socket.write(`${head.length.toString(16)}\r\n${head}\r\n`);
    send();
  });
}
