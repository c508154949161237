import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deliveredPackages, licenceTexts } from '../../../worker/docs/licences.ts';
import { bomFile, writeBom } from '../../../worker/node/build/bom.ts';
import { readText } from '../../architecture/productFiles.ts';

const delivered = deliveredPackages();

it('the list of packages has every dependency, with its licence', () => {
  const { dependencies } = JSON.parse(readText('package.json') ?? '') as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const versions = new Map(delivered.map(({ name, version }) => [name, version]));
  for (const [name, version] of Object.entries(dependencies))
    expect([name, versions.get(name)]).toEqual([name, version]);
  for (const tool of ['esbuild', 'vitest', 'wrangler']) expect(versions.has(tool)).toBe(false);
  // An old package below exceljs
  expect(delivered.filter(({ licence }) => licence === null).map(({ name }) => name)).toEqual(['buffers']);
});

it('the texts of all licences are delivered, our own first', () => {
  const texts = licenceTexts();
  expect(texts.startsWith(readText('LICENSE')?.slice(0, 200) ?? '?')).toBe(true);
  for (const { name, version } of delivered) expect(texts).toContain(`\n${name} ${version}: `);
});

it('the bill of materials has the same packages', () => {
  writeBom();
  const { bomFormat, components } = JSON.parse(readFileSync(bomFile, 'utf8')) as {
    readonly bomFormat: string;
    readonly components: readonly {
      readonly name: string;
      readonly group?: string;
      readonly version: string;
    }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(
    components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`),
  );
  expect(delivered.filter(({ name, version }) => !listed.has(`${name} ${version}`))).toEqual([]);
});

it('the licence of the product is said alike everywhere', () => {
  expect(readText('LICENSE')).toMatch(/^# EUROPÄISCHE UNION PUBLIC LICENCE v\. 1\.2\n/);
  expect(JSON.parse(readText('package.json') ?? '')).toMatchObject({ license: 'EUPL-1.2' });
  expect(readText('publiccode.yml')).toContain('license: EUPL-1.2');
});
