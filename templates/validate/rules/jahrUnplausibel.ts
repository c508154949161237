import { fristenSchwellen } from '../../catalogue/catalogue.ts';
import { showTag, showWoche } from '../../kalender/anzeigen.ts';
import { isTag, type Tag } from '../../kalender/tage.ts';
import type { Woche } from '../../kalender/wochen.ts';
import { stammdatenFelder } from '../../sheets/fields.ts';
import type { Hit, Rule } from '../rule.ts';
import { quote, quoteHeader } from '../wording.ts';

const zeilenFelder = ['beginnGeplant', 'frist', 'begonnen', 'erledigt'] as const;
const projektFelder = ['projektstart', 'projektende'] as const;

/** Ein Jahr, das mehr als zehn Jahre vom Stand entfernt liegt, ist meist vertippt. */
export const jahrUnplausibel = {
  code: 'jahr-unplausibel',
  severity: 'warning',
  check: ({ checkliste: { stammdaten }, stichtag, zeilen, placeOf }) => {
    const bezug = stammdaten.stand ?? stichtag;
    const hits = (owner: string, id: string | null, feld: string, wert: Tag | Woche | null, ort: string) =>
      wert === null || isNah(wert, bezug)
        ? []
        : [
            {
              at: placeOf(owner, feld),
              id,
              message: `Das Jahr in ${ort} soll höchstens ${fristenSchwellen.jahreUmStand} Jahre vom Stand ${showTag(bezug)} entfernt sein, nicht ${show(wert)}.`,
              value: show(wert),
            } satisfies Hit,
          ];
    return [
      ...projektFelder.flatMap((feld) =>
        hits('stammdaten', null, feld, stammdaten[feld], quote(labelOf(feld))),
      ),
      ...zeilen
        .filter(({ zeile }) => zeilenFelder.some((feld) => !isNah(zeile[feld], bezug)))
        .flatMap(({ id, zeile }) =>
          zeilenFelder.flatMap((feld) => hits(id, id, feld, zeile[feld], quoteHeader(feld))),
        ),
    ];
  },
} as const satisfies Rule;

const isNah = (wert: Tag | Woche | null, bezug: Tag): boolean =>
  wert === null ||
  Math.abs(Number(wert.slice(0, 4)) - Number(bezug.slice(0, 4))) <= fristenSchwellen.jahreUmStand;

const show = (wert: Tag | Woche): string => (isTag(wert) ? showTag(wert) : showWoche(wert as Woche));

const labelOf = (feld: (typeof projektFelder)[number]): string =>
  stammdatenFelder.find(({ key }) => key === feld)?.label ?? feld;
