/** What reading a workbook yields, whatever its format: the model, where each value stood, and what was not understood. */
import type { Angleichung } from '../model/angleichung.ts';
import type { Checkliste } from '../model/checkliste.ts';
import type { Finding } from '../model/finding.ts';
import { type BlattKey, blaetter as layout } from '../sheets/layout.ts';

export interface CellRef {
  readonly sheet: string;
  /** A1 address within the sheet. */
  readonly cell: string;
}

/** The address within the whole workbook as people read it, and as a key: `Checkliste!G7`. */
export function addressOf({ sheet, cell }: CellRef): string {
  return `${sheet}!${cell}`;
}

/**
 * Where each value stands, keyed `<owner>.<field>`: `K1-04.frist`, `U1-02.verbindlichkeit`, `stammdaten.land`,
 * `leistung.0.leika`, `bericht.ampel`. Values that came as JSON have no place.
 */
export type Places = Readonly<Record<string, CellRef>>;

const keys = new Map<string, Map<string, string>>();

/**
 * The key of a value in `Places`: `placeKey('K1-04', 'frist')`. Cached: V8 hashes a fresh string on every Map
 * lookup. The cache only grows, so owners must come from the catalogue and the layout, never from input.
 */
export function placeKey(owner: string, field: string): string {
  let fields = keys.get(owner);
  if (fields === undefined) {
    fields = new Map();
    keys.set(owner, fields);
  }
  let key = fields.get(field);
  if (key === undefined) {
    key = `${owner}.${field}`;
    fields.set(field, key);
  }
  return key;
}

/** The cell that stands for the row of a step or checkpoint: its Nr., else its label; `null` for a row that was not read. */
export function placeOfRow(places: Places, id: string): CellRef | null {
  return places[placeKey(id, 'nr')] ?? places[placeKey(id, 'label')] ?? null;
}

/** Rows of Checkliste and Umsetzungscheckliste: `gelesen` = `uebernommen` + `gemeldet`. */
export interface Zaehlung {
  readonly gelesen: number;
  readonly uebernommen: number;
  readonly gemeldet: number;
}

export interface Reading {
  /** `null` if no Checkliste can be made of the workbook; `findings` then say why. */
  readonly checkliste: Checkliste | null;
  /** The store's version the workbook is based on (`ozg_version`), or `null`. */
  readonly basis: number | null;
  readonly findings: readonly Finding[];
  readonly places: Places;
  /** Cells that were read otherwise than they were written. */
  readonly angeglichen: readonly Angleichung[];
  /** Keys of persons for whom a word such as „Tbd“ stands: read as empty, but no role of the handbook. */
  readonly platzhalter: readonly string[];
  readonly zaehlung: Zaehlung;
  /** Whether our sheets were found, or a table read by its labels. */
  readonly herkunft: 'vorlage' | 'liste-von-hand';
  /**
   * Protection and drop-downs per sheet of ours, as far as the source tells; rules about them use it.
   */
  readonly blaetter: readonly {
    readonly key: BlattKey;
    /** What it is called in this workbook. */
    readonly sheet: string;
    readonly protected: boolean | null;
    readonly lists: readonly string[] | null;
  }[];
}

/** Names of the sheets in which a person writes, whatever they are called in this workbook. */
export function writtenSheets({ blaetter, places }: Reading): readonly string[] {
  const found = blaetter.filter(({ key }) => layout[key].input).map(({ sheet }) => sheet);
  return [...new Set([...found, ...Object.values(places).map(({ sheet }) => sheet)])];
}
