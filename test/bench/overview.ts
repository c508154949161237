import { beispielmappen } from '../../worker/demo/beispielmappen.ts';
import { createOverview } from '../../worker/merge/createOverview.ts';
import type { DatengrundlageZeile, GemergteMappe, Merged } from '../../worker/merge/merge.ts';
import { overviewPlan } from '../../worker/report/overviewPlan.ts';
import { writeWorkbook } from '../../worker/xlsx/writeWorkbook.ts';
import type { Figure } from './figure.ts';
import { cpuSeconds, grownBy } from './measure.ts';

const stichtag = '2026-11-21';

export interface OverviewFigures {
  readonly json: number;
  readonly xlsx: number;
  readonly figures: readonly Figure[];
  readonly memory: Figure;
}

/** The overview over Checklisten that are in memory already. */
export async function overview(count: number): Promise<OverviewFigures> {
  const checklisten = beispielmappen({ stichtag, jeLand: count / 16 }).map(({ checkliste }) => checkliste);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let merged: Merged | null = null;
  const json = await cpuSeconds(() => {
    const created = createOverview(
      checklisten.map((checkliste) => ({ checkliste, version: 1 })),
      { stichtag, vergleich: null, erwartet: null },
    );
    JSON.stringify(created);
    merged = {
      overview: created,
      mappen: checklisten.map(mappe),
      datengrundlage: checklisten.map(zeile),
      pruefhinweise: [],
      erwartet: null,
    };
  });
  let bytes = 0;
  const xlsx = await cpuSeconds(async () => {
    bytes = merged ? (await writeWorkbook(overviewPlan(merged))).length : 0;
  });
  const grown = grownBy(before);
  const isLargest = count === 9200;
  const figures: Figure[] = [
    {
      what: `overview of ${count} as JSON`,
      value: json,
      unit: 's',
      ...(isLargest && { bar: { atMost: 1 } }),
    },
    {
      what: `overview of ${count} as xlsx`,
      value: xlsx,
      unit: 's',
      ...(isLargest && { bar: { atMost: 10 } }),
      note: `${(bytes / 1e6).toFixed(1)} MB, ${count * 18} rows of Steuerungsindikatoren`,
    },
  ];
  const memory: Figure = {
    what: `overview of ${count}, growth over the Checklisten`,
    value: grown,
    unit: 'MB',
    ...(isLargest && { bar: { atMost: 128 } }),
    note: 'resident memory in Node with a heap of 224 MB, JSON and xlsx',
  };
  return { json, xlsx, figures, memory };
}

type Checkliste = GemergteMappe['checkliste'];

const mappe = (checkliste: Checkliste): GemergteMappe => ({
  file: checkliste.stammdaten.kennung ?? '',
  checkliste,
  places: {},
  fehler: 0,
});

function zeile({ stammdaten }: Checkliste): DatengrundlageZeile {
  const { kennung, land, umsetzungsprojekt, stand } = stammdaten;
  return {
    file: kennung ?? '',
    used: true,
    grund: null,
    kennung,
    land,
    umsetzungsprojekt,
    stand,
    version: 1,
    gelesen: 67,
    uebernommen: 67,
    gemeldet: 0,
    fehler: 0,
    warnungen: 0,
    hash: (kennung ?? '').padEnd(64, '0'),
  };
}
