/** Delivering to the store: what is chosen, and a queue with one file a request. */
import { type DeliverResult, rejectedUnsent } from '#templates/api/deliverResult.ts';
import { vermerkOf } from '#templates/api/vermerk.ts';
import { data } from '../data.ts';
import { Store } from '../store.ts';
import { FileQueue, type Row } from '../ui/fileQueue.ts';
import { onZugangChange } from '../zugang.ts';
import { type DeliverOptions, deliver } from './deliver.ts';

export type DeliverRow = Row<DeliverResult, DeliverOptions>;

export interface DeliverChoice {
  readonly files: readonly File[];
  readonly namen: boolean;
  /** As typed; said with the next delivery only. */
  readonly notiz: string;
  readonly freigabe: string;
}

const keinText = { notiz: '', freigabe: '' };

export const deliverChoice = new Store<DeliverChoice>({ files: [], namen: false, ...keinText });

export const deliverRun = new FileQueue<DeliverResult, DeliverOptions>({
  // In turn: of two files of one workbook the second builds on the first
  atOnce: 1,
  known: ({ name, size }) => {
    if (size <= data.limits.fileBytes) return null;
    return rejectedUnsent(name, [data.dateiZuGross]);
  },
  send: ({ file, options }, signal) => deliver(file, options, signal),
});

onZugangChange(() => {
  deliverRun.clear();
  deliverChoice.update((choice) => ({ ...choice, ...keinText, files: [] }));
});

/** Adds files to the choice; one of the same name takes the place of its earlier version. */
export function chooseFiles(files: readonly File[]): void {
  const names = new Set(files.map(({ name }) => name));
  deliverChoice.update((choice) => ({
    ...choice,
    files: [...choice.files.filter(({ name }) => !names.has(name)), ...files],
  }));
}

export function removeChosen(file: File | null): void {
  deliverChoice.update((choice) => ({
    ...choice,
    files: file === null ? [] : choice.files.filter((other) => other !== file),
  }));
}

/** Delivers what is chosen. */
export function startDeliver(): void {
  const { files, namen, notiz, freigabe } = deliverChoice.get();
  deliverChoice.update((choice) => ({ ...choice, ...keinText, files: [] }));
  deliverRun.add(files, { namen, vermerk: vermerkOf(notiz, freigabe) });
}
