import type { Vergleichsstand } from '#templates/figures/vergleich.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import type { Overview } from '#templates/model/overview.ts';
import { collectOverview, type Mappe } from './collectOverview.ts';
import { compareMappen } from './reihenfolge.ts';
import { zuordnung } from './zuordnung.ts';

export interface OverviewOptions {
  readonly stichtag: Tag;
  readonly vergleich: Vergleichsstand | null;
  /** The Länder expected to deliver; `null` if none were named. */
  readonly erwartet: readonly LandId[] | null;
}

/** The Overview over workbooks of known Land that are all there, whatever their order. */
export function createOverview(mappen: readonly Mappe[], options: OverviewOptions): Overview {
  const { stichtag, vergleich, erwartet } = options;
  // Of several that an earlier workbook may have become, the first in this order is it
  const sortiert = mappen.toSorted((a, b) => compareMappen(a.checkliste, b.checkliste));
  const collector = collectOverview({ stichtag, vergleich: vergleich?.stichtag ?? null, erwartet });
  const frueher = zuordnung(
    vergleich?.mappen ?? [],
    sortiert.map(({ checkliste }) => checkliste.stammdaten),
  );
  for (const mappe of sortiert) collector.add(mappe, frueher.take(mappe.checkliste.stammdaten));
  for (const mappe of frueher.rest()) collector.miss(mappe);
  return collector.finish();
}
