import { normalize } from '#templates/catalogue/catalogue.ts';
import type { Checkliste } from '#templates/checkliste.ts';
import {
  type VergleichsMappe,
  type Vergleichsstand,
  vergleicheZeilen,
} from '#templates/figures/vergleich.ts';
import type { Aenderung } from '#templates/overview.ts';

type Herkunft = Pick<VergleichsMappe, 'kennung' | 'land' | 'umsetzungsprojekt'>;

/** What changed since an earlier overview: first new and missing workbooks, then each workbook's rows. */
export function aenderungenSeit(vergleich: Vergleichsstand, jetzt: readonly Checkliste[]): Aenderung[] {
  const mehrfach = mehrfacheKennungen(
    vergleich.mappen,
    jetzt.map(({ stammdaten }) => stammdaten),
  );
  const schluessel = (mappe: Herkunft): string =>
    mappe.kennung !== null && !mehrfach.has(mappe.kennung) ? mappe.kennung : projektSchluessel(mappe);
  const frueher = new Map(vergleich.mappen.map((mappe) => [schluessel(mappe), mappe]));
  const neue: Aenderung[] = [];
  const zeilen: Aenderung[] = [];

  for (const { stammdaten, schritte, checkpoints } of jetzt) {
    const alt = frueher.get(schluessel(stammdaten));
    frueher.delete(schluessel(stammdaten));
    if (alt) zeilen.push(...vergleicheZeilen(alt.zeilen, [...schritte, ...checkpoints], stammdaten));
    else neue.push(ganzeMappe(stammdaten, 'neu'));
  }
  const fehlende = [...frueher.values()].map((mappe) => ganzeMappe(mappe, 'fehlend'));
  return [...neue, ...fehlende, ...zeilen];
}

/** Land and Umsetzungsprojekt, spelling aside: what tells workbooks apart where a Kennung cannot. */
export function projektSchluessel({
  land,
  umsetzungsprojekt,
}: Pick<Herkunft, 'land' | 'umsetzungsprojekt'>): string {
  return `${land ?? ''}|${normalize(umsetzungsprojekt ?? '')}`;
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

function ganzeMappe({ kennung, land, umsetzungsprojekt }: Herkunft, art: 'neu' | 'fehlend'): Aenderung {
  return {
    kennung,
    land,
    id: null,
    feld: null,
    art,
    vorher: art === 'fehlend' ? umsetzungsprojekt : null,
    nachher: art === 'neu' ? umsetzungsprojekt : null,
    wochen: null,
  };
}
