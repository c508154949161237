import type { Overview } from '#templates/model/overview.ts';
import { type Pace, unhurried } from '../pace.ts';
import type { StoreReader } from '../store/store.ts';
import { collect, type Frage, type Sicht } from './collect.ts';
import { readAuszuege } from './pages.ts';
import { onlyEigenes } from './sicht.ts';

/** The Overview of the store, reduced to what the caller may see; only figures of each workbook stay in memory. */
export async function readOverview(
  store: StoreReader,
  frage: Frage,
  sicht: Sicht,
  pace: Pace = unhurried,
): Promise<Overview> {
  const { collector } = await collect(store, frage, sicht, readAuszuege(store, frage), pace, () => undefined);
  const overview = collector.finish();
  const { akteur, vergleich } = sicht;
  return akteur.land === null || vergleich ? overview : onlyEigenes(overview, akteur.land);
}
