import { expect, it } from 'vitest';
import { auszugFormat } from '../../../worker/store/auszug.ts';
import { migrations, schemaVersion } from '../../../worker/store/migrate.ts';
import { mappen } from '../../../worker/store/migrations/001-mappen.ts';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';
import { openNode } from '../../../worker/store/openNode.ts';
import { accepted, checkliste, erster, lieferung, noon, openTemp, tempFile } from './tempStore.ts';

/** A store as the first release wrote it. */
function writeOldStore(file: string): void {
  openNode(file).close();
  const sql = openNodeSql(file);
  for (const { name } of sql.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
  ))
    sql.run(`DROP TABLE ${name}`);
  sql.run('CREATE TABLE migration (nr INTEGER PRIMARY KEY)');
  for (const statement of mappen) sql.run(statement);
  sql.run('INSERT INTO migration (nr) VALUES (1)');
  for (const version of [1, 2]) {
    const status = version === 1 ? 'offen' : 'erledigt';
    const inhalt = checkliste({ zeilen: { 'K1-01': { status } } });
    sql.run('INSERT INTO inhalt VALUES (?, ?, ?)', version, JSON.stringify(inhalt), '[]');
    sql.run(
      'INSERT INTO version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      'SH-WAHNGE',
      version,
      `2027-03-2${version}`,
      null,
      null,
      noon('2027-03-22'),
      'a',
      `hash-${version}`,
      version,
    );
  }
  sql.run('INSERT INTO mappe VALUES (?, ?, ?, ?, ?, ?)', 'SH-WAHNGE', 'SH', 'wohngeld', 'Wohngeld', 2, null);
  sql.close();
}

it('brings an older store to the newest tables and keeps its data', async () => {
  const file = tempFile();
  writeOldStore(file);
  const store = openTemp(file);
  expect(await erster(store, { stichtag: '2027-03-21' })).toEqual([
    { kennung: 'SH-WAHNGE', version: 1, status: 'offen' },
  ]);
  expect(await erster(store)).toEqual([{ kennung: 'SH-WAHNGE', version: 2, status: 'erledigt' }]);
  const neu = lieferung(checkliste({ stand: '2027-04-01' }), { basis: 2 });
  expect(accepted(store.deliver(neu)).version).toBe(3);
  store.close();
  const sql = openNodeSql(file);
  expect(schemaVersion(sql)).toBe(migrations.length);
  sql.close();
});

it('finds a workbook of an older store without its Kennung, whatever quotation marks its name has', () => {
  const file = tempFile();
  writeOldStore(file);
  const sql = openNodeSql(file);
  sql.run("UPDATE mappe SET projekt = '„wohngeld“', umsetzungsprojekt = '„Wohngeld“'");
  sql.close();
  const ohneKennung = checkliste({ stand: '2027-04-01', kennung: null, umsetzungsprojekt: '"WOHN–GELD"' });
  expect(accepted(openTemp(file).deliver(lieferung(ohneKennung))).kennung).toBe('SH-WAHNGE');
});

it('packs anew what another catalogue packed', async () => {
  const file = tempFile();
  const before = openTemp(file);
  before.deliver(lieferung(checkliste({ zeilen: { 'K1-01': { status: 'erledigt' } } })));
  before.close();
  const sql = openNodeSql(file);
  sql.run("UPDATE merkmal SET wert = ? WHERE name = 'auszug'", `${auszugFormat} K9-99`);
  sql.run("UPDATE auszug SET auszug = 'unlesbar'");
  sql.close();
  expect(await erster(openTemp(file))).toMatchObject([{ status: 'erledigt' }]);
});

it('refuses a store of a newer version', () => {
  const file = tempFile();
  openNode(file).close();
  const sql = openNodeSql(file);
  sql.run('INSERT INTO migration (nr) VALUES (?)', migrations.length + 1);
  sql.close();
  expect(() => openNode(file)).toThrow('newer version');
});

it('heals a store in which a broken import of an earlier release left rows', () => {
  const file = tempFile();
  const before = openTemp(file);
  accepted(before.deliver(lieferung(checkliste())));
  before.close();
  const sql = openNodeSql(file);
  // As that release left it: versions without their workbook, other lines beside them
  sql.run('DROP TABLE eingang');
  sql.run('CREATE TABLE eingang (nr INTEGER PRIMARY KEY, zeile TEXT NOT NULL)');
  sql.run("INSERT INTO eingang (zeile) VALUES ('{}')");
  for (const column of ['notiz', 'freigabe']) sql.run(`ALTER TABLE inhalt DROP COLUMN ${column}`);
  sql.run('INSERT INTO inhalt SELECT id + 1, checkliste, aenderungen FROM inhalt');
  sql.run('INSERT INTO auszug SELECT id + 1, auszug FROM auszug');
  sql.run(
    "INSERT INTO version SELECT 'SH-7K3F9Q', version, gilt, stand, themenfeld, at, von, hash, inhalt + 1 FROM version",
  );
  sql.run('DROP TABLE belegung');
  sql.run("DELETE FROM merkmal WHERE name = 'gepackt'");
  sql.run('DELETE FROM migration WHERE nr > 2');
  sql.close();
  const store = openTemp(file);
  expect(store.get('SH-WAHNGE')?.version).toBe(1);
  const neu = checkliste({ kennung: 'SH-7K3F9Q', umsetzungsprojekt: 'Elterngeld' });
  expect(accepted(store.deliver(lieferung(neu))).version).toBe(1);
  store.close();
  const after = openNodeSql(file);
  for (const table of ['version', 'inhalt', 'auszug'])
    expect([table, ...after.all(`SELECT count(*) AS n FROM ${table}`)]).toEqual([table, { n: 2 }]);
  after.close();
});
