import type { Vorgabenwerte } from '#templates/api/vorgaben.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste, LandId } from '#templates/model/checkliste.ts';
import type { Akteur } from '../akteur.ts';
import { collectOverview, type Mappe, type OverviewCollector } from '../merge/collectOverview.ts';
import type { Pace } from '../pace.ts';
import type { Auszug } from '../store/auszugReader.ts';
import type { StoreReader } from '../store/store.ts';
import { type Auswahl, readAuszuege } from './pages.ts';
import { seesTexts, sichtFuer } from './sicht.ts';
import { vorgabenVon, withVerbindlichkeit } from './withVorgaben.ts';

/** Units of work that a workbook takes until it is counted. */
const mappeUnits = 150;

export interface Frage extends Auswahl {
  /** An earlier Stichtag to compare with. */
  readonly vergleich: Tag | null;
}

export interface Sicht {
  readonly akteur: Akteur;
  /** Whether a Land sees columns and projects of the others, see `Config.vergleich`. */
  readonly vergleich: boolean;
}

/** A workbook as it was counted. */
export interface Gesehen<M> {
  readonly mappe: M;
  /** With the Vorgaben, and without what the asking one may not see. */
  readonly checkliste: Checkliste;
  readonly zielwochen: Vorgabenwerte['zielwochen'];
}

export interface Collected {
  readonly collector: OverviewCollector;
  readonly erwartet: readonly LandId[] | null;
}

/**
 * Counts workbooks that come by Kennung. Both Stichtage are walked side by side, so that no more than one workbook of
 * each is held here; `keep` may hold what it wants.
 */
export async function collect<M extends Mappe>(
  store: StoreReader,
  frage: Frage,
  { akteur }: Sicht,
  mappen: AsyncIterable<M>,
  pace: Pace,
  keep: (gesehen: Gesehen<M>) => void,
): Promise<Collected> {
  const { vergleich, ...auswahl } = frage;
  const vorgaben = vorgabenVon(await store.vorgaben());
  // Of one Land or workbook no other is expected
  const erwartet = frage.land === null ? vorgaben(frage.themenfeld).erwartet : [frage.land];
  const collector = collectOverview({ stichtag: frage.stichtag, vergleich, erwartet });
  const zeige = sichtFuer(akteur);
  const fruehere = vergleich === null ? null : readAuszuege(store, { ...auswahl, stichtag: vergleich });
  const next = async (): Promise<Auszug | null> => (await fruehere?.next())?.value ?? null;
  const miss = ({ checkliste }: Auszug): void => collector.miss(zeige(checkliste).stammdaten);

  let frueher = await next();
  for await (const mappe of mappen) {
    const kennung = kennungVon(mappe);
    for (; frueher !== null && kennungVon(frueher) < kennung; frueher = await next()) miss(frueher);
    const selbst = frueher !== null && kennungVon(frueher) === kennung ? frueher.checkliste : null;
    if (selbst !== null) frueher = await next();
    const geltend = vorgaben(mappe.checkliste.stammdaten.themenfeld);
    const checkliste = zeige(withVerbindlichkeit(mappe.checkliste, geltend));
    collector.add(
      { checkliste, version: mappe.version, ohneRisiken: !seesTexts(akteur, mappe.checkliste) },
      selbst && [...selbst.schritte, ...selbst.checkpoints],
    );
    keep({ mappe, checkliste, zielwochen: geltend.zielwochen });
    if (pace.spend(mappeUnits)) await pace.giveWay();
  }
  for (; frueher !== null; frueher = await next()) miss(frueher);
  return { collector, erwartet };
}

const kennungVon = ({ checkliste }: Pick<Mappe, 'checkliste'>): string => checkliste.stammdaten.kennung ?? '';
