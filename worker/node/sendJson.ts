import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { SendJson } from '../demo/loadBeispiele.ts';

/** Requests to a local service with a Zugangsschlüssel. `caPath` names the authority of a local certificate. */
export function openSendJson(address: string, token: string, caPath: string | null): SendJson {
  const ca = caPath === null ? undefined : readFileSync(caPath);
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const options = {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
      };
      const url = `${address}${path}`;
      const request =
        ca === undefined ? httpRequest(url, options) : httpsRequest(url, { ...options, ca, agent: false });
      request.on('error', reject);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const answer: unknown = text === '' ? null : JSON.parse(text);
          resolve({ status: response.statusCode ?? 0, body: answer });
        });
      });
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });
}
