import { showWoche } from '../../kalender/anzeigen.ts';
import type { Rule } from '../rule.ts';
import { quoteHeader } from '../wording.ts';

/** „Beginn geplant“ soll nicht nach der Frist liegen. */
export const beginnNachFrist = {
  code: 'beginn-nach-frist',
  severity: 'warning',
  check: ({ zeilen, placeOf }) =>
    zeilen.flatMap(({ id, name, zeile: { beginnGeplant, frist } }) => {
      if (beginnGeplant === null || frist === null || beginnGeplant <= frist) return [];
      return [
        {
          at: placeOf(id, 'beginnGeplant'),
          id,
          message: `${name}: Der Beginn in ${quoteHeader('beginnGeplant')}, ${showWoche(beginnGeplant)}, soll nicht nach der Frist ${showWoche(frist)} liegen.`,
          value: showWoche(beginnGeplant),
        },
      ];
    }),
} as const satisfies Rule;
