import type { FeldKey } from '../model/overview.ts';

/** Who changed a field in the store, and when; `wann` is an instant in UTC. */
export interface Urheber {
  readonly wer: string | null;
  readonly wann: string | null;
}

/** A field that both sides changed differently. */
export interface Konflikt extends FeldKey, Urheber {
  /** Where the own value stands, e.g. `Checkliste!H7`; `null` if it came as JSON. */
  readonly cell: string | null;
  /** In the version that both sides began from. */
  readonly basis: string | null;
  readonly gespeichert: string | null;
  readonly eigene: string | null;
}
