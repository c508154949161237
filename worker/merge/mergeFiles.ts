import { steuerungsindikatoren } from '#templates/catalogue/catalogue.ts';
import type { Vergleichsstand } from '#templates/figures/vergleich.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import { type CellRef, placeKey } from '#templates/read/reading.ts';
import { readWorkbook } from '../files/readWorkbook.ts';
import { refusalFinding } from '../files/refusal.ts';
import { type Abgabe, readFile } from '../intake/readFile.ts';
import { type Merged, merge } from './merge.ts';
import { readVergleich, vergleichBlaetter } from './readVergleich.ts';

export interface MergeFile {
  readonly name: string;
  /** `null` for a file over the size limit, whose content was dropped while it arrived. */
  readonly bytes: Uint8Array | null;
}

export interface MergeFilesOptions {
  readonly stichtag: Tag;
  readonly erwartet: readonly LandId[] | null;
  /** Whether names of persons and files may be kept. */
  readonly namen: boolean;
}

/** What a request may carry: files to merge, and an earlier overview to compare with. */
export type MergePart = { readonly kind: 'file' | 'vorher'; readonly file: MergeFile };

export type MergeOutcome =
  | { readonly ok: true; readonly merged: Merged }
  /** The part `vorher` is no overview of ours; `detail` says why in German. */
  | { readonly ok: false; readonly code: 'vorher-unlesbar'; readonly detail: string };

/** Of where values stood only what the overview names is kept: hundreds of files are held at once. */
function sparePlaces(abgabe: Abgabe): Abgabe {
  const { reading } = abgabe;
  if (reading === null) return abgabe;
  const places: Record<string, CellRef> = {};
  for (const key of gezeigtePlaces) {
    const place = reading.places[key];
    if (place) places[key] = place;
  }
  return { ...abgabe, reading: { ...reading, places } };
}

const gezeigtePlaces = [
  placeKey('stammdaten', 'kennung'),
  ...steuerungsindikatoren.map(({ id }) => placeKey(id, 'status')),
];

/** Reads files one after the other, keeping of each only what was read, and merges them. Nothing is stored. */
export async function mergeFiles(
  parts: AsyncIterable<MergePart> | Iterable<MergePart>,
  options: MergeFilesOptions,
): Promise<MergeOutcome> {
  const abgaben: Abgabe[] = [];
  let vergleich: Vergleichsstand | null = null;
  for await (const { kind, file } of parts) {
    if (kind === 'file') {
      abgaben.push(sparePlaces(readFile(file.name, file.bytes, options)));
      continue;
    }
    const workbook = file.bytes && readWorkbook(file.bytes, vergleichBlaetter);
    if (!workbook?.ok) {
      const { message } = workbook?.finding ?? refusalFinding('dateiGross');
      return { ok: false, code: 'vorher-unlesbar', detail: message };
    }
    vergleich = readVergleich(workbook.grid);
    if (vergleich === null) {
      return {
        ok: false,
        code: 'vorher-unlesbar',
        detail:
          'Die Vergleichsdatei muss eine Übersicht dieses Dienstes mit den Blättern „Indikatoren“ und „Datengrundlage“ sein.',
      };
    }
  }
  return { ok: true, merged: merge(abgaben, { ...options, vergleich }) };
}
