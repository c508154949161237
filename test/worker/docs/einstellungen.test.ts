import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../worker/config.ts';
import { einstellungen } from '../../../worker/docs/einstellungen.ts';
import { listFiles, readText } from '../../architecture/productFiles.ts';

/** The variables that the code asks for when everything is configured. */
function askedFor(): readonly string[] {
  const asked = new Set<string>();
  const values: Readonly<Record<string, string>> = {
    ACCESS_AUSSTELLER: 'https://land.example',
    ACCESS_ZIELGRUPPE: 'ozg',
  };
  readConfig(
    new Proxy(values, {
      get: (target, name) => {
        asked.add(String(name));
        return Reflect.get(target, name);
      },
    }),
  );
  return [...asked];
}

const found = (text: string | null, pattern: RegExp): readonly string[] =>
  [...(text ?? '').matchAll(pattern)].map(([, name = '']) => name);

const names = (...wo: readonly string[]) =>
  einstellungen
    .filter((einstellung) => wo.includes(einstellung.wo))
    .map(({ name }) => name)
    .toSorted();

describe('the table of environment variables', () => {
  it('has those of both hosts, as worker/config.ts reads them', () => {
    expect(askedFor().toSorted()).toEqual(names('beide'));
  });

  it('has those of the Node host', () => {
    const read = listFiles(/^worker\/node\/.*\.ts$/).flatMap((path) =>
      found(readText(path), /process\.env\.([A-Z0-9_]+)/g),
    );
    const own = [...new Set(read)].filter((name) => !names('beide').includes(name));
    expect(own.filter((name) => name !== 'PATH').toSorted()).toEqual(names('Node'));
  });

  it('has those of the Cloudflare host', () => {
    const [env = ''] = found(readText('worker/index.ts'), /interface Env \{([\s\S]*?)\n\}/g);
    expect(found(env, /readonly ([A-Z0-9_]+)\?: string/g).toSorted()).toEqual(names('beide', 'Cloudflare'));
  });

  it('names every variable of wrangler.jsonc', () => {
    const [vars = ''] = found(readText('wrangler.jsonc'), /"vars": \{([^}]*)\}/g);
    const set = found(vars, /"([A-Z_]+)":/g);
    expect(set.length).toBeGreaterThan(0);
    expect(set.filter((name) => !names('beide', 'Cloudflare').includes(name))).toEqual([]);
  });

  it('says nothing twice', () => {
    const all = einstellungen.map(({ name }) => name);
    expect(new Set(all).size).toBe(all.length);
  });
});
