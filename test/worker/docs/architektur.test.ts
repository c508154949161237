import { describe, expect, it } from 'vitest';
import { helpSlugs, readHelp } from '../../../worker/docs/helpSite.ts';
import { alleinrechte, raeume } from '../../../worker/docs/raeume.ts';
import { listFiles, readText, sources } from '../../architecture/productFiles.ts';

const text = readHelp('architektur')
  .sections.map(({ html }) => html)
  .join('\n');

describe('the page of the architecture', () => {
  it('has every room of the product, and no other', () => {
    const files = listFiles(/\.(ts|tsx|mjs|json|css|html|png)$/);
    const rooms = files.flatMap((path) => {
      const [shell = '', room = '', deeper] = path.split('/');
      return deeper === undefined ? [shell] : [shell, `${shell}/${room}`];
    });
    expect(raeume.map(({ ordner }) => ordner).toSorted()).toEqual([...new Set(rooms)].toSorted());
  });

  it.each(alleinrechte)('is right that $pakete stand in $ordner alone', ({ pakete, ordner }) => {
    const importing = sources.filter(({ imports }) =>
      imports.some(({ specifier }) =>
        pakete.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
      ),
    );
    expect(importing.length).toBeGreaterThan(0);
    expect(importing.map(({ path }) => path).filter((path) => !path.startsWith(`${ordner}/`))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = [...text.matchAll(/<code>((?:templates|addin|worker|test)\/[\w./]+)<\/code>/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(20);
    const all = listFiles(/./);
    const exists = (path: string) =>
      path.endsWith('/') ? all.some((file) => file.startsWith(path)) : readText(path) !== null;
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });
});

describe('commands in the pages of help', () => {
  const commands = helpSlugs
    .flatMap((slug) => readHelp(slug).sections)
    .flatMap(({ html }) => [...html.matchAll(/<pre><code>([\s\S]*?)<\/code>/g)])
    .map(([, command = '']) => command)
    .join('\n');

  it('start programs that exist', () => {
    const programs = [...commands.matchAll(/launch\.mjs (worker\/[\w/]+\.ts)/g)].map(([, path = '']) => path);
    expect(programs.length).toBeGreaterThan(4);
    expect(programs.filter((path) => readText(path) === null)).toEqual([]);
  });

  it('name scripts of package.json', () => {
    const { scripts } = JSON.parse(readText('package.json') ?? '') as { readonly scripts: object };
    const named = [...commands.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
