import type { Woche } from '../kalender/wochen.ts';
import type { CheckpointId, LandId, SchrittId, Verbindlichkeit } from '../model/checkliste.ts';

/** What the coordination set; an entry that is missing or `null` is not set. Answers name every known id. */
export interface Vorgabenwerte {
  /** Target week by Steuerungsindikator. */
  readonly zielwochen: Readonly<Record<SchrittId, Woche | null>>;
  /** By checkpoint. */
  readonly verbindlichkeit: Readonly<Record<CheckpointId, Verbindlichkeit | null>>;
  /** Länder expected to deliver; `null` if none were named. */
  readonly erwartet: readonly LandId[] | null;
  /** Where a document of the guidance is found, by its title: an http(s) address. */
  readonly adressen: Readonly<Record<string, string | null>>;
}

/** What a client sets; clients of earlier releases know no addresses, and without them those set before stay. */
export interface NeueVorgaben extends Omit<Vorgabenwerte, 'adressen'> {
  readonly adressen?: Vorgabenwerte['adressen'] | undefined;
}

/** What holds for a Themenfeld, those for all included. */
export interface Vorgaben extends Vorgabenwerte {
  /** `null` for all. */
  readonly themenfeld: string | null;
  /** What is set for exactly this Themenfeld. */
  readonly eigene: Vorgabenwerte;
  /** When `eigene` was set, an instant in UTC, and by whom. */
  readonly at: string | null;
  readonly by: string | null;
}
