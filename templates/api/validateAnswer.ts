import type { Tag } from '../kalender/tage.ts';
import type { Angleichung } from '../model/angleichung.ts';
import type { Checkliste, Kennung, LandId } from '../model/checkliste.ts';
import type { Finding } from '../model/finding.ts';
import type { Projekt } from '../model/overview.ts';

/** What a check found in one file; what it does not tell is `null`. */
export interface ValidateAnswer {
  /** Whether no finding is an error. */
  readonly valid: boolean;
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
  readonly umsetzungsprojekt: string | null;
  readonly stand: Tag | null;
  readonly figures: Projekt | null;
  readonly checkliste: Checkliste | null;
  readonly findings: readonly Finding[];
  /** Cells that were read otherwise than they were written; empty if the file cannot be read. */
  readonly angeglichen: readonly Angleichung[];
}
