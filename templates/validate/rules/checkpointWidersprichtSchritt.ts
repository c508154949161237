import { checkpoint, statusEintrag } from '../../catalogue/catalogue.ts';
import type { Checkliste, Status } from '../../model/checkliste.ts';
import { derivesCheckpoints } from '../../read/readVersion.ts';
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
      const { label: fixLabel, value } = repairOf(checkliste, stati);
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
                  label: fixLabel,
                  sicher: false,
                  cells: [{ ...at, value }],
                },
              }
            : {}),
        },
      ];
    }),
} as const satisfies Rule;

/** An empty status follows the steps again; the first version of the Vorlage cannot, there the steps' status is taken over. */
function repairOf({ vorlagenversion }: Pick<Checkliste, 'vorlagenversion'>, stati: readonly Status[]) {
  if (derivesCheckpoints(vorlagenversion))
    return { label: 'Status wieder aus der Checkliste ableiten', value: '' };
  const value = statusEintrag(stati.includes('anstehend') ? 'anstehend' : 'offen').label;
  return { label: `${quote(value)} aus der Checkliste übernehmen`, value };
}
