import { fristenSchwellen } from '../../catalogue/catalogue.ts';
import { showTag } from '../../kalender/anzeigen.ts';
import { tageZwischen } from '../../kalender/tage.ts';
import type { Rule } from '../rule.ts';

/** Der Stand sollte am Stichtag nicht älter sein als `fristenSchwellen.standAltTage`. */
export const standAlt = {
  code: 'stand-alt',
  severity: 'info',
  check: ({ checkliste, stichtag, placeOf }) => {
    const { stand } = checkliste.stammdaten;
    if (stand === null) return [];
    const tage = tageZwischen(stand, stichtag);
    if (tage <= fristenSchwellen.standAltTage) return [];
    return [
      {
        at: placeOf('stammdaten', 'stand'),
        id: null,
        message: `Hinweis: Der Stand ${showTag(stand)} liegt ${tage} Tage zurück; prüfen Sie die Angaben und setzen Sie dann den Stand neu.`,
        value: showTag(stand),
      },
    ];
  },
} as const satisfies Rule;
