import { projektKey } from '#templates/catalogue/catalogue.ts';
import type { VergleichsMappe, VergleichsZeile } from '#templates/figures/vergleich.ts';
import type { Herkunft } from './reihenfolge.ts';

/** Which workbook of an earlier overview became which of now. */
export interface Zuordnung {
  /** The rows of the earlier workbook, once; `null` if there is none. */
  take(mappe: Herkunft): readonly VergleichsZeile[] | null;
  /** Earlier workbooks that matched none of the new ones. */
  rest(): readonly VergleichsMappe[];
}

/** By Kennung, and by Land and Umsetzungsprojekt where there is none or one side holds it more than once. */
export function zuordnung(fruehere: readonly VergleichsMappe[], jetzt: readonly Herkunft[]): Zuordnung {
  const mehrfach = mehrfacheKennungen(fruehere, jetzt);
  const schluessel = (mappe: Herkunft): string =>
    mappe.kennung !== null && !mehrfach.has(mappe.kennung) ? mappe.kennung : projektSchluessel(mappe);
  const offen = new Map(fruehere.map((mappe) => [schluessel(mappe), mappe]));
  return {
    take(mappe) {
      const alt = offen.get(schluessel(mappe));
      offen.delete(schluessel(mappe));
      return alt?.zeilen ?? null;
    },
    rest: () => [...offen.values()],
  };
}

/** Land and Umsetzungsprojekt, spelling aside: what tells workbooks apart where a Kennung cannot. */
export function projektSchluessel({
  land,
  umsetzungsprojekt,
}: Pick<Herkunft, 'land' | 'umsetzungsprojekt'>): string {
  return `${land ?? ''}|${projektKey(umsetzungsprojekt ?? '')}`;
}

/** Kennungen that one side holds more than once: copies that were filled for different projects. */
function mehrfacheKennungen(...seiten: readonly (readonly Herkunft[])[]): ReadonlySet<string> {
  const mehrfach = new Set<string>();
  for (const mappen of seiten) {
    const gesehen = new Set<string>();
    for (const { kennung } of mappen) {
      if (kennung === null) continue;
      if (gesehen.has(kennung)) mehrfach.add(kennung);
      gesehen.add(kennung);
    }
  }
  return mehrfach;
}
