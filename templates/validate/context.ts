/** Joins a reading with the catalogue into what the rules see. */
import { checkpoint, isNiemand, schritt } from '../catalogue/catalogue.ts';
import { ggfSchritte } from '../catalogue/folgen.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Checkliste, SchrittId } from '../model/checkliste.ts';
import { addressOf, placeKey, placeOfRow, type Reading } from '../read/reading.ts';
import type { Row, RuleContext } from './rule.ts';

export function makeContext(checkliste: Checkliste, reading: Reading, stichtag: Tag): RuleContext {
  const ggf = ggfSchritte(checkliste.stammdaten);
  const schritte = checkliste.schritte.map((zeile): Row => {
    const { id, label, steuerungsindikator, teilschritte, nach } = schritt(zeile.id);
    return {
      id,
      name: `${id} ${label}`,
      zeile,
      steuerungsindikator,
      ggf: ggf.has(id),
      teilschritte,
      nach,
    };
  });
  const checkpoints = checkliste.checkpoints.map((zeile): Row => {
    const { id, label, ggf } = checkpoint(zeile.id);
    return { id, name: `${id} ${label}`, zeile, steuerungsindikator: false, ggf, teilschritte: [], nach: [] };
  });
  const zeilen = [...schritte, ...checkpoints];
  const rowById = new Map(zeilen.map((row) => [String(row.id), row]));
  const { places, blaetter } = reading;
  const fromWorkbook = hasPlaces(places);
  const unreadable = unreadableCells(reading);
  const platzhalter = new Set(reading.platzhalter);

  return {
    checkliste,
    stichtag,
    schritte,
    checkpoints,
    zeilen,
    schritt: (id) => knownRow(rowById, id),
    placeOf: (owner, field) => places[placeKey(owner, field)] ?? placeOfRow(places, owner),
    isMissing: ({ id, zeile }, field) => {
      const wert = zeile[field];
      if (wert !== null) return field === 'verantwortliche' && isNiemand(wert);
      if (!fromWorkbook) return true;
      const place = places[placeKey(id, field)];
      return place !== undefined && !unreadable.has(addressOf(place));
    },
    isNiemandGenannt: ({ id, zeile: { verantwortliche } }) =>
      verantwortliche === null
        ? platzhalter.has(placeKey(id, 'verantwortliche'))
        : isNiemand(verantwortliche),
    blaetter,
    places,
    fromWorkbook,
  };
}

/** Whether there is any; listing all of them takes longer than most rules. */
function hasPlaces(places: Reading['places']): boolean {
  for (const _ in places) return true;
  return false;
}

/** Cells in which `read` found something that it could not use. */
export function unreadableCells({ findings }: Reading): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { severity, sheet, cell } of findings) {
    if (severity === 'error' && sheet !== null && cell !== null) cells.add(addressOf({ sheet, cell }));
  }
  return cells;
}

function knownRow(rows: ReadonlyMap<string, Row>, id: SchrittId): Row {
  const row = rows.get(id);
  if (!row) throw new Error(`The Checkliste lacks ${id}: a Checkliste holds every step of the catalogue`);
  return row;
}
