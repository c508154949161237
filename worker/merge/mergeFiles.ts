import type { Vergleichsstand } from '#templates/figures/vergleich.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import type { Abgabe } from '../intake/readFile.ts';
import { type Merged, merge } from './merge.ts';
import { type MergePart, type MergePartReading, readMergePart } from './readMergePart.ts';

export interface MergeFilesOptions {
  readonly stichtag: Tag;
  readonly erwartet: readonly LandId[] | null;
  /** Whether names of persons and files may be kept. */
  readonly namen: boolean;
}

/** The part `vorher` is no overview of ours; `detail` says why in German. */
interface Unreadable {
  readonly ok: false;
  readonly code: 'vorher-unlesbar';
  readonly detail: string;
}

export type PartsOutcome =
  | { readonly ok: true; readonly abgaben: readonly Abgabe[]; readonly vergleich: Vergleichsstand | null }
  | Unreadable;

export type MergeOutcome = { readonly ok: true; readonly merged: Merged } | Unreadable;

/** Reads files one after the other, each where `readPart` does it, keeping of each only what was read. */
export async function readParts(
  parts: AsyncIterable<MergePart> | Iterable<MergePart>,
  readPart: (part: MergePart) => MergePartReading | Promise<MergePartReading>,
): Promise<PartsOutcome> {
  const abgaben: Abgabe[] = [];
  let vergleich: Vergleichsstand | null = null;
  for await (const part of parts) {
    const reading = await readPart(part);
    switch (reading.kind) {
      case 'abgabe':
        abgaben.push(reading.abgabe);
        break;
      case 'vergleich':
        vergleich = reading.vergleich;
        break;
      case 'unlesbar':
        return { ok: false, code: 'vorher-unlesbar', detail: reading.detail };
    }
  }
  return { ok: true, abgaben, vergleich };
}

/** Reads files one after the other and merges them, all here. Nothing is stored. */
export async function mergeFiles(
  parts: AsyncIterable<MergePart> | Iterable<MergePart>,
  options: MergeFilesOptions,
): Promise<MergeOutcome> {
  const outcome = await readParts(parts, (part) => readMergePart(part, options));
  if (!outcome.ok) return outcome;
  const { abgaben, vergleich } = outcome;
  return { ok: true, merged: merge(abgaben, { ...options, vergleich }) };
}
