import { ampelListe } from '../../catalogue/catalogue.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

/** Eine gelbe oder rote Ampel soll begründet sein. */
export const ampelOhneBegruendung = {
  code: 'ampel-ohne-begruendung',
  severity: 'warning',
  check: ({ checkliste: { bericht }, placeOf }) => {
    const { ampel, begruendung } = bericht;
    if (begruendung !== null || (ampel !== 'gelb' && ampel !== 'rot')) return [];
    const label = ampelListe.find(({ id }) => id === ampel)?.label ?? ampel;
    return [
      {
        at: placeOf('bericht', 'begruendung'),
        id: null,
        message: `Bitte begründen Sie die Ampel ${quote(label)}: Was weicht ab, warum, was ist vorgesehen?`,
        value: null,
      },
    ];
  },
} as const satisfies Rule;
