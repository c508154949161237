/** The check of chosen files: a queue that is worked off three at a time. */
import type { Checkliste, Kennung, LandId, Tag } from '#templates/checkliste.ts';
import type { Finding } from '#templates/finding.ts';
import { data } from './data.ts';
import { errorText, saveResponse, send } from './request.ts';
import { Store } from './store.ts';

/** The part of the answer of `/api/validate` that is shown. */
export interface CheckResult {
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
  readonly umsetzungsprojekt: string | null;
  readonly stand: Tag | null;
  readonly checkliste: Checkliste | null;
  readonly findings: readonly Finding[];
}

export type CheckState =
  | { readonly kind: 'waiting' | 'running' | 'cancelled' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'done'; readonly result: CheckResult };

/** What the request says where the file does not: lists made by hand name neither. */
export interface Angaben {
  readonly land?: string;
  readonly umsetzungsprojekt?: string;
}

export interface CheckRow {
  readonly nr: number;
  readonly file: File;
  readonly angaben: Angaben;
  readonly state: CheckState;
}

export interface CheckRun {
  readonly rows: readonly CheckRow[];
  /** How often the queue has been worked off to its end. */
  readonly finished: number;
}

export const checkRun = new Store<CheckRun>({ rows: [], finished: 0 });

const atOnce = 3;
let abort = new AbortController();
let nextNr = 1;

/** Adds files; one of the same name takes the place of its earlier version. */
export function checkFiles(files: readonly File[]): void {
  const names = new Set(files.map(({ name }) => name));
  const added = files.map(
    (file): CheckRow => ({
      nr: nextNr++,
      file,
      angaben: {},
      state: initialState(file),
    }),
  );
  checkRun.update((run) => ({
    ...run,
    rows: [...run.rows.filter(({ file }) => !names.has(file.name)), ...added],
  }));
  proceed();
}

export function checkAgain(nr: number, angaben?: Angaben): void {
  setRow(nr, { state: { kind: 'waiting' }, ...(angaben === undefined ? {} : { angaben }) });
  proceed();
}

export function cancelCheck(): void {
  abort.abort();
  abort = new AbortController();
  checkRun.update((run) => ({
    ...run,
    rows: run.rows.map((row) => (isOpen(row) ? { ...row, state: { kind: 'cancelled' } } : row)),
  }));
}

export function clearCheck(): void {
  cancelCheck();
  checkRun.update((run) => ({ ...run, rows: [] }));
}

/** Whether a file still waits for its result. */
export function isOpen({ state }: CheckRow): boolean {
  return state.kind === 'waiting' || state.kind === 'running';
}

/** What can be fetched for a checked file, by the parameter `format`. */
export const ausgaben = {
  xlsx: { label: 'Prüfbericht herunterladen', name: 'Prüfbericht.xlsx' },
  vorlage: { label: 'Werte in aktuelle Vorlage übernehmen', name: 'OZG-Checkliste.xlsx' },
} as const;

/** Fetches and saves one of them; returns what to say if that fails. */
export async function saveAusgabe(
  { file, angaben }: CheckRow,
  format: keyof typeof ausgaben,
): Promise<string | null> {
  // As a form, so that the name of the file goes along
  const body = new FormData();
  body.append('file', file, file.name);
  try {
    await send(`/api/validate?${queryOf({ ...angaben, format })}`, { method: 'POST', body }, (response) =>
      saveResponse(response, ausgaben[format].name),
    );
    return null;
  } catch (error) {
    return errorText(error);
  }
}

function queryOf(query: Readonly<Record<string, string>>): string {
  return String(new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')));
}

/** A file over the limit is not even sent. */
function initialState(file: File): CheckState {
  if (file.size <= data.limits.fileBytes) return { kind: 'waiting' };
  const nothing = { kennung: null, land: null, umsetzungsprojekt: null, stand: null, checkliste: null };
  return { kind: 'done', result: { ...nothing, findings: [data.dateiZuGross] } };
}

function setRow(nr: number, change: Partial<CheckRow>): void {
  checkRun.update((run) => ({
    ...run,
    rows: run.rows.map((row) => (row.nr === nr ? { ...row, ...change } : row)),
  }));
}

function proceed(): void {
  const { rows } = checkRun.get();
  const running = rows.filter(({ state }) => state.kind === 'running').length;
  const next = rows.filter(({ state }) => state.kind === 'waiting').slice(0, Math.max(0, atOnce - running));
  for (const row of next) void check(row);
  if (!rows.some(isOpen)) checkRun.update((run) => ({ ...run, finished: run.finished + 1 }));
}

async function check({ nr, file, angaben }: CheckRow): Promise<void> {
  const { signal } = abort;
  setRow(nr, { state: { kind: 'running' } });
  const state = await fetchResult(file, angaben, signal);
  if (signal.aborted) return;
  setRow(nr, { state });
  proceed();
}

async function fetchResult(file: File, angaben: Angaben, signal: AbortSignal): Promise<CheckState> {
  const query = queryOf({ ...angaben });
  try {
    const result = await send(
      `/api/validate${query === '' ? '' : `?${query}`}`,
      { method: 'POST', body: file, signal },
      (response): Promise<CheckResult> => response.json(),
    );
    return { kind: 'done', result };
  } catch (error) {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', text: errorText(error) };
  }
}
