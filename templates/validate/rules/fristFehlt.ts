import { showWoche } from '../../kalender/anzeigen.ts';
import { addWochen, wocheVon } from '../../kalender/wochen.ts';
import type { Rule } from '../rule.ts';
import { count, quoteHeader } from '../wording.ts';
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
      warning: (id) =>
        `Der Steuerungsindikator ${id} ist in Arbeit oder steht an; in ${quoteHeader('frist')} soll eine Kalenderwoche stehen, zum Beispiel ${beispiel}.`,
      info: (list, n) =>
        `Hinweis: In der ${list} fehlt in ${count(n, 'offenen Zeile', 'offenen Zeilen')} die Frist; tragen Sie sie ein, sobald sie feststeht.`,
    });
  },
} as const satisfies Rule;
