import type { Tag } from '../kalender/tage.ts';
import type { Kennung, LandId } from '../model/checkliste.ts';
import type { Finding } from '../model/finding.ts';
import type { Overview } from '../model/overview.ts';

/** Where the figures come from: one line a file. */
export interface DatengrundlageZeile {
  /** The Kennung, or the file's name where it may or must be shown. */
  readonly file: string;
  readonly used: boolean;
  /** Why the file was not used, or what is to be known of it; `null` if all is well. */
  readonly grund: string | null;
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
  readonly umsetzungsprojekt: string | null;
  readonly stand: Tag | null;
  /** The store's version; `null` for a file. */
  readonly version: number | null;
  readonly gelesen: number;
  readonly uebernommen: number;
  readonly gemeldet: number;
  readonly fehler: number;
  readonly warnungen: number;
  /** SHA-256 of the content. */
  readonly hash: string;
}

/** A finding of one of the files. */
export interface Pruefhinweis extends Finding {
  readonly file: string;
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
}

/** The overview of a merge, with where its figures come from and what was found. */
export interface MergeAnswer extends Overview {
  readonly datengrundlage: readonly DatengrundlageZeile[];
  readonly pruefhinweise: readonly Pruefhinweis[];
}
