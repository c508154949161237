/** The merge: what is chosen, what came of it, and the requests in between. */

import type { MergeAnswer } from '#templates/api/mergeAnswer.ts';
import { today } from '#templates/kalender/today.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import { data } from '../data.ts';
import { errorText, saveResponse, send } from '../request.ts';
import { showBytes, showZahl } from '../show.ts';
import { Store } from '../store.ts';
import { loadSamples } from './sampleFiles.ts';

/** Everything that decides what comes out. */
export interface MergeOrder {
  readonly files: readonly File[];
  readonly vorher: File | null;
  /** `2027-03-22`; empty means today. */
  readonly stichtag: string;
  /** Empty means no expectation. */
  readonly erwartet: readonly LandId[];
  readonly namen: boolean;
}

export interface MergeRun {
  readonly order: MergeOrder;
  /** What is being done, as a sentence. */
  readonly busy: string | null;
  readonly error: string | null;
  /** The last result with the order it belongs to; downloads repeat that order. */
  readonly result: { readonly order: MergeOrder; readonly answer: MergeAnswer } | null;
}

export const mergeRun = new Store<MergeRun>({
  order: { files: [], vorher: null, stichtag: today(new Date()), erwartet: [], namen: false },
  busy: null,
  error: null,
  result: null,
});

export const downloads = {
  uebersicht: { query: {}, name: 'uebersicht.xlsx', busy: 'Die Übersicht wird erstellt …' },
  bericht: {
    query: { format: 'bericht' },
    name: 'statusbericht.xlsx',
    busy: 'Der Statusbericht wird erstellt …',
  },
} as const;

let abort = new AbortController();

export function changeOrder(change: Partial<MergeOrder>): void {
  mergeRun.update((run) => ({ ...run, error: null, order: { ...run.order, ...change } }));
}

/** Adds files; one of the same name takes the place of its earlier version. */
export function addFiles(files: readonly File[]): void {
  const names = new Set(files.map(({ name }) => name));
  changeOrder({ files: [...mergeRun.get().order.files.filter(({ name }) => !names.has(name)), ...files] });
}

/** Adds the sample files of a demonstration. */
export async function addSamples(names: readonly string[]): Promise<void> {
  await during('Die Beispieldateien werden geladen …', async () => addFiles(await loadSamples(names)));
}

/** Takes a file out of the choice, or all of them. */
export function removeFile(file: File | null): void {
  changeOrder({
    files: file === null ? [] : mergeRun.get().order.files.filter((other) => other !== file),
  });
}

/** Why the order can't be sent, or `null`; the limits of the service, said before anything is sent. */
export function refusalOf({ files, vorher }: MergeOrder): string | null {
  const { fileBytes, batchFiles, batchBytes } = data.limits;
  if (files.length === 0) return 'Wählen Sie zuerst die Dateien aus, die zusammengeführt werden sollen.';
  if (files.length > batchFiles) {
    return `Es sind ${showZahl(files.length)} Dateien ausgewählt, möglich sind ${batchFiles} auf einmal.`;
  }
  const all = vorher === null ? files : [...files, vorher];
  const large = all.find(({ size }) => size > fileBytes);
  if (large) return `${large.name}: ${data.dateiZuGross.message}`;
  const bytes = all.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= batchBytes) return null;
  return `Die Dateien sind zusammen ${showBytes(bytes)} groß, möglich sind ${showBytes(batchBytes)} auf einmal.`;
}

export async function startMerge(): Promise<void> {
  const { order } = mergeRun.get();
  const refusal = refusalOf(order);
  if (refusal !== null) {
    mergeRun.update((run) => ({ ...run, error: refusal }));
    return;
  }
  const busy =
    order.files.length === 1
      ? '1 Datei wird gelesen …'
      : `${showZahl(order.files.length)} Dateien werden zusammengeführt …`;
  await during(busy, async (signal) => {
    const answer = await post(
      order,
      { format: 'json' },
      signal,
      (response): Promise<MergeAnswer> => response.json(),
    );
    mergeRun.update((run) => ({ ...run, result: { order, answer } }));
  });
}

/** Merges the order of the shown result once more, as a workbook to save. */
export async function download(kind: keyof typeof downloads): Promise<void> {
  const { result } = mergeRun.get();
  if (result === null) return;
  const { query, name, busy } = downloads[kind];
  await during(busy, (signal) =>
    post(result.order, query, signal, (response) => saveResponse(response, name)),
  );
}

export function cancelMerge(): void {
  abort.abort();
}

async function during(busy: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  abort = new AbortController();
  const { signal } = abort;
  mergeRun.update((run) => ({ ...run, busy, error: null }));
  let error: string | null = null;
  try {
    await work(signal);
  } catch (thrown) {
    error = signal.aborted ? null : errorText(thrown);
  }
  mergeRun.update((run) => ({ ...run, busy: null, error }));
}

function post<T>(
  { files, vorher, stichtag, erwartet, namen }: MergeOrder,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
  receive: (response: Response) => Promise<T>,
): Promise<T> {
  const search = new URLSearchParams(query);
  if (stichtag !== '') search.set('stichtag', stichtag);
  if (erwartet.length > 0) search.set('erwartet', erwartet.join(','));
  if (namen) search.set('namen', 'ja');
  const body = new FormData();
  for (const file of files) body.append('file', file, file.name);
  if (vorher !== null) body.append('vorher', vorher, vorher.name);
  return send(`/api/merge${search.size > 0 ? `?${search}` : ''}`, { method: 'POST', body, signal }, receive);
}
