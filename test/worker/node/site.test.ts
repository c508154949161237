import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestFor, withOfficeCdn } from '../../../worker/node/build/hosts.ts';
import { writeSite } from '../../../worker/node/build/writeSite.ts';
import { openSite } from '../../../worker/node/siteAssets.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ozg-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeSite', () => {
  it('makes the folder equal to the site and leaves equal files untouched', () => {
    writeSite(
      new Map([
        ['a.css', bytes('1')],
        ['alt/b.js', bytes('2')],
      ]),
      folder,
    );
    utimesSync(join(folder, 'a.css'), 1, 1);
    writeSite(
      new Map([
        ['a.css', bytes('1')],
        ['neu/c.js', bytes('3')],
      ]),
      folder,
    );
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map(({ name }) => name).sort()).toEqual(['a.css', 'c.js']);
    expect(statSync(join(folder, 'a.css')).mtimeMs).toBe(1000);
  });
});

describe('openSite', () => {
  it('gives files by their exact path, with a tag that follows the content', async () => {
    const site = join(folder, 'site');
    mkdirSync(join(site, 'kern'), { recursive: true });
    writeFileSync(join(site, 'kern/a.css'), 'eins');
    const first = await openSite(site)('/kern/a.css');
    expect(Buffer.from(first?.body instanceof Uint8Array ? first.body : []).toString()).toBe('eins');
    writeFileSync(join(site, 'kern/a.css'), 'zwei');
    expect((await openSite(site)('/kern/a.css'))?.etag).not.toBe(first?.etag);
  });

  it.each([
    '/../geheim',
    '/kern/../../geheim',
    '/%2e%2e/geheim',
    '/.versteckt',
    '/kern',
    '//geheim',
    '/nichts',
    '/a\\b',
  ])('gives nothing for %s', async (path) => {
    mkdirSync(join(folder, 'site/kern'), { recursive: true });
    for (const file of ['geheim', 'site/.versteckt']) writeFileSync(join(folder, file), 'geheim');
    expect(await openSite(join(folder, 'site'))(path)).toBeNull();
  });
});

describe('the host of a build', () => {
  it('moves every address of the manifest', () => {
    const manifest =
      '<AppDomain>https://localhost:8788</AppDomain><SourceLocation DefaultValue="https://localhost:8788/addin/taskpane.html"/>';
    expect(manifestFor(manifest, 'https://ozg.land.example/')).toBe(
      manifest.replaceAll('https://localhost:8788', 'https://ozg.land.example'),
    );
    expect(() => manifestFor('<OfficeApp/>', 'https://ozg.land.example')).toThrow(/SourceLocation/);
  });

  it('takes Office.js from Microsoft on request', () => {
    const page = '<script src="/addin/office/office.js"></script>';
    expect(withOfficeCdn(page)).toBe(
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    );
  });
});
