import type { Anteil } from '../model/overview.ts';

/** `3 von 4`; `Entfällt` where nothing applies. */
export function showAnteil({ erledigt, von }: Anteil): string {
  return von === 0 ? 'Entfällt' : `${erledigt} von ${von}`;
}
