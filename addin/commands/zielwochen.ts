import { schritte } from '#templates/catalogue/catalogue.ts';
import { isOpen } from '#templates/figures/faelligkeit.ts';
import { showWoche } from '#templates/kalender/anzeigen.ts';
import type { Woche } from '#templates/kalender/wochen.ts';
import type { FixCell } from '#templates/model/finding.ts';
import type { Reading } from '#templates/read/reading.ts';
import { findStummeFelder } from '#templates/sync/findStummeFelder.ts';

/** A Frist to be written into an empty cell. */
export interface FristVorschlag extends FixCell {
  readonly id: string;
  readonly label: string;
}

/**
 * The target weeks of the coordination as Fristen, for steps that are still to be done and whose cell is empty; what
 * a person wrote there stays, also where it cannot be read.
 */
export function zielwochenAlsFristen(
  reading: Reading,
  zielwochen: Readonly<Record<string, Woche | null>>,
): readonly FristVorschlag[] {
  const stumm = findStummeFelder(reading);
  const labels = new Map<string, string>(schritte.map(({ id, label }) => [id, label]));
  return (reading.checkliste?.schritte ?? []).flatMap((schritt): FristVorschlag[] => {
    const { id, frist } = schritt;
    const woche = zielwochen[id] ?? null;
    const place = reading.places[`${id}.frist`];
    if (woche === null || frist !== null || !place || !isOpen(schritt) || stumm.has(`${id}.frist`)) return [];
    return [{ ...place, value: showWoche(woche), id, label: labels.get(id) ?? '' }];
  });
}
