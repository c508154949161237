import { showWoche } from '../../kalender/anzeigen.ts';
import { addWochen, wocheVon } from '../../kalender/wochen.ts';
import type { Rule } from '../rule.ts';
import { count } from '../wording.ts';
import { findMissing } from './findMissing.ts';

/**
 * Steuerungsindikatoren, die anstehen oder in Bearbeitung sind, sollen eine Frist haben; zu den übrigen offenen Zeilen
 * steht ein Hinweis je Blatt.
 */
export const fristFehlt = {
  code: 'frist-fehlt',
  severity: 'warning',
  check: (context) => {
    const beispiel = showWoche(addWochen(wocheVon(context.stichtag), 4));
    return findMissing(context, 'frist', {
      warning: (name) =>
        `${name}: In Arbeit oder als Nächstes dran, aber ohne Frist. Bitte eine Kalenderwoche eintragen, zum Beispiel ${beispiel}.`,
      info: (list, n) =>
        `Hinweis: In der ${list} fehlt in ${count(n, 'offenen Zeile', 'offenen Zeilen')} die Frist; tragen Sie sie ein, sobald sie feststeht.`,
    });
  },
} as const satisfies Rule;
