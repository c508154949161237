import { statusEintrag } from '../../catalogue/catalogue.ts';
import { isOpen, type Rule } from '../rule.ts';
import { listing } from '../wording.ts';

/** Ein Schritt soll erst erledigt sein, wenn seine Teilschritte es sind; „Ggf.“-Schritte und Entfallenes zählen nicht. */
export const erledigtTrotzOffenerSchritte = {
  code: 'erledigt-trotz-offener-schritte',
  severity: 'warning',
  check: ({ schritte, schritt, placeOf }) =>
    schritte.flatMap(({ id, zeile, teilschritte }) => {
      if (zeile.status !== 'erledigt') return [];
      const open = teilschritte.map(schritt).filter((teil) => isOpen(teil) && !teil.ggf);
      if (open.length === 0) return [];
      const ids = listing(open.map((teil) => teil.id));
      return [
        {
          at: placeOf(id, 'status'),
          id,
          message: `${id} ist erledigt, ${ids} ${open.length === 1 ? 'ist' : 'sind'} es nicht; ein Schritt soll erst erledigt sein, wenn seine Teilschritte erledigt sind oder entfallen.`,
          value: statusEintrag(zeile.status).label,
        },
      ];
    }),
} as const satisfies Rule;
