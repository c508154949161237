import { showTag } from '../../kalender/anzeigen.ts';
import type { Tag } from '../../kalender/tage.ts';
import type { Zeile } from '../../model/checkliste.ts';
import type { Hit, Rule } from '../rule.ts';
import { quoteHeader } from '../wording.ts';

/** „Begonnen am“ und „Erledigt am“ sollen nicht nach dem Stichtag liegen. */
export const datumInZukunft = {
  code: 'datum-in-zukunft',
  severity: 'warning',
  check: ({ zeilen, stichtag, placeOf }) =>
    zeilen
      .filter(({ zeile }) => isNach(zeile, stichtag))
      .flatMap(({ id, name, zeile }) =>
        felder.flatMap((feld): readonly Hit[] => {
          const tag = zeile[feld];
          if (tag === null || tag <= stichtag) return [];
          return [
            {
              at: placeOf(id, feld),
              id,
              message: `${name}: Der ${showTag(tag)} in ${quoteHeader(feld)} soll nicht in der Zukunft liegen; Stichtag der Prüfung ist der ${showTag(stichtag)}.`,
              value: showTag(tag),
            },
          ];
        }),
      ),
} as const satisfies Rule;

const felder = ['begonnen', 'erledigt'] as const;

const isNach = ({ begonnen, erledigt }: Pick<Zeile, (typeof felder)[number]>, stichtag: Tag): boolean =>
  (begonnen ?? '') > stichtag || (erledigt ?? '') > stichtag;
