import { steuerungsindikatoren } from '#templates/catalogue/catalogue.ts';
import type { Vergleichsstand } from '#templates/figures/vergleich.ts';
import { type CellRef, placeKey } from '#templates/read/reading.ts';
import { readWorkbook } from '../files/readWorkbook.ts';
import { refusalFinding } from '../files/refusal.ts';
import { type Abgabe, type ReadFileOptions, readFile } from '../intake/readFile.ts';
import { readVergleich, vergleichBlaetter } from './readVergleich.ts';

export interface MergeFile {
  readonly name: string;
  /** `null` for a file over the size limit, whose content was dropped while it arrived. */
  readonly bytes: Uint8Array | null;
}

/** What a request may carry: files to merge, and an earlier overview to compare with. */
export type MergePart = { readonly kind: 'file' | 'vorher'; readonly file: MergeFile };

export type MergePartReading =
  | { readonly kind: 'abgabe'; readonly abgabe: Abgabe }
  | { readonly kind: 'vergleich'; readonly vergleich: Vergleichsstand }
  /** The part `vorher` is no overview of ours; `detail` says why in German. */
  | { readonly kind: 'unlesbar'; readonly detail: string };

/** Reads one part; plain data that may travel between threads. */
export function readMergePart({ kind, file }: MergePart, options: ReadFileOptions): MergePartReading {
  if (kind === 'file')
    return { kind: 'abgabe', abgabe: compactPlaces(readFile(file.name, file.bytes, options)) };
  const workbook = file.bytes && readWorkbook(file.bytes, vergleichBlaetter);
  if (!workbook?.ok) {
    const { message } = workbook?.finding ?? refusalFinding('dateiGross');
    return { kind: 'unlesbar', detail: message };
  }
  const vergleich = readVergleich(workbook.grid);
  if (vergleich !== null) return { kind: 'vergleich', vergleich };
  return {
    kind: 'unlesbar',
    detail:
      'Die Vergleichsdatei muss eine Übersicht dieses Dienstes mit den Blättern „Indikatoren“ und „Datengrundlage“ sein.',
  };
}

/** Of where values stood only what the overview names is kept: hundreds of files are held at once. */
function compactPlaces(abgabe: Abgabe): Abgabe {
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
