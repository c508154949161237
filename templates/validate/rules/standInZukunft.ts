import { fristenSchwellen } from '../../catalogue/catalogue.ts';
import { showTag } from '../../kalender/anzeigen.ts';
import { tageZwischen } from '../../kalender/tage.ts';
import type { Rule } from '../rule.ts';

/** Der Stand darf nicht in der Zukunft liegen; weniger als `fristenSchwellen.standInZukunftTage` Tage sind kein Fehler. */
export const standInZukunft = {
  code: 'stand-in-zukunft',
  severity: 'error',
  check: ({ checkliste, stichtag, placeOf }) => {
    const { stand } = checkliste.stammdaten;
    if (stand === null) return [];
    const tage = tageZwischen(stichtag, stand);
    if (tage < fristenSchwellen.standInZukunftTage) return [];
    const at = placeOf('stammdaten', 'stand');
    const heute = showTag(stichtag);
    return [
      {
        at,
        id: null,
        message: `Der Stand ${showTag(stand)} darf nicht in der Zukunft liegen, er ist ${tage} Tage nach dem Stichtag ${heute}.`,
        value: showTag(stand),
        ...(at
          ? { fix: { label: `Stand auf ${heute} setzen`, sicher: false, cells: [{ ...at, value: heute }] } }
          : {}),
      },
    ];
  },
} as const satisfies Rule;
