import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { backupNode } from '../../../worker/store/backupNode.ts';
import { accepted, allAuszuege, checkliste, lieferung, openTemp, tempFile } from './tempStore.ts';

/** A store that is open and has written lately, so that part of it still lies in its companion `-wal`. */
function running() {
  const file = tempFile();
  const store = openTemp(file);
  for (const kennung of ['SH-000001', 'SH-000002'] as const)
    accepted(store.deliver(lieferung(checkliste({ kennung, umsetzungsprojekt: kennung }))));
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  return { file, store, target: `${file}.sicherung` };
}

it('copies a store that is in use, with figures equal to it', async () => {
  const { file, store, target } = running();
  expect(backupNode(file, target)).toEqual({ mappen: 2, versionen: 2 });
  // What comes later is not in the copy
  accepted(store.deliver(lieferung(checkliste({ kennung: 'SH-000003', umsetzungsprojekt: 'Später' }))));
  const restored = openTemp(target);
  const before = (await allAuszuege(store)).filter(({ kennung }) => kennung !== 'SH-000003');
  expect(await allAuszuege(restored)).toEqual(before);
});

it('keeps the copy from other users', () => {
  const { file, target } = running();
  backupNode(file, target);
  expect((statSync(target).mode & 0o777).toString(8)).toBe(process.platform === 'win32' ? '666' : '600');
});

it('overwrites nothing', () => {
  const { file, target } = running();
  writeFileSync(target, 'alt');
  expect(() => backupNode(file, target)).toThrow('EEXIST');
  expect(readFileSync(target, 'utf8')).toBe('alt');
});

it('leaves nothing behind where there is no store', () => {
  const { target } = running();
  expect(() => backupNode(`${target}.fehlt`, target)).toThrow('kein Speicher');
  expect(existsSync(target)).toBe(false);
});

it('leaves nothing behind where the file is no store', () => {
  const { file, target } = running();
  writeFileSync(`${file}.txt`, 'Das ist keine Datenbank. '.repeat(100));
  expect(() => backupNode(`${file}.txt`, target)).toThrow();
  expect(existsSync(target)).toBe(false);
});
