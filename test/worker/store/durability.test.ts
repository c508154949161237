import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openNodeSql } from '../../../worker/store/nodeSql.ts';
import { openNode } from '../../../worker/store/openNode.ts';
import { count } from '../../../worker/store/sql.ts';
import { type Antwort, fristVon, mappe } from './deliverInProcess.ts';
import { accepted, checkliste, lieferung, openTemp, tempFile, vorgang } from './tempStore.ts';

const script = fileURLToPath(new URL('./deliverInProcess.ts', import.meta.url));

function start(...args: readonly string[]): {
  child: ChildProcess;
  antworten: Antwort[];
  ended: Promise<unknown>;
} {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const antworten: Antwort[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => antworten.push(JSON.parse(line) as Antwort));
  return { child, antworten, ended: Promise.all([once(child, 'close'), once(lines, 'close')]) };
}

describe('two who deliver the same workbook', () => {
  it('through two openings of a file: one wins, the other is told, none is lost', () => {
    const file = tempFile();
    const [eins, zwei] = [openTemp(file), openTemp(file)];
    accepted(eins.deliver(lieferung(checkliste())));
    const mit = (frist: `${number}-W${string}`, tokenId: string) =>
      lieferung(checkliste({ zeilen: { 'K1-01': { frist } } }), { basis: 1, vorgang: vorgang(tokenId) });
    expect(zwei.deliver(mit('2027-W20', 'b'))).toMatchObject({ outcome: 'accepted', version: 2 });
    expect(eins.deliver(mit('2027-W30', 'a'))).toMatchObject({
      outcome: 'conflict',
      refusal: { code: 'konflikt' },
    });
    expect(eins.get('SH-WAHNGE')).toEqual(zwei.get('SH-WAHNGE'));
    expect(eins.get('SH-WAHNGE')?.version).toBe(2);
  });

  it('in two processes at once: one wins, the other is told, none is lost', async () => {
    const file = tempFile();
    const n = 40;
    await start(file, 'c', String(n)).ended;
    const seiten = ['a', 'b'].map((tokenId) => ({ tokenId, ...start(file, tokenId, String(n), '1') }));
    await Promise.all(seiten.map(({ ended }) => ended));
    const store = openTemp(file);
    for (let index = 0; index < n; index += 1) {
      const { kennung } = mappe(index);
      const antworten = seiten.map(({ antworten }) => antworten[index]?.outcome);
      expect(antworten.toSorted()).toEqual(['accepted', 'conflict']);
      const sieger = seiten[antworten.indexOf('accepted')]?.tokenId ?? '';
      const gespeichert = store.get(kennung);
      expect(gespeichert).toMatchObject({ version: 2, by: sieger });
      expect(gespeichert?.checkliste.schritte[0]?.frist).toBe(fristVon(sieger));
      expect(store.versions(kennung)).toHaveLength(2);
    }
  });
});

describe('a process that is killed in the middle of 200 deliveries', () => {
  it('has kept every acknowledged one, and none by half', async ({ annotate }) => {
    const file = tempFile();
    const { child, antworten, ended } = start(file, 'a', '200');
    while (antworten.length < 90 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    expect(antworten.length).toBeLessThan(200);

    const store = openNode(file);
    for (const { kennung } of antworten) expect(store.get(kennung)?.version).toBe(1);
    const gefunden = store.list({ land: null }).length;
    // At most the one whose answer did not get out any more
    expect(gefunden - antworten.length).toBeOneOf([0, 1]);
    store.close();
    await annotate(`200 begun, ${antworten.length} acknowledged, ${gefunden} found after restart`);

    const sql = openNodeSql(file);
    for (const table of ['mappe', 'version', 'inhalt', 'auszug', 'audit'])
      expect(count(sql, `SELECT count(*) AS n FROM ${table}`)).toBe(gefunden);
    expect(sql.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    sql.close();

    const wieder = start(file, 'a', '200');
    await wieder.ended;
    expect(wieder.antworten.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(gefunden);
    expect(wieder.antworten.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(200 - gefunden);
  });
});
