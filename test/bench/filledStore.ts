import { withoutPersonen } from '#templates/catalogue/withoutPersonen.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { beispielmappen } from '../../worker/demo/beispielmappen.ts';
import { type NodeStore, openNode } from '../../worker/store/openNode.ts';
import { lieferung, vorgang } from '../worker/store/lieferung.ts';

export const stichtag: Tag = '2026-11-21';

export const koordination = vorgang('bench', stichtag, null);

/** Delivers so many workbooks of 16 Länder to a new store in a file, names of persons reduced as they are by default. */
export function fillStore(file: string, count: number): NodeStore {
  const store = openNode(file);
  for (const { checkliste } of beispielmappen({ stichtag, jeLand: count / 16 })) {
    const { outcome } = store.deliver(lieferung(withoutPersonen(checkliste), { vorgang: koordination }));
    if (outcome !== 'accepted') throw new Error(`A workbook was not taken: ${outcome}`);
  }
  return store;
}
