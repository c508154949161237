import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { checkliste, lieferung, openTemp, tempFile } from './tempStore.ts';

/** Windows has none: Node answers the same for every file and folder. */
const noModes = ['666', '666', '666', '666'];

it('keeps the file and its companions from other users', () => {
  const file = tempFile();
  openTemp(file).deliver(lieferung(checkliste()));
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  const expected = process.platform === 'win32' ? noModes : ['600', '600', '600', '700'];
  expect([file, `${file}-wal`, `${file}-shm`, dirname(file)].map(mode)).toEqual(expected);
});

it('finds again what was stored', () => {
  const file = tempFile();
  const store = openTemp(file);
  store.deliver(lieferung(checkliste()));
  const gespeichert = store.get('SH-WAHNGE');
  store.close();
  expect(openTemp(file).get('SH-WAHNGE')).toEqual(gespeichert);
});
