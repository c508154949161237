import { statusEintrag } from '../../catalogue/catalogue.ts';
import { isOpen } from '../../figures/faelligkeit.ts';
import type { Row, Rule } from '../rule.ts';
import { listing } from '../wording.ts';

/** Manche Schritte bauen auf anderen auf und werden gewöhnlich erst nach ihnen erledigt. */
export const reihenfolge = {
  code: 'reihenfolge',
  severity: 'info',
  check: ({ schritte, schritt, placeOf }) =>
    schritte.flatMap((row) => {
      if (row.zeile.status !== 'erledigt') return [];
      const later = row.nach.map(schritt).filter((vorher) => isLater(vorher, row));
      if (later.length === 0) return [];
      return [
        {
          at: placeOf(row.id, 'status'),
          id: row.id,
          message: `Hinweis: ${row.name}: Erledigt vor ${listing(later.map(({ name }) => name))}; gedacht ist die umgekehrte Reihenfolge.`,
          value: statusEintrag(row.zeile.status).label,
        },
      ];
    }),
} as const satisfies Rule;

function isLater(vorher: Row, row: Row): boolean {
  if (isOpen(vorher.zeile)) return !vorher.ggf;
  const first = vorher.zeile.erledigt;
  const second = row.zeile.erledigt;
  return vorher.zeile.status === 'erledigt' && first !== null && second !== null && second < first;
}
