import type { LandId, Tag } from '#templates/checkliste.ts';
import type { Overview } from '#templates/overview.ts';
import { collectOverview, type OverviewCollector } from '../merge/collectOverview.ts';
import type { Auszug } from '../store/auszugReader.ts';
import type { Akteur, Store } from '../store/store.ts';
import { mitVerbindlichkeit, vorgabenVon } from './mitVorgaben.ts';
import { type Auswahl, readAuszuege } from './pages.ts';
import { nurEigenes, sichtFuer } from './sicht.ts';

export interface Frage extends Auswahl {
  /** An earlier Stichtag to compare with. */
  readonly vergleich: Tag | null;
}

export interface Sicht {
  readonly akteur: Akteur;
  /** Whether a Land sees columns and projects of the others, see `Config.vergleich`. */
  readonly vergleich: boolean;
}

/** The Overview of what is stored, as somebody may see it; of thousands of workbooks only the figures stay in memory. */
export async function readOverview(store: Store, frage: Frage, sicht: Sicht): Promise<Overview> {
  const vorgaben = vorgabenVon(await store.vorgaben());
  const { stichtag, vergleich, themenfeld, land } = frage;
  const collector = collectOverview({
    stichtag,
    vergleich,
    erwartet: erwarteteLaender(vorgaben(themenfeld).erwartet, land),
  });
  const zeige = sichtFuer(sicht.akteur);
  const sehen = (auszug: Auszug): Auszug => {
    const gefuellt = mitVerbindlichkeit(auszug.checkliste, vorgaben(auszug.checkliste.stammdaten.themenfeld));
    return { ...auszug, checkliste: zeige(gefuellt) };
  };
  await collect(store, frage, collector, sehen);
  return siehe(collector.finish(), sicht);
}

/** Who is expected: of one Land no other is. */
export function erwarteteLaender(
  erwartet: readonly LandId[] | null,
  land: LandId | null,
): readonly LandId[] | null {
  return land === null ? erwartet : [land];
}

/** What of a finished overview somebody may see. */
export function siehe(overview: Overview, { akteur, vergleich }: Sicht): Overview {
  return akteur.land === null || vergleich ? overview : nurEigenes(overview, akteur.land);
}

/** Walks both Stichtage side by side: pages come by Kennung, so that no more than one of each is held. */
async function collect(
  store: Store,
  { vergleich, ...auswahl }: Frage,
  collector: OverviewCollector,
  sehen: (auszug: Auszug) => Auszug,
): Promise<void> {
  const fruehere = vergleich === null ? null : readAuszuege(store, { ...auswahl, stichtag: vergleich });
  const next = async (): Promise<Auszug | null> => (await fruehere?.next())?.value ?? null;
  let frueher = await next();
  for await (const auszug of readAuszuege(store, auswahl)) {
    const kennung = kennungVon(auszug);
    for (; frueher !== null && kennungVon(frueher) < kennung; frueher = await next())
      collector.miss(sehen(frueher).checkliste.stammdaten);
    const selbst = frueher !== null && kennungVon(frueher) === kennung ? frueher.checkliste : null;
    collector.add(sehen(auszug), selbst && [...selbst.schritte, ...selbst.checkpoints]);
    if (selbst !== null) frueher = await next();
  }
  for (; frueher !== null; frueher = await next()) collector.miss(sehen(frueher).checkliste.stammdaten);
}

const kennungVon = ({ checkliste }: Auszug): string => checkliste.stammdaten.kennung ?? '';
