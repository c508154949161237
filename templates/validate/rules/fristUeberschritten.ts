import { showWoche } from '../../kalender/anzeigen.ts';
import { tageZwischen } from '../../kalender/tage.ts';
import { sonntag } from '../../kalender/wochen.ts';
import { isOpen, type Row, type Rule } from '../rule.ts';
import { count } from '../wording.ts';

/**
 * Was weder erledigt ist noch entfällt, soll bis zum Ende des Sonntags seiner Frist erledigt sein. Ein fortlaufender
 * Checkpoint in Bearbeitung ist nie überfällig.
 */
export const fristUeberschritten = {
  code: 'frist-ueberschritten',
  severity: 'warning',
  check: ({ zeilen, stichtag, placeOf }) =>
    zeilen.flatMap((row) => {
      const { frist } = row.zeile;
      if (frist === null || !isOpen(row) || isMet(row)) return [];
      const tage = tageZwischen(sonntag(frist), stichtag);
      if (tage <= 0) return [];
      return [
        {
          at: placeOf(row.id, 'frist'),
          id: row.id,
          message: `Die Frist ${showWoche(frist)} ist seit ${count(tage, 'Tag', 'Tagen')} überschritten; ${row.id} soll erledigt oder die Frist neu vereinbart werden.`,
          value: showWoche(frist),
        },
      ];
    }),
} as const satisfies Rule;

function isMet({ verbindlichkeit, zeile }: Row): boolean {
  return verbindlichkeit === 'fortlaufend' && zeile.status === 'in-bearbeitung';
}
