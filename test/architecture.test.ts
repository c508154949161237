import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { checklisteSpalten, leistungSpalten, umsetzungSpalten } from '#templates/sheets/columns.ts';
import { berichtFelder, stammdatenFelder } from '#templates/sheets/fields.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import {
  findCycle,
  listFiles,
  readText,
  roomsOf,
  type SourceFile,
  sources,
} from './architecture/productFiles.ts';

/** `file: what` for each import that a test forbids. */
function forbidden(isForbidden: (file: SourceFile, specifier: string, path: string | null) => boolean) {
  return sources.flatMap((file) =>
    file.imports
      .filter(({ specifier, path }) => isForbidden(file, specifier, path))
      .map(({ specifier }) => `${file.path}: ${specifier}`),
  );
}

/** Files whose code speaks of something, beside those that may. */
function mentions(pattern: RegExp, mayMention: RegExp): readonly string[] {
  return sources
    .filter(({ path, code }) => !mayMention.test(path) && pattern.test(code))
    .map(({ path }) => path);
}

/** A file that imports one other. */
const file = (path: string, target: string): SourceFile => ({
  path,
  text: '',
  code: '',
  imports: [{ specifier: '', path: target }],
});

const isIn = (folder: string) => (path: string | null) => path?.startsWith(`${folder}/`) ?? false;
const isPackage = (specifier: string, ...names: readonly string[]) =>
  names.some((name) => specifier === name || specifier.startsWith(`${name}/`));

describe('the search for imports', () => {
  it('sees the files and what they import, types included', () => {
    const file = sources.find(({ path }) => path === 'templates/validate/validate.ts');
    expect(file?.imports).toContainEqual({
      specifier: '../model/finding.ts',
      path: 'templates/model/finding.ts',
    });
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(sources.length);
  });

  it('finds a circle', () => {
    expect(findCycle([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toEqual(['b', 'c', 'b']);
    expect(findCycle([file('a', 'b'), file('b', 'c')])).toBeNull();
  });

  it('finds a circle of rooms', () => {
    const there = file('worker/a/one.ts', 'worker/b/two.ts');
    const back = file('worker/b/deep/three.ts', 'worker/a/four.ts');
    expect(findCycle(roomsOf([there, back]))).toEqual(['worker/a', 'worker/b', 'worker/a']);
    expect(findCycle(roomsOf([there, file('worker/b/deep/three.ts', 'worker/b/two.ts')]))).toBeNull();
    const page = file('worker/web/client/a/one.ts', 'worker/web/client/b/two.ts');
    expect(
      findCycle(roomsOf([page, file('worker/web/client/b/two.ts', 'worker/web/client/a/one.ts')])),
    ).not.toBeNull();
  });
});

describe('imports', () => {
  it('of templates stay within templates', () => {
    const found = forbidden(
      ({ path }, specifier, target) =>
        isIn('templates')(path) && (target === null ? specifier !== 'zod/mini' : !isIn('templates')(target)),
    );
    expect(found).toEqual([]);
  });

  it('never lead from one shell to the other', () => {
    const found = forbidden(
      ({ path }, _, target) =>
        (isIn('addin')(path) && isIn('worker')(target)) || (isIn('worker')(path) && isIn('addin')(target)),
    );
    expect(found).toEqual([]);
  });

  it('never lead from the product to its tests or out of it', () => {
    const product = /^(templates|addin|worker)\//;
    const found = forbidden(
      (_, __, target) => target !== null && !product.test(target) && target !== 'package.json',
    );
    expect(found).toEqual([]);
  });

  it('name files that exist', () => {
    expect(forbidden((_, __, target) => target !== null && readText(target) === null)).toEqual([]);
  });

  it('make no circle', () => {
    expect(findCycle(sources)).toBeNull();
  });

  it('make no circle of rooms', () => {
    expect(findCycle(roomsOf(sources))).toBeNull();
  });

  it('of file formats stand in worker/files alone', () => {
    const found = forbidden(
      ({ path }, specifier) =>
        !isIn('worker/files')(path) && isPackage(specifier, 'exceljs', 'fflate', 'node:zlib', 'zlib'),
    );
    // measures what the task pane weighs
    expect(found.filter((line) => !line.startsWith('worker/node/build'))).toEqual([]);
  });

  it('of the host stand behind #host for all that works on files', () => {
    const rooms = /^(templates|worker\/(files|intake|merge|overview|report|csv|demo))\//;
    const own = /^worker\/files\/(nodeHost\.ts|xlsx\/write\/shims\/)/;
    const isConcerned = (path: string) => rooms.test(path) && !own.test(path);
    const found = forbidden(
      ({ path }, specifier) =>
        isConcerned(path) && /^(node:|cloudflare:|buffer$|crypto$|zlib$)/.test(specifier),
    );
    const globals = /(?<![\w.'"„-])(?:process\.|Buffer\b|__dirname\b|import\.meta\.(?:dirname|filename))/;
    expect([
      ...found,
      ...sources
        .filter(({ code }) => globals.test(code))
        .map(({ path }) => path)
        .filter(isConcerned),
    ]).toEqual([]);
  });

  it('never lead from one file format to the other', () => {
    const [xlsx, ods] = [isIn('worker/files/xlsx'), isIn('worker/files/ods')];
    expect(
      forbidden(({ path }, _, target) => (xlsx(path) && ods(target)) || (ods(path) && xlsx(target))),
    ).toEqual([]);
  });

  it('of the storage stand in worker/store alone', () => {
    const found = forbidden(
      ({ path }, specifier) =>
        !isIn('worker/store')(path) && isPackage(specifier, 'cloudflare:workers', 'node:sqlite'),
    );
    expect(found).toEqual([]);
  });
});

describe('globals', () => {
  it('of Office.js are known to addin/excel and the entries of the add-in alone', () => {
    expect(mentions(/(?<![\w.'"„])(?:Excel|Office|OfficeExtension)\.\w/, /^addin\/(excel\/|[^/]+$)/)).toEqual(
      [],
    );
  });

  it('of the DOM are known to views and entries alone', () => {
    const pattern = /(?<![\w.'"„-])(?:document|window)\??[.[]/;
    const ownVariable = /\b(?:const|let) (?:document|window)\b|[(,{] *(?:document|window)(?:: \w+)?[,)} ]/;
    const found = mentions(pattern, /^(addin\/(view\/|[^/]+$)|worker\/web\/)/);
    const shadowed = sources.filter(({ code }) => ownVariable.test(code)).map(({ path }) => path);
    expect(found.filter((path) => !shadowed.includes(path))).toEqual([]);
  });

  it('of time and chance are unknown to templates', () => {
    const pattern = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(/;
    expect(mentions(pattern, /^(addin|worker)\//)).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 300 lines', () => {
    const long = sources
      .filter(({ text }) => text.trimEnd().split('\n').length > 300)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });
});

describe('words', () => {
  const unwanted = /\b(?:Upload|Validierung|Schema)/;

  it('that users read are German and plain', async () => {
    const found = await Promise.all(
      sources.map(async ({ path, text }) => {
        const { code } = await transform(text, {
          loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
          jsx: 'automatic',
          charset: 'utf8',
          legalComments: 'none',
        });
        const strings = code.match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
        return strings.filter((literal) => unwanted.test(literal)).map((literal) => `${path}: ${literal}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  it('of pages and data are too, save those of the sources', () => {
    const official = /^templates\/catalogue\/(konzeption|umsetzung|anleitung)\.json$/;
    const found = listFiles(/\.(html|json|xml)$/)
      .filter((path) => !official.test(path))
      .filter((path) =>
        unwanted.test((readText(path) ?? '').replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, '')),
      );
    expect(found).toEqual([]);
  });

  it('that head sheets, columns and fields stand in the glossary', () => {
    const words = labels.flatMap((label) => label.match(/[A-ZÄÖÜ][a-zäöüß]{3,}/g) ?? []);
    expect(words).toContain('Verantwortliche');
    expect([...new Set(words)].filter((word) => !isKnown(word))).toEqual([]);
  });

  it('of art in the names of types stand in the glossary', () => {
    const words = sources
      .filter(({ path }) => isIn('templates')(path))
      .flatMap(({ code }) =>
        [...code.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name),
      )
      .flatMap((name) => name.match(/[A-Z][a-z0-9]+/g) ?? [])
      .filter((word) => germanWords.has(word.toLowerCase()));
    expect(words).toContain('Kennung');
    expect([...new Set(words)].filter((word) => !isKnown(word))).toEqual([]);
  });
});

const labels: readonly string[] = [
  ...Object.values(sheetNames),
  ...[...checklisteSpalten, ...umsetzungSpalten, ...leistungSpalten].map(({ header }) => header),
  ...[...stammdatenFelder, ...berichtFelder].map(({ label }) => label),
];

/** German words as the catalogue, the layout and the glossary use them, in lower case, umlauts folded. */
const germanWords: ReadonlySet<string> = new Set(
  [
    ...labels,
    ...[
      'catalogue/findings.json',
      'catalogue/konzeption.json',
      'catalogue/umsetzung.json',
      'GLOSSARY.md',
    ].map((path) => readText(`templates/${path}`) ?? ''),
  ]
    .flatMap((text) => text.match(/[A-ZÄÖÜ][a-zäöüß]+/g) ?? [])
    .map((word) => fold(word.toLowerCase())),
);

/** German words of every day, and English ones that look like German ones. */
const plainWords: ReadonlySet<string> = new Set(
  `aktion angaben anteil art auswahl bezeichnung blatt blaetter datei datum eintrag fehler grund inhalt kind liste name neue quelle spalte suche symbol tabelle
  text titel zahl zelle`.split(/\s+/),
);

const glossary = fold((readText('templates/GLOSSARY.md') ?? '').toLowerCase());

/** Whether the glossary has a word or its singular, or need not have it. */
function isKnown(word: string): boolean {
  const whole = fold(word.toLowerCase());
  return [whole, whole.replace(/n$/, ''), whole.replace(/en?$/, '')].some(
    (form) => plainWords.has(form) || new RegExp(`\\b${form}\\b`).test(glossary),
  );
}

/** Identifiers fold umlauts, texts keep them. */
function fold(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}
