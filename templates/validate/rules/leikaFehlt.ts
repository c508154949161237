import type { Rule } from '../rule.ts';
import { findErgebnisFehlt } from './findErgebnisFehlt.ts';

/** Sind die LeiKa-Einträge validiert, soll mindestens eine Leistung einen tragen. */
export const leikaFehlt = {
  code: 'leika-fehlt',
  severity: 'warning',
  check: (context) =>
    findErgebnisFehlt(
      context,
      'leika-fehlt',
      (schritt, feld) =>
        `${schritt} ist erledigt; unter „${feld}“ soll deshalb für mindestens eine Leistung der Schlüssel stehen, zum Beispiel 99012001000000, oder „nicht im LeiKa“.`,
    ),
} as const satisfies Rule;
