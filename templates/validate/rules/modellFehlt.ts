import type { Rule } from '../rule.ts';
import { findErgebnisFehlt } from './findErgebnisFehlt.ts';

/** Ist ein Modell als bestimmt gemeldet, soll in den Stammdaten stehen, welches. */
export const modellFehlt = {
  code: 'modell-fehlt',
  severity: 'warning',
  check: (context) =>
    findErgebnisFehlt(
      context,
      'modell-fehlt',
      (schritt, feld) =>
        `${schritt} ist erledigt; unter „${feld}“ soll deshalb stehen, welches Modell bestimmt wurde.`,
    ),
} as const satisfies Rule;
