/** What the formulas of the Zeitplan compute, computed here: their cached values. Serials are days as Excel counts. */

import { serialVonTag, type Tag } from '../kalender/tage.ts';
import { addWochen, montag, type Woche, wochenZwischen, wocheVon } from '../kalender/wochen.ts';
import type { Checkliste, Schritt } from '../model/checkliste.ts';

/** Weeks the Zeitplan shows. */
export const wochenAnzahl = 78;

/** Weeks before the Projektstart that are shown at most: so many, that a mistyped year cannot push the rest off the sheet. */
export const vorlaufWochen = 26;

/** Stands for „no beginning“ and „no Frist“: beyond every week that is shown. */
export const keinBeginn = 9999;
export const keineFrist = -9999;
/** Stands for „Stand unknown“. */
export const keinStand = -1;

/** `standImBalken` goes on with the line of `stand` where a bar crosses it. */
export const symbole = {
  balken: '█',
  standImBalken: '┃',
  frist: '◆',
  beginn: '►',
  stand: '┊',
  leer: '',
} as const;
export type Symbol = (typeof symbole)[keyof typeof symbole];

export interface ZeitplanZeile {
  readonly beginn: Woche | null;
  readonly frist: Woche | null;
  /** Weeks after the first one that is shown. */
  readonly von: number;
  readonly bis: number;
}

export interface Zeitplan {
  /** `null` if nothing in the workbook names a time. */
  readonly ersteWoche: Woche | null;
  readonly stand: number;
  readonly zeilen: readonly ZeitplanZeile[];
}

/**
 * The first week is Projektstart, or an earlier beginning or Frist up to half a year before it; without Projektstart the
 * earliest beginning or Frist, else the week of Stand.
 */
export function zeitplanWerte(checkliste: Checkliste): Zeitplan {
  const { projektstart, stand } = checkliste.stammdaten;
  const spannen = checkliste.schritte.map(spanne);
  const wochen = spannen.flatMap(({ beginn, frist }) => [beginn, frist]).filter((woche) => woche !== null);
  const frueheste = wochen.toSorted()[0] ?? null;
  const ersteWoche =
    projektstart === null ? (frueheste ?? (stand && wocheVon(stand))) : erste(projektstart, frueheste);
  const index = (woche: Woche | null, sonst: number) =>
    woche === null || ersteWoche === null ? sonst : wochenZwischen(ersteWoche, woche);
  return {
    ersteWoche,
    stand: index(stand && wocheVon(stand), keinStand),
    zeilen: spannen.map(({ beginn, frist }) => ({
      beginn,
      frist,
      von: index(beginn, keinBeginn),
      bis: index(frist, keineFrist),
    })),
  };
}

function erste(projektstart: Woche, frueheste: Woche | null): Woche {
  if (frueheste === null || frueheste > projektstart) return projektstart;
  const davor = addWochen(projektstart, -vorlaufWochen);
  return frueheste > davor ? frueheste : davor;
}

/** Begonnen am, else Beginn geplant, to Frist; a step that does not apply has no time. */
function spanne({ status, begonnen, beginnGeplant, frist }: Schritt): {
  beginn: Woche | null;
  frist: Woche | null;
} {
  if (status === 'entfaellt') return { beginn: null, frist: null };
  return { beginn: begonnen === null ? beginnGeplant : wocheVon(begonnen), frist };
}

/** What a cell of the Zeitplan shows in the week `index` weeks after the first. */
export function zeitplanSymbol({ von, bis }: ZeitplanZeile, index: number, stand: number): Symbol {
  if (bis === index) return symbole.frist;
  if (von <= index && index < bis) return stand === index ? symbole.standImBalken : symbole.balken;
  if (von === index) return symbole.beginn;
  return stand === index ? symbole.stand : symbole.leer;
}

/** The serial of the Monday of a week, or `''` as the formulas give it. */
export const montagSerial = (woche: Woche | null): number | '' =>
  woche === null ? '' : serialVonTag(montag(woche));

/** A day or `''`, as a formula that copies an empty cell gives it. */
export const tagOderLeer = (tag: Tag | null): { readonly tag: Tag } | '' => (tag === null ? '' : { tag });
