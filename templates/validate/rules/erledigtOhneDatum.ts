import { showTag } from '../../kalender/anzeigen.ts';
import type { Rule } from '../rule.ts';
import { quoteHeader } from '../wording.ts';

/** Zu einem erledigten Steuerungsindikator soll „Erledigt am“ gefüllt sein. */
export const erledigtOhneDatum = {
  code: 'erledigt-ohne-datum',
  severity: 'warning',
  check: ({ zeilen, stichtag, placeOf, isMissing }) =>
    zeilen
      .filter(
        (row) => row.steuerungsindikator && row.zeile.status === 'erledigt' && isMissing(row, 'erledigt'),
      )
      .map(({ id, name }) => ({
        at: placeOf(id, 'erledigt'),
        id,
        message: `${name}: Erledigt, aber ohne Datum in ${quoteHeader('erledigt')}. Bitte eintragen, zum Beispiel ${showTag(stichtag)}.`,
        value: null,
      })),
} as const satisfies Rule;
