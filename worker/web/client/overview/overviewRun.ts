/** The overview of the store: filters that live in the address, the answer, and files to save. */
import type { Vorgaben } from '#templates/api/vorgaben.ts';
import { today } from '#templates/kalender/today.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import type { Overview } from '#templates/model/overview.ts';
import { errorText, queryOf, saveResponse, send } from '../request.ts';
import { Store } from '../store.ts';
import { onZugangChange } from '../zugang.ts';

/** Empty for none; days as `2027-03-22`. */
export interface OverviewFilter {
  readonly stichtag: string;
  readonly vergleich: string;
  readonly land: LandId | '';
  readonly themenfeld: string;
}

export interface OverviewAnswer {
  readonly filter: OverviewFilter;
  readonly overview: Overview;
  /** Those that hold for the Themenfeld looked at. */
  readonly vorgaben: Vorgaben;
}

export interface OverviewRun {
  readonly filter: OverviewFilter;
  readonly busy: string | null;
  readonly error: string | null;
  readonly answer: OverviewAnswer | null;
}

const filterKeys = ['stichtag', 'vergleich', 'land', 'themenfeld'] as const;

export const overviewRun = new Store<OverviewRun>({
  filter: filterInAddress(),
  busy: null,
  error: null,
  answer: null,
});

onZugangChange(() => {
  abort.abort();
  overviewRun.update(({ filter }) => ({ filter, busy: null, error: null, answer: null }));
});

/** What can be saved of the overview shown. */
export const overviewFiles = [
  { path: '/api/overview.xlsx', label: 'Übersicht herunterladen', name: 'uebersicht.xlsx' },
  { path: '/api/report.xlsx', label: 'Statusbericht herunterladen', name: 'statusbericht.xlsx' },
  { path: '/api/overview.csv', label: 'Übersicht als CSV', name: 'uebersicht.csv' },
  { path: '/api/indikatoren.csv', label: 'Steuerungsindikatoren als CSV', name: 'indikatoren.csv' },
  { path: '/api/indikatoren.xlsx', label: 'Steuerungsindikatoren als Excel-Mappe', name: 'indikatoren.xlsx' },
] as const;

let abort = new AbortController();

/** Changes the filter, keeps it in the address, and fetches anew. */
export function changeFilter(change: Partial<OverviewFilter>): void {
  overviewRun.update((run) => ({ ...run, filter: { ...run.filter, ...change } }));
  const { filter } = overviewRun.get();
  history.replaceState(null, '', `${location.pathname}${queryOf({ ...filter })}${location.hash}`);
  void loadOverview();
}

export async function loadOverview(): Promise<void> {
  abort.abort();
  abort = new AbortController();
  const { signal } = abort;
  const { filter } = overviewRun.get();
  overviewRun.update((run) => ({ ...run, busy: 'Die Übersicht wird geladen …', error: null }));
  try {
    const [overview, vorgaben] = await Promise.all([
      fetchOverview(filter, signal),
      send(
        `/api/vorgaben${queryOf({ themenfeld: filter.themenfeld })}`,
        { signal },
        (response): Promise<Vorgaben> => response.json(),
      ),
    ]);
    overviewRun.update((run) => ({ ...run, busy: null, answer: { filter, overview, vorgaben } }));
  } catch (error) {
    if (!signal.aborted) overviewRun.update((run) => ({ ...run, busy: null, error: errorText(error) }));
  }
}

export function fetchOverview(filter: OverviewFilter, signal: AbortSignal): Promise<Overview> {
  return send(
    `/api/overview${queryOf({ ...filter })}`,
    { signal },
    (response): Promise<Overview> => response.json(),
  );
}

/** Saves one of the files for the filter of the overview shown. */
export async function saveOverviewFile({ path, name }: (typeof overviewFiles)[number]): Promise<void> {
  const { filter } = overviewRun.get();
  await send(`${path}${queryOf({ ...filter })}`, {}, (response) => saveResponse(response, name));
}

/** Länder expected to deliver; empty means no expectation. */
export function erwartetIn({ vorgaben }: OverviewAnswer): readonly LandId[] {
  return vorgaben.erwartet ?? [];
}

function filterInAddress(): OverviewFilter {
  const search = new URLSearchParams(location.search);
  const [stichtag, vergleich, land, themenfeld] = filterKeys.map((key) => search.get(key) ?? '');
  return {
    stichtag: stichtag || today(new Date()),
    vergleich: vergleich ?? '',
    // The service refuses what is no Land
    land: (land ?? '') as LandId | '',
    themenfeld: themenfeld ?? '',
  };
}
