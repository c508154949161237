import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../worker/node/build/hosts.ts';

const root = new URL('../../', import.meta.url);
const file = new URL('manifest.xml', root);
const xml = readFileSync(file, 'utf8');

const all = (pattern: RegExp, text = xml): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
/** The manifest before and within its VersionOverrides. */
const [base = '', overrides = ''] = xml.split(/(?=<VersionOverrides)/);
const resources = overrides.slice(overrides.indexOf('<Resources>'));

/** Names of the direct children of the first element with a name, in order. */
function childrenOf(name: string, text: string): string[] {
  const children: string[] = [];
  let depth = -1;
  for (const [, slash, tag = '', rest = ''] of text.matchAll(/<(\/?)([\w:]+)([^>]*)>/g)) {
    if (depth < 0 && tag !== name) continue;
    if (slash) {
      depth -= 1;
      if (depth < 0) break;
    } else if (depth < 0) depth = 0;
    else {
      if (depth === 0) children.push(tag);
      if (!rest.endsWith('/')) depth += 1;
    }
  }
  return children;
}

describe('the manifest', () => {
  it('is one that Microsoft’s own tool understands', async () => {
    const info = await OfficeAddinManifest.readManifestFile(file.pathname);
    expect(info).toMatchObject({
      id: '6f1d3c52-9a47-4a53-8f0e-2b7c5d94e1a8',
      defaultLocale: 'de-DE',
      displayName: 'OZG-Checkliste',
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
    });
    expect(info.hosts).toEqual(['Workbook']);
  });

  it('has its elements in the order Office demands', () => {
    expect(childrenOf('OfficeApp', xml)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(childrenOf('VersionOverrides', overrides)).toEqual(['Requirements', 'Hosts', 'Resources']);
    expect(childrenOf('OfficeTab', overrides)).toEqual(['Group']);
    expect(childrenOf('Group', overrides)).toEqual(['Label', 'Icon', 'Control']);
    expect(childrenOf('Control', overrides)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(childrenOf('Action', overrides)).toEqual(['TaskpaneId', 'SourceLocation']);
    expect(childrenOf('Resources', overrides)).toEqual([
      'bt:Images',
      'bt:Urls',
      'bt:ShortStrings',
      'bt:LongStrings',
    ]);
  });

  it('has one button, because several for one pane fail on the web and on the Mac', () => {
    expect(all(/<Control xsi:type="Button" id="([^"]+)"/g)).toEqual(['Ozg.Checkliste']);
    expect(all(/<TaskpaneId>(.*?)<\/TaskpaneId>/g)).toEqual(['Office.AutoShowTaskpaneWithDocument']);
  });

  it('opens the pane without a wish of its own, by the button as by itself', () => {
    const action = all(/<SourceLocation resid="([^"]+)"/g, overrides).map(urlOf);
    expect(action).toEqual(['https://localhost:8788/addin/taskpane.html']);
    expect(all(/<SourceLocation DefaultValue="([^"]+)"/g, base)).toEqual(action);
  });

  it('has the button that the steps for a person with Excel speak of', () => {
    const readme = readFileSync(new URL('README.md', root), 'utf8');
    const steps =
      readme.slice(readme.indexOf('## Geprüft ohne Excel')).match(/^\d+\. .*(?:\n {3,}.*)*/gm) ?? [];
    expect(steps.map((step) => Number.parseInt(step, 10))).toEqual(
      Array.from({ length: 9 }, (_, n) => n + 1),
    );
    const [label] = all(/<bt:String id="Checkliste\.Label" DefaultValue="([^"]+)"/g, resources);
    expect(steps[2]?.replace(/\s+/g, ' ')).toContain(`„${label}“`);
  });

  it('carries a UUID, a version and the oldest Excel it runs in', () => {
    expect(all(/<Id>(.*?)<\/Id>/g)[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(all(/<Version>(.*?)<\/Version>/g)[0]).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
    expect(all(/Set Name="ExcelApi" MinVersion="([^"]+)"/g)).toEqual(['1.8', '1.8']);
  });

  it('keeps to the lengths that Office allows', () => {
    const texts = (section: string) =>
      all(
        /(?:DefaultValue|Value)="([^"]*)"/g,
        resources.split(`<bt:${section}>`)[1]?.split(`</bt:${section}>`)[0] ?? '',
      );
    expect(texts('ShortStrings').length).toBeGreaterThan(0);
    for (const text of texts('ShortStrings')) expect(text.length, text).toBeLessThanOrEqual(125);
    for (const text of texts('LongStrings')) expect(text.length, text).toBeLessThanOrEqual(250);
    for (const text of all(/<DisplayName DefaultValue="([^"]*)"/g))
      expect(text.length).toBeLessThanOrEqual(125);
    for (const text of all(/<Description DefaultValue="([^"]*)"/g))
      expect(text.length).toBeLessThanOrEqual(250);
  });

  it('defines every resource it uses once and uses every one it defines', () => {
    const used = new Set(all(/resid="([^"]+)"/g));
    const defined = all(/<bt:\w+ id="([^"]+)"/g, resources);
    expect(defined.length).toBe(new Set(defined).size);
    expect([...used].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length, id).toBeLessThanOrEqual(32);
  });

  it('translates every text to English once and never to its own default language', () => {
    expect(new Set(all(/Override Locale="([^"]+)"/g))).toEqual(new Set(['en-US']));
    for (const block of resources.match(/<bt:String [\s\S]*?<\/bt:String>/g) ?? [])
      expect(all(/(Override)/g, block), block).toHaveLength(1);
  });

  it('points to one https origin only, with URLs that are short enough', () => {
    const urls = all(/="(https?:[^"]+)"/g).filter(
      (url) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(url),
    );
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(['https://localhost:8788']));
    for (const url of urls) expect(url.length).toBeLessThanOrEqual(2048);
    expect(all(/<AppDomain>(.*?)<\/AppDomain>/g, base)).toEqual(['https://localhost:8788']);
  });

  it('is built for any host, and Microsoft’s tool understands that one as well', async () => {
    const built = manifestFor(xml, 'https://ozg.land.example/');
    expect(built).not.toContain('localhost');
    expect(built.match(/https:\/\/ozg\.land\.example/g)?.length).toBe(
      xml.match(/https:\/\/localhost:8788/g)?.length,
    );
    const folder = mkdtempSync(join(tmpdir(), 'ozg-manifest-'));
    try {
      writeFileSync(join(folder, 'manifest.xml'), built);
      const info = await OfficeAddinManifest.readManifestFile(join(folder, 'manifest.xml'));
      expect(info.defaultSettings?.sourceLocation).toBe('https://ozg.land.example/addin/taskpane.html');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('uses every icon that is there', () => {
    const files = readdirSync(new URL('addin/icons/', root)).map((name) => `/addin/icons/${name}`);
    const named = all(/="(https:[^"]+\.png)"/g).map((url) => new URL(url).pathname);
    expect(files.filter((file) => !named.includes(file))).toEqual([]);
  });

  it('names icons that exist and have the size it states', () => {
    const stated = [...overrides.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)].map(
      ([, size = '', id = '']) => [Number(size), urlOf(id)] as const,
    );
    const icons = [
      ...stated,
      [32, all(/<IconUrl DefaultValue="([^"]+)"/g)[0] ?? ''],
      [64, all(/<HighResolutionIconUrl DefaultValue="([^"]+)"/g)[0] ?? ''],
    ] as const;
    expect(icons).toHaveLength(8);
    for (const [size, url] of icons) expect(pngSize(url), url).toEqual([size, size]);
    // Office refuses buttons without these three
    for (const block of overrides.match(/<Icon>[\s\S]*?<\/Icon>/g) ?? [])
      expect(all(/size="(\d+)"/g, block)).toEqual(expect.arrayContaining(['16', '32', '80']));
  });
});

const urlOf = (id: string): string => all(new RegExp(`id="${id}" DefaultValue="([^"]+)"`, 'g'))[0] ?? '';

/** Width and height of a PNG whose pixels are all there and are not all alike. */
function pngSize(url: string): number[] {
  const bytes = readFileSync(new URL(`.${new URL(url).pathname}`, root));
  expect(bytes.subarray(0, 8).toString('latin1'), url).toBe('\x89PNG\r\n\x1a\n');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const data: Buffer[] = [];
  let at = 8;
  for (; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.subarray(at + 4, at + 8).toString('latin1') === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const pixels = inflateSync(Buffer.concat(data));
  // colour type: 3 counts colours of a palette, 2 and 6 give them as they are; one byte a line says how it is packed
  const channels = { 2: 3, 3: 1, 6: 4 }[bytes[25] ?? 0] ?? 0;
  expect(pixels.length, url).toBe(height * (Math.ceil((width * channels * (bytes[24] ?? 0)) / 8) + 1));
  expect(new Set(pixels).size, url).toBeGreaterThan(8);
  return [width, height];
}
