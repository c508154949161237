import type { Rule } from '../rule.ts';
import { findErgebnisFehlt } from './findErgebnisFehlt.ts';

/** Ist jemand als benannt gemeldet, soll in den Stammdaten stehen, wer; eine Funktion oder „besetzt“ genügt. */
export const benennungFehlt = {
  code: 'benennung-fehlt',
  severity: 'warning',
  check: (context) =>
    findErgebnisFehlt(
      context,
      'benennung-fehlt',
      (schritt, feld) =>
        `${schritt} ist erledigt; unter „${feld}“ soll deshalb stehen, wer benannt wurde, am besten als Funktion.`,
    ),
} as const satisfies Rule;
