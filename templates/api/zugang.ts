import type { LandId } from '../model/checkliste.ts';

export const rollen = ['land', 'koordination'] as const;
export type Rolle = (typeof rollen)[number];

/** A holder of a Zugangsschlüssel; moments are instants in UTC. */
export interface Zugang {
  readonly id: string;
  readonly rolle: Rolle;
  /** `null` for the coordination. */
  readonly land: LandId | null;
  readonly label: string;
  readonly created: string;
  /** From this instant on it is refused; `null` for never. */
  readonly expires: string | null;
  readonly revoked: string | null;
  /** To the hour. */
  readonly lastUsed: string | null;
}
