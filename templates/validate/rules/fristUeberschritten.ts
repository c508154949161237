import { daysOverdue, isOverdue } from '../../figures/faelligkeit.ts';
import { showWoche } from '../../kalender/anzeigen.ts';
import type { Rule } from '../rule.ts';
import { count } from '../wording.ts';

/**
 * Was weder erledigt ist noch entfällt, soll bis zum Ende des Sonntags seiner Frist erledigt sein. Ein fortlaufender
 * Checkpoint in Bearbeitung ist nie überfällig.
 */
export const fristUeberschritten = {
  code: 'frist-ueberschritten',
  severity: 'warning',
  check: ({ zeilen, stichtag, placeOf }) =>
    zeilen
      .filter(({ zeile }) => isOverdue(zeile, stichtag))
      .map(({ id, name, zeile }) => {
        const frist = zeile.frist === null ? '' : showWoche(zeile.frist);
        const tage = count(daysOverdue(zeile, stichtag) ?? 0, 'Tag', 'Tagen');
        return {
          at: placeOf(id, 'frist'),
          id,
          message: `${name}: Die Frist ${frist} ist seit ${tage} überschritten. Bitte Status aktualisieren oder neue Frist eintragen, mit Grund in der Bemerkung.`,
          value: frist,
        };
      }),
} as const satisfies Rule;
