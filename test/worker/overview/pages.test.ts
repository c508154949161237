import { describe, expect, it } from 'vitest';
import type { Kennung } from '#templates/model/checkliste.ts';
import { readAuszuege, readMappen } from '../../../worker/overview/pages.ts';
import { accepted, checkliste, lieferung, openTemp, vorgang } from '../store/tempStore.ts';

/** Neighbours in every order of texts, and such whose last character is the first or last of its kind. */
const kennungen: readonly Kennung[] = ['SH-7K3F90', 'SH-7K3F91', 'SH-7K3F92', 'SH-7K3F9Y', 'SH-7K3F9Z'];

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

describe('one Kennung beside its neighbours', () => {
  const filled = () => {
    const store = openTemp();
    for (const kennung of kennungen)
      accepted(
        store.deliver(
          lieferung(checkliste({ kennung, umsetzungsprojekt: `Projekt ${kennung}` }), {
            vorgang: vorgang('k', '2027-03-22', null),
          }),
        ),
      );
    return store;
  };

  it.each(kennungen)('is read alone: %s', async (kennung) => {
    const auswahl = { stichtag: '2027-03-22', land: null, themenfeld: null, kennung } as const;
    const store = filled();
    expect(
      (await collect(readAuszuege(store, auswahl))).map((auszug) => auszug.checkliste.stammdaten.kennung),
    ).toEqual([kennung]);
    expect((await collect(readMappen(store, auswahl))).map((mappe) => mappe.kennung)).toEqual([kennung]);
  });

  it('is nothing where only its neighbours are stored', async () => {
    const auswahl = { stichtag: '2027-03-22', land: null, themenfeld: null, kennung: 'SH-7K3F93' } as const;
    expect(await collect(readMappen(filled(), auswahl))).toEqual([]);
  });
});
