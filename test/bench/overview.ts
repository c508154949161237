import { writeLongWorkbook } from '../../worker/files/xlsx/write/writeWorkbook.ts';
import { readMerged } from '../../worker/overview/readMerged.ts';
import { readOverview } from '../../worker/overview/readOverview.ts';
import { overviewPlan } from '../../worker/report/overviewPlan.ts';
import type { Figure } from './figure.ts';
import { fillStore, koordination, stichtag } from './filledStore.ts';
import { cpuSeconds } from './measure.ts';

export interface OverviewFigures {
  readonly json: number;
  readonly xlsx: number;
  readonly figures: readonly Figure[];
}

const frage = { stichtag, vergleich: null, land: null, themenfeld: null };
const sicht = { akteur: koordination.akteur, vergleich: true };

/** The overview over what is stored, from the rows of the store to the answer. `file` is where the store is made. */
export async function overview(count: number, file: string): Promise<OverviewFigures> {
  const store = fillStore(file, count);
  let json = 0;
  // the first one warms up
  for (let round = 0; round < 2; round++) {
    json = await cpuSeconds(async () => JSON.stringify(await readOverview(store, frage, sicht)));
  }
  let bytes = 0;
  const xlsx = await cpuSeconds(async () => {
    const pieces = await writeLongWorkbook(overviewPlan(await readMerged(store, frage, sicht)));
    bytes = pieces.reduce((sum, { length }) => sum + length, 0);
  });
  store.close();
  const isLargest = count === 9200;
  const figures: Figure[] = [
    {
      what: `overview of ${count} stored workbooks, JSON`,
      value: json,
      unit: 's',
      ...(isLargest && { bar: { atMost: 0.6 } }),
    },
    {
      what: `overview of ${count} stored workbooks, xlsx`,
      value: xlsx,
      unit: 's',
      ...(isLargest && { bar: { atMost: 5 } }),
      note: `${(bytes / 1e6).toFixed(1)} MB, ${count * 18} rows of Steuerungsindikatoren`,
    },
  ];
  return { json, xlsx, figures };
}
