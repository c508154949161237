import { checkpoints, statusEintrag } from '#templates/catalogue/catalogue.ts';
import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import type { CheckpointId, SchrittId } from '#templates/model/checkliste.ts';
import type { FixCell } from '#templates/model/finding.ts';
import type { Reading } from '#templates/read/reading.ts';

/** The state of a step for the checkpoint that repeats it, as cells to be written. */
export interface TakeOver {
  readonly von: SchrittId;
  readonly cells: readonly FixCell[];
}

/**
 * What a checkpoint would take over from the one step that it repeats as a whole; `null` for every other row and
 * where nothing differs. Verantwortliche and Bemerkung are the checkpoint's own.
 */
export function takeOverOf(
  { checkliste, places }: Pick<Reading, 'checkliste' | 'places'>,
  id: SchrittId | CheckpointId,
): TakeOver | null {
  const eintrag = checkpoints.find((checkpoint) => checkpoint.id === id);
  const [von, ...andere] = eintrag?.schritte ?? [];
  if (!von || andere.length > 0 || eintrag?.teilweise) return null;
  const schritt = checkliste?.schritte.find((zeile) => zeile.id === von);
  const checkpoint = checkliste?.checkpoints.find((zeile) => zeile.id === id);
  if (!schritt || !checkpoint) return null;
  const texts = {
    status: statusEintrag(schritt.status).label,
    beginnGeplant: schritt.beginnGeplant ? showWoche(schritt.beginnGeplant) : '',
    frist: schritt.frist ? showWoche(schritt.frist) : '',
    begonnen: schritt.begonnen ? showTag(schritt.begonnen) : '',
    erledigt: schritt.erledigt ? showTag(schritt.erledigt) : '',
  };
  const cells = (Object.keys(texts) as (keyof typeof texts)[]).flatMap((feld): FixCell[] => {
    const place = places[`${id}.${feld}`];
    return place && schritt[feld] !== checkpoint[feld] ? [{ ...place, value: texts[feld] }] : [];
  });
  return cells.length > 0 ? { von, cells } : null;
}
