import type { Aenderung, AenderungArt } from '#templates/model/overview.ts';
import { count } from '#templates/validate/wording.ts';

type Wort = (n: number) => string;

/** Most important first; what has no word of its own is counted together. */
const woerter: readonly (readonly [AenderungArt, Wort])[] = [
  ['erledigt', (n) => `${count(n, 'Schritt', 'Schritte')} neu erledigt`],
  ['begonnen', (n) => `${n} begonnen`],
  ['zurueckgefallen', (n) => `${n} wieder in Bearbeitung`],
  ['frist-verschoben', (n) => `${count(n, 'Frist', 'Fristen')} verschoben`],
];

/** What changes, in one phrase: `6 Angaben ändern sich (2 Schritte neu erledigt, 1 Frist verschoben)`. */
export function zusammenfassung(aenderungen: readonly Aenderung[]): string {
  const teile = woerter.flatMap(([art, wort]) => {
    const n = aenderungen.filter((aenderung) => aenderung.art === art).length;
    return n > 0 ? [wort(n)] : [];
  });
  const alle = count(aenderungen.length, 'Angabe ändert sich', 'Angaben ändern sich');
  return teile.length > 0 ? `${alle} (${teile.join(', ')})` : alle;
}
