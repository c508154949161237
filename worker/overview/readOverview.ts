import type { Overview } from '#templates/model/overview.ts';
import type { Store } from '../store/store.ts';
import { collect, type Frage, type Sicht } from './collect.ts';
import { readAuszuege } from './pages.ts';
import { nurEigenes } from './sicht.ts';

/** The Overview of what is stored, as somebody may see it; of thousands of workbooks only the figures stay in memory. */
export async function readOverview(store: Store, frage: Frage, sicht: Sicht): Promise<Overview> {
  const { collector } = await collect(store, frage, sicht, readAuszuege(store, frage), () => undefined);
  const overview = collector.finish();
  const { akteur, vergleich } = sicht;
  return akteur.land === null || vergleich ? overview : nurEigenes(overview, akteur.land);
}
