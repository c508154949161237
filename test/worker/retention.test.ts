import { describe, expect, it } from 'vitest';
import { readConfig } from '../../worker/config.ts';
import type { LogLine } from '../../worker/ports.ts';
import { grenzenAt, retain, retainDaily } from '../../worker/retention.ts';
import { testPorts } from './http/testPorts.ts';
import { accepted, checkliste, lieferung, openTemp, vorgang } from './store/tempStore.ts';

const now = new Date('2027-03-22T10:00:00Z');

/** A workbook delivered on these days, and the ports of a deployment with these variables. */
function delivered(env: Readonly<Record<string, string>>, tage: readonly `${number}-${number}-${number}`[]) {
  const store = openTemp();
  for (const tag of tage)
    accepted(store.deliver(lieferung(checkliste({ stand: tag }), { vorgang: vorgang('a', tag) })));
  const versions = () => store.versions('SH-WAHNGE')?.map(({ at }) => at.slice(0, 10));
  return { ports: testPorts(env, { store, now: () => now }), versions };
}

const tage = ['2026-11-20', '2027-01-05', '2027-01-12', '2027-03-01', '2027-03-20'] as const;
const newestFirst = tage.toReversed();

describe('settings of the retention', () => {
  it('keep everything unless they are set', () => {
    expect(grenzenAt(readConfig({}).aufbewahrung, now, false)).toBeNull();
  });

  it('count days back from now', () => {
    const env = { AUFBEWAHRUNG_MONATLICH_NACH_TAGEN: '30', AUFBEWAHRUNG_ENDE_NACH_TAGEN: '365' };
    expect(grenzenAt(readConfig(env).aufbewahrung, now, true)).toEqual({
      monatlichVor: '2027-02-20T10:00:00.000Z',
      keineVor: '2026-03-22T10:00:00.000Z',
      probe: true,
    });
  });

  it.each([
    [{ AUFBEWAHRUNG_ENDE_NACH_TAGEN: '0' }, 'AUFBEWAHRUNG_ENDE_NACH_TAGEN muss eine ganze Zahl ab 1 sein'],
    [
      { AUFBEWAHRUNG_MONATLICH_NACH_TAGEN: '90', AUFBEWAHRUNG_ENDE_NACH_TAGEN: '90' },
      'AUFBEWAHRUNG_ENDE_NACH_TAGEN muss größer sein',
    ],
  ])('refuse %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});

describe('the retention', () => {
  it('leaves one version a month after the first span', async () => {
    const { ports, versions } = delivered({ AUFBEWAHRUNG_MONATLICH_NACH_TAGEN: '30' }, tage);
    expect(await retain(ports, false)).toEqual({ versionen: 1 });
    expect(versions()).toEqual(newestFirst.filter((tag) => tag !== '2027-01-05'));
  });

  it('tells the changes after a removed version anew, from what is left', async () => {
    const store = openTemp();
    const bemerkungen = ['Erste', 'Zweite', 'Dritte', 'Vierte'];
    for (const [index, bemerkung] of bemerkungen.entries()) {
      const tag = ['2027-01-05', '2027-01-12', '2027-02-10', '2027-03-20'][index] as '2027-01-05';
      const inhalt = checkliste({ stand: tag, zeilen: { 'K1-01': { bemerkung } } });
      accepted(store.deliver(lieferung(inhalt, { vorgang: vorgang('a', tag) })));
    }
    const ports = testPorts({ AUFBEWAHRUNG_MONATLICH_NACH_TAGEN: '10' }, { store, now: () => now });
    expect(await retain(ports, false)).toEqual({ versionen: 1 });
    const told = store
      .versions('SH-WAHNGE')
      ?.map(({ version, changes }) => [
        version,
        changes.filter(({ feld }) => feld === 'bemerkung').map(({ vorher, nachher }) => [vorher, nachher]),
      ]);
    expect(told).toEqual([
      [4, [['Dritte', 'Vierte']]],
      [3, [['Zweite', 'Dritte']]],
      // The first delivery that is left tells of no change
      [2, []],
    ]);
    expect(JSON.stringify(store.versions('SH-WAHNGE'))).not.toContain('Erste');
  });

  it('leaves none after the second', async () => {
    const { ports, versions } = delivered({ AUFBEWAHRUNG_ENDE_NACH_TAGEN: '60' }, tage);
    expect(await retain(ports, false)).toEqual({ versionen: 3 });
    expect(versions()).toEqual(['2027-03-20', '2027-03-01']);
  });

  it('only counts in a dry run', async () => {
    const { ports, versions } = delivered({ AUFBEWAHRUNG_ENDE_NACH_TAGEN: '60' }, tage);
    expect(await retain(ports, true)).toEqual({ versionen: 3 });
    expect(versions()).toEqual(newestFirst);
  });

  it('never removes the newest version, however old', async () => {
    const { ports, versions } = delivered({ AUFBEWAHRUNG_ENDE_NACH_TAGEN: '60' }, ['2020-01-01']);
    expect(await retain(ports, false)).toEqual({ versionen: 0 });
    expect(versions()).toEqual(['2020-01-01']);
  });

  it('goes through many workbooks in steps, between which others have their turn', async () => {
    const store = openTemp();
    const kennungen = Array.from({ length: 50 }, (_, n) => `SH-${String(n).padStart(6, '0')}` as const);
    for (const kennung of kennungen) {
      for (const tag of ['2026-11-20', '2027-03-20'] as const) {
        const angaben = { kennung, umsetzungsprojekt: kennung, stand: tag };
        accepted(store.deliver(lieferung(checkliste(angaben), { vorgang: vorgang('a', tag) })));
      }
    }
    const ports = testPorts({ AUFBEWAHRUNG_ENDE_NACH_TAGEN: '60' }, { store, now: () => now });
    let done = false;
    const retaining = retain(ports, false).finally(() => {
      done = true;
    });
    let turns = 0;
    for (; !done; turns++) await new Promise((resolve) => setTimeout(resolve, 0));
    expect(turns).toBeGreaterThan(1);
    expect(await retaining).toEqual({ versionen: 50 });
    for (const kennung of kennungen) expect(store.versions(kennung)).toHaveLength(1);
  });

  it('removes nothing without a span', async () => {
    const { ports, versions } = delivered({}, tage);
    expect(await retain(ports, false)).toBeNull();
    expect(versions()).toEqual(newestFirst);
  });

  it('is noted in the audit and logged with its number alone', async () => {
    const log: LogLine[] = [];
    const { ports } = delivered({ AUFBEWAHRUNG_ENDE_NACH_TAGEN: '60' }, tage);
    await retainDaily({ ...ports, log: (line) => log.push(line) });
    expect(log).toEqual([{ event: 'retention', versions: 3 }]);
    expect(await ports.store.audit({ before: null, limit: 1 })).toMatchObject([
      { was: 'ausgeduennt', by: 'aufbewahrung', ziel: '3' },
    ]);
  });

  it('logs a fault and goes on', async () => {
    const log: LogLine[] = [];
    const { ports } = delivered({ AUFBEWAHRUNG_ENDE_NACH_TAGEN: '60' }, tage);
    const store = {
      ...ports.store,
      thin: () => {
        throw new TypeError('Geheimes');
      },
    };
    await retainDaily({ ...ports, store, log: (line) => log.push(line) });
    expect(log).toMatchObject([{ event: 'error', error: 'TypeError' }]);
    expect(JSON.stringify(log)).not.toContain('Geheimes');
  });
});
