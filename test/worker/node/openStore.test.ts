import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { root } from '../../../worker/node/root.ts';
import { explainStoreError } from '../../../worker/store/explainStoreError.ts';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';
import { openNode } from '../../../worker/store/openNode.ts';
import { checkliste, lieferung, openTemp, tempFile } from '../store/tempStore.ts';

/** A store with some workbooks, closed. */
function stored(): string {
  const file = tempFile();
  const store = openTemp(file);
  for (let n = 100000; n < 100030; n++)
    store.deliver(lieferung(checkliste({ kennung: `SH-${n}`, umsetzungsprojekt: `Projekt ${n}` })));
  store.close();
  return file;
}

function folderOf(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

const broken: readonly (readonly [string, () => string, RegExp])[] = [
  [
    'no SQLite',
    () => {
      const file = folderOf(tempFile());
      writeFileSync(file, 'Das ist keine Datenbank. '.repeat(500));
      return file;
    },
    /beschädigt oder keine Datei dieses Programms.*Sicherung/,
  ],
  [
    'cut',
    () => {
      const file = stored();
      truncateSync(file, Math.floor(readFileSync(file).length / 2 / 4096) * 4096 + 100);
      return file;
    },
    /beschädigt/,
  ],
  [
    'damaged in the middle',
    () => {
      const file = stored();
      const bytes = readFileSync(file);
      bytes.fill(0xa5, 4096 * 3, 4096 * 12);
      writeFileSync(file, bytes);
      return file;
    },
    /beschädigt/,
  ],
  [
    'of a newer version',
    () => {
      const file = stored();
      const sql = openNodeSql(file);
      sql.run('INSERT INTO migration (nr) VALUES (999)');
      sql.close();
      return file;
    },
    /neueren Fassung/,
  ],
  [
    'of another program',
    () => {
      const file = folderOf(tempFile());
      const other = new DatabaseSync(file);
      other.exec('CREATE TABLE kunden (id INTEGER)');
      other.close();
      return file;
    },
    /anderen Programm/,
  ],
  [
    'a folder',
    () => {
      const file = tempFile();
      mkdirSync(file, { recursive: true });
      return file;
    },
    /ist ein Ordner/,
  ],
  [
    'below a file',
    () => {
      const file = folderOf(tempFile());
      writeFileSync(file, '');
      return join(file, 'ozg.sqlite');
    },
    /kein Ordner/,
  ],
];

it.each(broken)(
  'a store that is %s is explained in one sentence, and nothing of it is changed',
  (_, make, expected) => {
    const file = make();
    const before = contentOf(file);
    let sentence: string | null = null;
    try {
      openNode(file).close();
    } catch (error) {
      sentence = explainStoreError(error, file);
    }
    expect(sentence).toMatch(expected);
    expect(sentence).toContain(file);
    expect(sentence).not.toMatch(/\bat |Error|SQLITE|\n/);
    expect(contentOf(file)).toEqual(before);
  },
);

function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

it('ends the program with that sentence alone', () => {
  const file = broken[0]?.[1]() ?? '';
  for (const script of ['worker/node/retention.ts', 'worker/node/server.ts']) {
    const { status, stderr } = spawnSync(process.execPath, [join(root, script)], {
      env: { ...process.env, OZG_DATA: file, PORT: '29471', KOORDINATION_TOKEN: 'nur-fuer-diesen-test' },
      encoding: 'utf8',
    });
    expect([script, status]).toEqual([script, 1]);
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^Der Speicher .* ist beschädigt/)]);
  }
});

it('tells who may not open it', (context) => {
  // Rights do not bind root; another user has to try
  if (process.platform === 'win32' || process.getuid?.() !== 0) return context.skip();
  const file = stored();
  chmodSync(dirname(file), 0o700);
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'worker/node/retention.ts')], {
    env: { PATH: process.env.PATH, OZG_DATA: file },
    uid: 65534,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, expect.stringContaining(file)]);
  expect(stderr).not.toMatch(/\n.*\n/);
});
