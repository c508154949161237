import type { Rule } from '../rule.ts';
import { count, quoteHeader } from '../wording.ts';
import { findMissing } from './findMissing.ts';

/**
 * Steuerungsindikatoren, die anstehen oder in Bearbeitung sind, sollen Verantwortliche haben; zu den übrigen offenen
 * Zeilen steht ein Hinweis je Blatt.
 */
export const verantwortlicheFehlen = {
  code: 'verantwortliche-fehlen',
  severity: 'warning',
  check: (context) =>
    findMissing(context, 'verantwortliche', {
      warning: (id) =>
        `Der Steuerungsindikator ${id} ist in Arbeit oder steht an; in ${quoteHeader('verantwortliche')} soll stehen, wer verantwortlich ist, am besten als Funktion.`,
      info: (list, n) =>
        `Hinweis: In der ${list} sind in ${count(n, 'offenen Zeile', 'offenen Zeilen')} noch keine Verantwortlichen eingetragen.`,
    }),
} as const satisfies Rule;
