import type { Rule } from '../rule.ts';
import { count } from '../wording.ts';
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
      warning: (name) =>
        `${name}: In Arbeit oder als Nächstes dran, aber ohne Verantwortliche. Bitte eintragen, am besten als Funktion.`,
      info: (list, n) =>
        `Hinweis: In der ${list} sind in ${count(n, 'offenen Zeile', 'offenen Zeilen')} noch keine Verantwortlichen eingetragen.`,
    }),
} as const satisfies Rule;
