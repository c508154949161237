/** What a rule is, what it sees and what it reports. A rule's comment is the rule in German. */

import type { Tag } from '../kalender/tage.ts';
import type { Checkliste, Checkpoint, CheckpointId, Schritt, SchrittId, Zeile } from '../model/checkliste.ts';
import type { FindingCode, Fix, Severity } from '../model/finding.ts';
import type { CellRef, Reading } from '../read/reading.ts';

/** One row of Checkliste or Umsetzungscheckliste together with what the catalogue says about it. */
export interface Row {
  readonly id: SchrittId | CheckpointId;
  /** How a sentence calls it: `K1-06 Umsetzungsteam benannt`. */
  readonly name: string;
  /** What a person entered. */
  readonly zeile: Schritt | Checkpoint;
  readonly steuerungsindikator: boolean;
  /** A "Ggf." step: it may be left out without a word. */
  readonly ggf: boolean;
  /** Steps that should be erledigt when this one is. */
  readonly teilschritte: readonly SchrittId[];
  /** Steps that should be erledigt before this one. */
  readonly nach: readonly SchrittId[];
}

/** A parsed Checkliste with everything that a rule may ask about it. */
export interface RuleContext {
  readonly checkliste: Checkliste;
  /** "Today" for every rule. */
  readonly stichtag: Tag;
  /** The rows of Checkliste, in order of the catalogue. */
  readonly schritte: readonly Row[];
  /** The rows of Umsetzungscheckliste, in order of the catalogue. */
  readonly checkpoints: readonly Row[];
  /** Both lists, one after the other. */
  readonly zeilen: readonly Row[];
  readonly schritt: (id: SchrittId) => Row;
  /** The cell of a value, e.g. `placeOf('K1-04', 'frist')`; else the cell of the row's Nr.; else `null`. */
  readonly placeOf: (owner: string, field: string) => CellRef | null;
  /**
   * Whether a value that a person could have given is absent: the column is there, and `read` did not already report
   * the cell as unreadable; or the value names no person („vakant“).
   */
  readonly isMissing: (row: Row, field: keyof Zeile) => boolean;
  /** Whether a word for nobody stands there („Tbd“, „vakant“); an empty cell is the role of the handbook. */
  readonly isNiemandGenannt: (row: Row) => boolean;
  readonly blaetter: Reading['blaetter'];
  readonly places: Reading['places'];
  /** Whether values have cells; those that came as JSON have none. */
  readonly fromWorkbook: boolean;
}

/** One thing that a rule has to say. */
export interface Hit {
  readonly at: CellRef | { readonly sheet: string; readonly cell: null } | null;
  readonly id: string | null;
  /** Where the rule knows several; else the rule's own counts. */
  readonly severity?: Severity;
  readonly message: string;
  /** The text found, as a person reads it. */
  readonly value: string | null;
  readonly fix?: Fix;
}

export interface Rule {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly check: (context: RuleContext) => readonly Hit[];
}
