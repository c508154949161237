/** What lies in the store, as clients see it. */
import type { Tag } from '../kalender/tage.ts';
import type { Checkliste, Kennung, LandId } from '../model/checkliste.ts';
import type { Aenderung } from '../model/overview.ts';
import type { Vermerk } from './vermerk.ts';

/** One version of a workbook. */
export interface GespeicherteCheckliste {
  readonly kennung: Kennung;
  readonly version: number;
  readonly checkliste: Checkliste;
}

/** Who delivered a version, and when. */
interface Eingang {
  /** An instant in UTC. */
  readonly at: string;
  /** Label of the Zugangsschlüssel, else its id. */
  readonly by: string;
}

/** A workbook in the list of those that are stored. */
export interface MappenEintrag extends Eingang {
  readonly kennung: Kennung;
  readonly land: LandId;
  readonly umsetzungsprojekt: string;
  readonly themenfeld: string | null;
  readonly stand: Tag | null;
  readonly version: number;
}

/** A version in the history of a workbook. */
export interface VersionEintrag extends Eingang, Vermerk {
  readonly version: number;
  readonly stand: Tag | null;
  /** What it changed in the version before. */
  readonly changes: readonly Aenderung[];
}

/** A version that became the newest again. */
export interface Wiederherstellung {
  readonly kennung: Kennung;
  readonly version: number;
  readonly changes: readonly Aenderung[];
}
