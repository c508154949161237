/** What a file does not speak of: silence is no change. */

import { addressOf, type Reading } from '../read/reading.ts';
import { felderOf, schluesselOf } from './felder.ts';

/** Stands in the set for the whole list of OZG-Leistungen. */
export const stummeLeistungen = 'leistungen';

/** Stand in the set for the whole of `Offene Punkte` and `Anforderungen`. */
export const stummePunkte = 'offenePunkte';
export const stummeAnforderungen = 'anforderungen';

/**
 * Fields of which a workbook says nothing, by `schluesselOf`: their sheet, column or row is missing, or their cell
 * holds something that could not be read. They stay as they are stored. Empty cells do speak, but a list without any
 * OZG-Leistung does not. A Checkliste that came as JSON has no places and is silent about nothing.
 */
export function findStummeFelder({ checkliste, places, findings, blaetter }: Reading): ReadonlySet<string> {
  if (checkliste === null || Object.keys(places).length === 0) return new Set();
  const fehler = new Set<string>();
  const warnungen = new Set<string>();
  for (const { severity, sheet, cell, value } of findings) {
    if (sheet === null || cell === null) continue;
    if (severity === 'error') fehler.add(addressOf({ sheet, cell }));
    else if (severity === 'warning' && value !== null) warnungen.add(addressOf({ sheet, cell }));
  }
  const stumm = [...felderOf(checkliste).values()].filter((feld) => {
    const place = places[schluesselOf(feld)];
    if (!place) return true;
    const address = addressOf(place);
    // a value that was read all the same, as a Frist without year is, does speak
    if (feld.wert === null) return fehler.has(address) || warnungen.has(address);
    return feld.feld === 'status' && fehler.has(address);
  });
  const keineLeistung = checkliste.stammdaten.leistungen.length === 0 ? [stummeLeistungen] : [];
  const fehlend = [stummePunkte, stummeAnforderungen].filter((blatt) =>
    blaetter.every(({ key }) => key !== blatt),
  );
  return new Set([...stumm.map(schluesselOf), ...keineLeistung, ...fehlend]);
}
