import { checkpoint, statusEintrag } from '../../catalogue/catalogue.ts';
import type { Rule } from '../rule.ts';
import { listing, quote } from '../wording.ts';

/** Ein Checkpoint ist gewöhnlich nicht erledigt, solange kein Schritt begonnen ist, den er wiederholt. */
export const checkpointWidersprichtSchritt = {
  code: 'checkpoint-widerspricht-schritt',
  severity: 'info',
  check: ({ checkliste, schritt, placeOf }) =>
    checkliste.checkpoints.flatMap(({ id, status }) => {
      const { label, schritte } = checkpoint(id);
      const wiederholt = schritte.map(schritt);
      const stati = wiederholt.map(({ zeile }) => zeile.status);
      if (status !== 'erledigt' || stati.length === 0) return [];
      if (!stati.every((one) => one === 'offen' || one === 'anstehend')) return [];
      const at = placeOf(id, 'status');
      const wert = statusEintrag(stati.includes('anstehend') ? 'anstehend' : 'offen').label;
      const ist = wiederholt.length === 1 ? 'ist' : 'sind';
      return [
        {
          at,
          id,
          message: `Hinweis: ${id} ${label} ist erledigt; in der Checkliste ${ist} ${listing(wiederholt.map((row) => row.name))} noch nicht begonnen.`,
          value: statusEintrag(status).label,
          ...(at
            ? {
                fix: {
                  label: `${quote(wert)} aus der Checkliste übernehmen`,
                  sicher: false,
                  cells: [{ ...at, value: wert }],
                },
              }
            : {}),
        },
      ];
    }),
} as const satisfies Rule;
