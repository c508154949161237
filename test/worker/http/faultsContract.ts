/** Requests that once ended in a fault of the service or took it from others: what each is answered on every host. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type HttpHost, json, jsonBody, makeToken, sendAs } from './host.ts';
import { datei, mappe, melde } from './mappen.ts';

/** Words of the libraries that check requests. */
const english = /invalid|expected|received|required|unrecognized/i;

export function describeFaults({ send, koordination: key }: HttpHost): void {
  const koordination = sendAs(send, key);
  describe('what once was a fault', () => {
    it.each(['9999-12-31', '0000-01-01', '2027-02-30', 'nie'])(
      'takes or refuses a key that expires %s, in German',
      async (expires) => {
        const response = await koordination('/api/tokens', jsonBody('POST', { land: 'HB', expires }));
        expect([201, 400]).toContain(response.status);
        if (response.status === 400) expect((await json(response)).detail).not.toMatch(english);
      },
    );

    it('takes rows of JSON that name no cell', async () => {
      const { schritte, ...rest } = mappe('HB-000012');
      const ohneAt = schritte.map((zeile) =>
        Object.fromEntries(Object.entries(zeile).filter(([name]) => name !== 'at')),
      );
      const response = await koordination('/api/workbooks', jsonBody('POST', { ...rest, schritte: ohneAt }));
      expect([response.status, await json(response)]).toMatchObject([201, { results: [{ version: 1 }] }]);
    });

    it.each(['/api/template.xlsx?land=SH&land=HH', '/api/overview?stichtag=2027-03-22&stichtag=2027-03-23'])(
      'refuses or reads the repeated parameter of %s without English',
      async (path) => {
        const response = await koordination(path);
        expect([200, 400]).toContain(response.status);
        if (response.status === 400) expect((await json(response)).detail).not.toMatch(english);
      },
    );

    it.each(['[]', 'null', '7', '"text"', '{"stammdaten":[]}', '{"schritte":{}}'])(
      'refuses the body %s without English',
      async (body) => {
        const paths = [
          ['POST', '/api/workbooks'],
          ['POST', '/api/tokens'],
          ['PUT', '/api/vorgaben'],
        ] as const;
        for (const [method, path] of paths) {
          const headers = { 'content-type': 'application/json' };
          const response = await koordination(path, { method, body, headers });
          const problem = await json(response);
          expect([path, response.status]).toEqual([path, expect.toBeOneOf([400, 415, 422])]);
          expect(problem.detail).not.toMatch(english);
        }
      },
    );

    it('names a sent file by a name that clients can take', async () => {
      const data = new FormData();
      data.append('file', new Blob([await datei(mappe('HB-000016'))]), `${'ü'.repeat(3000)}.xlsx`);
      const response = await koordination('/api/validate?format=xlsx', { method: 'POST', body: data });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')?.length).toBeLessThan(2000);
    });

    it.each(['constructor', '__proto__', 'toString', 'valueOf'])(
      'refuses the reference &%s;',
      async (name) => {
        const parts = unzipSync(await datei(mappe('HB-000010')));
        const changed = Object.entries(parts).map(([path, bytes]) => {
          const text = /^xl\/(worksheets\/sheet|sharedStrings)/.test(path) ? strFromU8(bytes) : null;
          return [
            path,
            text === null ? bytes : strToU8(text.replace(/<t( [^>]*)?>/g, `$&&${name};`)),
          ] as const;
        });
        const bytes = new Uint8Array(zipSync(Object.fromEntries(changed)));
        const response = await koordination('/api/validate', { method: 'POST', body: bytes });
        expect([response.status, await json(response)]).toMatchObject([
          200,
          { valid: false, findings: [{ code: expect.stringMatching(/^datei-(gefaehrlich|unlesbar)$/) }] },
        ]);
      },
    );

    it('serves a right key where others from the same network failed', async () => {
      const { token } = await makeToken(koordination, { land: 'HB' });
      const headers = { 'cf-connecting-ip': '198.51.100.15' };
      for (let turn = 0; turn < 25; turn++)
        await sendAs(send, `ozg_falsch${turn}`)('/api/workbooks', { headers });
      expect((await sendAs(send, 'ozg_falsch')('/api/workbooks', { headers })).status).toBe(429);
      expect((await sendAs(send, token)('/api/workbooks', { headers })).status).toBe(200);
    });

    it('keeps no Land apart from a delivery that comes twice at once', async () => {
      const [one, two] = await Promise.all([1, 2].map(() => melde(koordination, mappe('HB-000099'))));
      expect([one?.status, two?.status].toSorted()).toEqual([200, 201]);
    });
  });
}
