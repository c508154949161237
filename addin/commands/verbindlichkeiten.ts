import { checkpoints, verbindlichkeitListe } from '#templates/catalogue/catalogue.ts';
import type { Verbindlichkeit } from '#templates/model/checkliste.ts';
import type { FixCell } from '#templates/model/finding.ts';
import type { Reading } from '#templates/read/reading.ts';
import { findStummeFelder } from '#templates/sync/findStummeFelder.ts';

/** A Verbindlichkeit to be written. */
export interface VerbindlichkeitVorschlag extends FixCell {
  readonly id: string;
  readonly label: string;
  /** What the cell holds now; `null` if it is empty. */
  readonly bisher: string | null;
}

const wortFor = (id: Verbindlichkeit | null): string | null =>
  verbindlichkeitListe.find((eintrag) => eintrag.id === id)?.label ?? null;

/**
 * The Verbindlichkeit that the coordination has set, for checkpoints that have none or another one: it is the
 * coordination's to say. Cells that cannot be read stay as they are, and so does what the coordination left open.
 */
export function verbindlichkeitenAusVorgaben(
  reading: Reading,
  vorgaben: Readonly<Record<string, Verbindlichkeit | null>>,
): readonly VerbindlichkeitVorschlag[] {
  const stumm = findStummeFelder(reading);
  const labels = new Map<string, string>(checkpoints.map(({ id, label }) => [id, label]));
  return (reading.checkliste?.checkpoints ?? []).flatMap(
    ({ id, verbindlichkeit }): VerbindlichkeitVorschlag[] => {
      const value = wortFor(vorgaben[id] ?? null);
      const place = reading.places[`${id}.verbindlichkeit`];
      const bisher = wortFor(verbindlichkeit);
      if (value === null || value === bisher || !place || stumm.has(`${id}.verbindlichkeit`)) return [];
      return [{ ...place, value, id, label: labels.get(id) ?? '', bisher }];
    },
  );
}
