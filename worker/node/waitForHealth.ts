import { readFileSync } from 'node:fs';
import { get as httpGet } from 'node:http';
import { get as httpsGet } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';

/** Returns once the address answers 200; throws after a minute. `caPath` names the authority of a local certificate. */
export async function waitForHealth(address: string, caPath: string | null): Promise<void> {
  const ca = caPath === null ? undefined : readFileSync(caPath);
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(100)) {
    if (await answers(address, ca)) return;
  }
  throw new Error(`${address} antwortet nicht.`);
}

function answers(address: string, ca: Buffer | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const onAnswer = (response: { statusCode?: number | undefined; resume(): void }) => {
      response.resume();
      resolve(response.statusCode === 200);
    };
    const request =
      ca === undefined ? httpGet(address, onAnswer) : httpsGet(address, { ca, agent: false }, onAnswer);
    request.setTimeout(5000, () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
