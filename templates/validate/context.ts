/** Joins a reading with the catalogue into what the rules see. */
import { checkpoint, schritt } from '../catalogue/catalogue.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Checkliste, SchrittId } from '../model/checkliste.ts';
import { type CellRef, placeKey, type Reading } from '../read/reading.ts';
import type { Row, RuleContext } from './rule.ts';

/** The address within the whole workbook, e.g. `Checkliste!G7`. */
export function addressOf({ sheet, cell }: CellRef): string {
  return `${sheet}!${cell}`;
}

export function makeContext(checkliste: Checkliste, reading: Reading, stichtag: Tag): RuleContext {
  const schritte = checkliste.schritte.map((zeile): Row => {
    const { id, label, steuerungsindikator, ggf, teilschritte, nach } = schritt(zeile.id);
    return { id, name: `${id} ${label}`, zeile, steuerungsindikator, ggf, teilschritte, nach };
  });
  const checkpoints = checkliste.checkpoints.map((zeile): Row => {
    const { id, label, ggf } = checkpoint(zeile.id);
    return { id, name: `${id} ${label}`, zeile, steuerungsindikator: false, ggf, teilschritte: [], nach: [] };
  });
  const zeilen = [...schritte, ...checkpoints];
  const rowById = new Map(zeilen.map((row) => [String(row.id), row]));
  const { places, blaetter } = reading;
  const fromWorkbook = Object.keys(places).length > 0;
  const unreadable = unreadableCells(reading);

  return {
    checkliste,
    stichtag,
    schritte,
    checkpoints,
    zeilen,
    schritt: (id) => knownRow(rowById, id),
    placeOf: (owner, field) => places[placeKey(owner, field)] ?? cellOfNr(rowById.get(owner)),
    isMissing: ({ id, zeile }, field) => {
      if (zeile[field] !== null) return false;
      if (!fromWorkbook) return true;
      const place = places[placeKey(id, field)];
      return place !== undefined && !unreadable.has(addressOf(place));
    },
    blaetter,
    places,
  };
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

/** `at` of a row reads `Checkliste!A5`; a sheet's name may itself hold an exclamation mark. */
function cellOfNr(row: Row | undefined): CellRef | null {
  const at = row?.zeile.at ?? null;
  if (at === null) return null;
  const mark = at.lastIndexOf('!');
  return mark < 0 ? null : { sheet: at.slice(0, mark), cell: at.slice(mark + 1) };
}
