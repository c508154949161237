import { showTag } from '../../kalender/anzeigen.ts';
import type { Rule } from '../rule.ts';
import { quoteHeader } from '../wording.ts';

/** Zu einem Steuerungsindikator in Bearbeitung soll „Begonnen am“ gefüllt sein. */
export const begonnenOhneDatum = {
  code: 'begonnen-ohne-datum',
  severity: 'warning',
  check: ({ zeilen, stichtag, placeOf, isMissing }) =>
    zeilen
      .filter(
        (row) =>
          row.steuerungsindikator && row.zeile.status === 'in-bearbeitung' && isMissing(row, 'begonnen'),
      )
      .map(({ id, name }) => ({
        at: placeOf(id, 'begonnen'),
        id,
        message: `${name}: In Bearbeitung, aber ohne Datum in ${quoteHeader('begonnen')}. Bitte eintragen, zum Beispiel ${showTag(stichtag)}.`,
        value: null,
      })),
} as const satisfies Rule;
