import { statusEintrag } from '../../catalogue/catalogue.ts';
import { isOpen } from '../../figures/faelligkeit.ts';
import type { Rule } from '../rule.ts';
import { listing } from '../wording.ts';

/** Ein Schritt soll erst erledigt sein, wenn seine Teilschritte es sind; „Ggf.“-Schritte und Entfallenes zählen nicht. */
export const erledigtTrotzOffenerSchritte = {
  code: 'erledigt-trotz-offener-schritte',
  severity: 'warning',
  check: ({ schritte, schritt, placeOf }) =>
    schritte.flatMap(({ id, name, zeile, teilschritte }) => {
      if (zeile.status !== 'erledigt') return [];
      const open = teilschritte.map(schritt).filter((teil) => isOpen(teil.zeile) && !teil.ggf);
      if (open.length === 0) return [];
      const namen = listing(open.map((teil) => teil.name));
      return [
        {
          at: placeOf(id, 'status'),
          id,
          message: `${name}: Der Status lautet „Erledigt“. Noch nicht erledigt: ${namen}. Bitte Status anpassen.`,
          value: statusEintrag(zeile.status).label,
        },
      ];
    }),
} as const satisfies Rule;
