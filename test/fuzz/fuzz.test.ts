import { describe, expect, it } from 'vitest';
import { makeFall, pruefeFall, vorbilder } from './lauf.ts';
import { arten } from './mutate.ts';
import { pruefe } from './pruefe.ts';

const alle = await vorbilder();

describe('changed files', () => {
  it('begin as valid ones', async () => {
    for (const { name, bytes } of alle) {
      if (!/^(?:grundformen|uebersicht)/.test(name))
        expect([name, await pruefe(bytes, false)]).toEqual([name, 'checkliste']);
    }
  });

  it('are the same for the same seed and number', () => {
    const [first, again, other] = [makeFall('a', 7, alle), makeFall('a', 7, alle), makeFall('b', 7, alle)];
    expect(first).toEqual(again);
    expect(first).not.toEqual(other);
  });

  it('are changed in every way', () => {
    expect(new Set(Array.from({ length: 60 }, (_, nr) => makeFall('test', nr, alle).art)).size).toBe(
      arten.length,
    );
  });

  // fixed numbers, so that a failure names its case: node worker/node/launch.mjs test/fuzz/run.ts --seed test --nr …
  it.each([0, 1, 2, 3, 4])(
    'give a finding or a reading, never a fault: hundred %i of five',
    async (hundred) => {
      for (let nr = 100 * hundred; nr < 100 * (hundred + 1); nr++) {
        const { fall, fehler, ms } = await pruefeFall(makeFall('test', nr, alle));
        expect([fall.nr, fall.art, fall.vorbild, fehler]).toEqual([fall.nr, fall.art, fall.vorbild, null]);
        expect(ms).toBeLessThan(2000);
      }
    },
  );
});
