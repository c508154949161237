/** The limits on files in words, for their table; a test compares it with `worker/files/limits.ts`. */
import * as limits from '../files/limits.ts';
import { megabyte, zahl } from './zahlen.ts';

export interface Grenze {
  readonly name: keyof typeof limits;
  readonly was: string;
  readonly wert: string;
}

export const grenzen: readonly Grenze[] = [
  { name: 'FILE_BYTES', was: 'Eine Datei', wert: megabyte(limits.FILE_BYTES) },
  { name: 'BATCH_FILES', was: 'Dateien auf einmal', wert: zahl(limits.BATCH_FILES) },
  { name: 'BATCH_BYTES', was: 'Eine Sendung', wert: megabyte(limits.BATCH_BYTES) },
  { name: 'ENTRIES', was: 'Einträge im Archiv', wert: zahl(limits.ENTRIES) },
  { name: 'ENTRY_NAME_BYTES', was: 'Name eines Eintrags', wert: `${zahl(limits.ENTRY_NAME_BYTES)} Byte` },
  { name: 'PART_BYTES', was: 'Ein Teil, entpackt', wert: megabyte(limits.PART_BYTES) },
  { name: 'PARTS_BYTES', was: 'Alle gelesenen Teile, entpackt', wert: megabyte(limits.PARTS_BYTES) },
  {
    name: 'RATIO',
    was: 'Entpackt zu gepackt: wer eine der beiden Grenzen darüber verletzt und mehr hat, gilt als gefährlich',
    wert: `${zahl(limits.RATIO)} : 1`,
  },
  { name: 'CELLS', was: 'Zellen', wert: zahl(limits.CELLS) },
  { name: 'PLACES', was: 'Plätze, auch leere links von Werten', wert: zahl(limits.PLACES) },
  { name: 'SHARED_STRINGS', was: 'Gemeinsame Texte', wert: zahl(limits.SHARED_STRINGS) },
  { name: 'TEXT_CHARACTERS', was: 'Zeichen aller Zellen', wert: zahl(limits.TEXT_CHARACTERS) },
  {
    name: 'CHECKLISTE_CHARACTERS',
    was: 'Zeichen einer gelesenen Checkliste',
    wert: zahl(limits.CHECKLISTE_CHARACTERS),
  },
  {
    name: 'CELL_CHARACTERS',
    was: 'Zeichen einer Zelle, der Rest wird abgeschnitten',
    wert: zahl(limits.CELL_CHARACTERS),
  },
  { name: 'SHEETS', was: 'Blätter', wert: zahl(limits.SHEETS) },
  {
    name: 'SHEET_NAME_CHARACTERS',
    was: 'Zeichen eines Blattnamens',
    wert: zahl(limits.SHEET_NAME_CHARACTERS),
  },
  { name: 'SHEET_ROWS', was: 'Zeilen, die ein Blatt haben kann', wert: zahl(limits.SHEET_ROWS) },
  { name: 'SHEET_COLUMNS', was: 'Spalten, die ein Blatt haben kann', wert: zahl(limits.SHEET_COLUMNS) },
  { name: 'WINDOW_ROWS', was: 'Gelesene Zeilen eines Blattes', wert: zahl(limits.WINDOW_ROWS) },
  { name: 'WINDOW_COLUMNS', was: 'Gelesene Spalten eines Blattes', wert: zahl(limits.WINDOW_COLUMNS) },
  {
    name: 'MERGED_AREAS',
    was: 'Verbundene Bereiche je Blatt',
    wert: zahl(limits.MERGED_AREAS),
  },
  {
    name: 'FORMATTED_CELLS',
    was: 'Eingefärbte oder durchgestrichene Zellen je Blatt',
    wert: zahl(limits.FORMATTED_CELLS),
  },
  { name: 'LIST_RANGES', was: 'Bereiche mit Auswahlliste je Blatt', wert: zahl(limits.LIST_RANGES) },
];
