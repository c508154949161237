import { showWoche } from '../../kalender/anzeigen.ts';
import type { Rule } from '../rule.ts';

/** Das Projektende darf nicht vor dem Projektstart liegen. */
export const projektendeVorProjektstart = {
  code: 'projektende-vor-projektstart',
  severity: 'error',
  check: ({ checkliste, placeOf }) => {
    const { projektstart, projektende } = checkliste.stammdaten;
    if (projektstart === null || projektende === null || projektende >= projektstart) return [];
    return [
      {
        at: placeOf('stammdaten', 'projektende'),
        id: null,
        message: `Das Projektende ${showWoche(projektende)} darf nicht vor dem Projektstart ${showWoche(projektstart)} liegen.`,
        value: showWoche(projektende),
      },
    ];
  },
} as const satisfies Rule;
