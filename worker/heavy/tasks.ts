/** The tasks that take long, by name: pure but for the store they read. */

import type { Pruefhinweis } from '#templates/api/mergeAnswer.ts';
import { indikatorenVon } from '#templates/figures/figures.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { writeDatenpaket } from '../csv/datenpaket/writeDatenpaket.ts';
import { projekteCsv } from '../csv/projekteCsv.ts';
import { writeLongWorkbook } from '../files/xlsx/write/writeWorkbook.ts';
import type { Abgabe } from '../intake/readFile.ts';
import { type Merged, type MergeOptions, merge } from '../merge/merge.ts';
import { type MergePart, type MergePartReading, readMergePart } from '../merge/readMergePart.ts';
import type { Frage, Sicht } from '../overview/collect.ts';
import { type Auswahl, readAuszuege, readMappen } from '../overview/pages.ts';
import { readMerged } from '../overview/readMerged.ts';
import { readOverview } from '../overview/readOverview.ts';
import type { Pace } from '../pace.ts';
import { indikatorenListePlan } from '../report/indikatorenListeSheet.ts';
import { pacedOverviewPlan, reportPlan } from '../report/overviewPlan.ts';
import type { StoreReader } from '../store/store.ts';
import { jsonPieces } from './jsonPieces.ts';

/** What a task works with. */
export interface TaskContext {
  readonly store: StoreReader;
  readonly pace: Pace;
}

/** An answer's bytes, in order. */
export type Pieces = readonly Uint8Array[];

interface OverviewInput {
  readonly frage: Frage;
  readonly sicht: Sicht;
}

/** Units of work that a workbook takes until it is read. */
const mappeUnits = 100;

const taskTable = {
  async overviewJson({ frage, sicht }: OverviewInput, { store, pace }: TaskContext): Promise<Pieces> {
    return await jsonPieces(await readOverview(store, frage, sicht, pace), pace);
  },
  async overviewCsv({ frage, sicht }: OverviewInput, { store, pace }: TaskContext): Promise<Pieces> {
    return [new TextEncoder().encode(projekteCsv(await readOverview(store, frage, sicht, pace)))];
  },
  async overviewXlsx({ frage, sicht }: OverviewInput, { store, pace }: TaskContext): Promise<Pieces> {
    return await writeLongWorkbook(
      await pacedOverviewPlan(await readMerged(store, frage, sicht, pace), pace),
      pace,
    );
  },
  async indikatorenXlsx({ auswahl }: { auswahl: Auswahl }, { store, pace }: TaskContext): Promise<Pieces> {
    const checklisten: Checkliste[] = [];
    for await (const { checkliste } of readMappen(store, auswahl)) {
      // of many workbooks only what the list shows stays in memory
      checklisten.push({
        ...checkliste,
        schritte: indikatorenVon(checkliste),
        checkpoints: [],
        offenePunkte: [],
      });
      if (pace.spend(mappeUnits)) await pace.giveWay();
    }
    return await writeLongWorkbook(indikatorenListePlan(checklisten, auswahl.stichtag), pace);
  },
  async datenpaket(auswahl: Auswahl, { store, pace }: TaskContext): Promise<Pieces> {
    return await writeDatenpaket(readAuszuege(store, auswahl), auswahl.stichtag, pace);
  },
  /** `null` if nothing is stored of what was asked for. */
  async reportXlsx({ frage, sicht }: OverviewInput, { store, pace }: TaskContext): Promise<Pieces | null> {
    const merged = await readMerged(store, frage, sicht, pace);
    if (merged.mappen.length === 0) return null;
    await pace.giveWay();
    const plan = reportPlan(merged);
    await pace.giveWay();
    return await writeLongWorkbook(plan, pace);
  },
  /** One uploaded file. */
  async mergePart({ part, options }: { part: MergePart; options: ReadOptions }): Promise<MergePartReading> {
    return readMergePart(part, options);
  },
  /** What all files of a merge become; findings alone where none of them can be used. */
  async merge({ abgaben, options, format }: MergeInput, { pace }: TaskContext): Promise<MergeAnswer> {
    const merged = merge(abgaben, options);
    if (merged.mappen.length === 0) return { pieces: null, pruefhinweise: merged.pruefhinweise };
    await pace.giveWay();
    return { pieces: await writeMerged(merged, format, pace) };
  },
};

type ReadOptions = Pick<MergeOptions, 'stichtag' | 'namen'>;

interface MergeInput {
  readonly abgaben: readonly Abgabe[];
  readonly options: MergeOptions;
  readonly format: 'xlsx' | 'json' | 'bericht';
}

type MergeAnswer =
  | { readonly pieces: Pieces }
  | { readonly pieces: null; readonly pruefhinweise: readonly Pruefhinweis[] };

async function writeMerged(merged: Merged, format: MergeInput['format'], pace: Pace): Promise<Pieces> {
  switch (format) {
    case 'json': {
      const { overview, datengrundlage, pruefhinweise } = merged;
      return await jsonPieces({ ...overview, datengrundlage, pruefhinweise }, pace);
    }
    case 'bericht':
      return await writeLongWorkbook(reportPlan(merged), pace);
    case 'xlsx':
      return await writeLongWorkbook(await pacedOverviewPlan(merged, pace), pace);
  }
}

type Tasks = typeof taskTable;
export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

/** Tasks that take milliseconds as a rule: they never wait behind those that take seconds. */
export const shortTasks: ReadonlySet<TaskName> = new Set<TaskName>(['mergePart']);

/** Runs a task here. */
export function runTask<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  context: TaskContext,
): Promise<TaskOutput<Name>> {
  // the name ties input and output together, which TypeScript cannot follow through a table
  const task = taskTable[name] as (input: TaskInput<Name>, context: TaskContext) => Promise<TaskOutput<Name>>;
  return task(input, context);
}
