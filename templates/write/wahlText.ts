import { bedarfe, punktArten, risikoStufen } from '../catalogue/catalogue.ts';
import { showWoche } from '../kalender/anzeigen.ts';
import { isTag } from '../kalender/tage.ts';
import { isWoche } from '../kalender/wochen.ts';
import type { Cell } from '../sheets/grid.ts';

const listen = { bedarf: bedarfe, art: punktArten, risiko: risikoStufen };

/** The word of a choice, or the text that stands in its place. */
export function wahlText(feld: keyof typeof listen, wert: string | null): string | null {
  return listen[feld].find(({ id }) => id === wert)?.label ?? wert;
}

/** A day, a week, or a text in their place, as a cell. */
export function zeitpunktCell(wert: string | null): Cell {
  if (wert === null) return null;
  if (isTag(wert)) return { tag: wert };
  return isWoche(wert) ? showWoche(wert) : wert;
}
