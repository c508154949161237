/** Who acts: the holder of a Zugangsschlüssel. */
import type { Rolle } from '#templates/api/zugang.ts';
import type { LandId } from '#templates/model/checkliste.ts';

/** Who does something. */
export interface Akteur {
  /** Id of the Zugangsschlüssel. */
  readonly tokenId: string;
  readonly rolle: Rolle;
  /** `null` for the coordination. */
  readonly land: LandId | null;
}

/** Who did something, and when: an instant in UTC as `Date.toISOString` gives it. */
export interface Vorgang {
  readonly akteur: Akteur;
  readonly at: string;
}
