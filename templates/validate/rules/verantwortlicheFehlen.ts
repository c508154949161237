import type { Rule } from '../rule.ts';
import { count } from '../wording.ts';
import { findMissing } from './findMissing.ts';

/**
 * Bei Steuerungsindikatoren, die anstehen oder in Bearbeitung sind, soll kein Wort für niemanden („Tbd“) stehen. Leer heißt:
 * die Rolle laut Handbuch; dazu steht ein Hinweis je Blatt.
 */
export const verantwortlicheFehlen = {
  code: 'verantwortliche-fehlen',
  severity: 'warning',
  check: (context) =>
    findMissing(context, 'verantwortliche', {
      einzeln: context.isNiemandGenannt,
      warning: (name) =>
        `${name}: In Arbeit oder als Nächstes dran, aber ohne Verantwortliche. Bitte eintragen, am besten als Funktion; leer gilt die Rolle laut Handbuch.`,
      info: (list, n) =>
        `Hinweis: In der ${list} ist in ${count(n, 'offenen Zeile', 'offenen Zeilen')} niemand als verantwortlich eingetragen; dort gilt die Rolle laut Handbuch.`,
    }),
} as const satisfies Rule;
