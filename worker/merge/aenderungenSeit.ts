import type { Checkliste, LandId } from '#templates/checkliste.ts';
import { normalize } from '#templates/catalogue/catalogue.ts';
import { type VergleichsMappe, type Vergleichsstand, vergleicheZeilen } from '#templates/figures/vergleich.ts';
import type { Aenderung } from '#templates/overview.ts';

/** What changed since an earlier overview: first new and missing workbooks, then each workbook's rows. */
export function aenderungenSeit(vergleich: Vergleichsstand, jetzt: readonly Checkliste[]): Aenderung[] {
  const frueher = new Map(vergleich.mappen.map((mappe) => [mappenSchluessel(mappe), mappe]));
  const gefunden = new Set<string>();
  const neue: Aenderung[] = [];
  const zeilen: Aenderung[] = [];

  for (const { stammdaten, schritte, checkpoints } of jetzt) {
    const schluessel = mappenSchluessel(stammdaten);
    const alt = frueher.get(schluessel);
    gefunden.add(schluessel);
    if (alt) zeilen.push(...vergleicheZeilen(alt.zeilen, [...schritte, ...checkpoints], stammdaten));
    else neue.push(ganzeMappe(stammdaten, 'neu'));
  }
  const fehlende = vergleich.mappen
    .filter((mappe) => !gefunden.has(mappenSchluessel(mappe)))
    .map((mappe) => ganzeMappe(mappe, 'fehlend'));
  return [...neue, ...fehlende, ...zeilen];
}

interface Herkunft extends Pick<VergleichsMappe, 'kennung' | 'umsetzungsprojekt'> {
  readonly land: LandId | null;
}

/** What makes two workbooks the same Umsetzungsprojekt: the Kennung with the project, else Land and project. */
export function mappenSchluessel({ kennung, land, umsetzungsprojekt }: Herkunft): string {
  return `${kennung ?? land ?? ''}|${normalize(umsetzungsprojekt ?? '')}`;
}

function ganzeMappe({ kennung, land, umsetzungsprojekt }: Herkunft, art: 'neu' | 'fehlend'): Aenderung {
  const name = umsetzungsprojekt;
  return {
    kennung,
    land,
    id: null,
    feld: null,
    art,
    vorher: art === 'fehlend' ? name : null,
    nachher: art === 'neu' ? name : null,
    wochen: null,
  };
}
