import type { Tag } from '#templates/checkliste.ts';
import { ohnePersonen } from '#templates/personen.ts';
import { beispielmappen } from '../../worker/demo/beispielmappen.ts';
import { type NodeStore, openNode } from '../../worker/store/openNode.ts';
import type { Vorgang } from '../../worker/store/store.ts';

export const stichtag: Tag = '2026-11-21';

export const vorgang: Vorgang = {
  akteur: { tokenId: 'bench', rolle: 'koordination', land: null },
  at: `${stichtag}T12:00:00.000Z`,
};

/** Delivers so many workbooks of 16 Länder to a new store in a file, names of persons reduced as they are by default. */
export function fillStore(file: string, count: number): NodeStore {
  const store = openNode(file);
  for (const { checkliste } of beispielmappen({ stichtag, jeLand: count / 16 })) {
    const { art } = store.deliver({
      vorgang,
      checkliste: ohnePersonen(checkliste),
      places: null,
      stumm: [],
      basis: null,
      methode: 'POST',
      umbenannt: false,
      neu: false,
      konflikt: null,
      random: new Uint8Array(32),
    });
    if (art !== 'angenommen') throw new Error(`A workbook was not taken: ${art}`);
  }
  return store;
}
