import { showTag } from '../../kalender/anzeigen.ts';
import type { Rule } from '../rule.ts';
import { quoteHeader } from '../wording.ts';

/** „Erledigt am“ darf nicht vor „Begonnen am“ liegen. */
export const erledigtVorBegonnen = {
  code: 'erledigt-vor-begonnen',
  severity: 'error',
  check: ({ zeilen, placeOf }) =>
    zeilen.flatMap(({ id, name, zeile: { begonnen, erledigt } }) => {
      if (begonnen === null || erledigt === null || erledigt >= begonnen) return [];
      return [
        {
          at: placeOf(id, 'erledigt'),
          id,
          message: `${name}: Der ${showTag(erledigt)} in ${quoteHeader('erledigt')} darf nicht vor dem ${showTag(begonnen)} in ${quoteHeader('begonnen')} liegen.`,
          value: showTag(erledigt),
        },
      ];
    }),
} as const satisfies Rule;
