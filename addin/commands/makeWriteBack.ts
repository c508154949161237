import type { Uebernahme } from '#templates/api/deliverResult.ts';
import type { FixCell } from '#templates/model/finding.ts';
import type { Places } from '#templates/read/reading.ts';
import { leistungenMax } from '#templates/sheets/columns.ts';
import { fromA1, type Grid, toA1 } from '#templates/sheets/grid.ts';
import { eingabeText } from '#templates/sync/eingabeText.ts';
import { ganzeLeistung, leistungFelder, leistungSatz, schluesselOf } from '#templates/sync/felder.ts';

export interface WriteBack {
  readonly cells: readonly FixCell[];
  /** What has no place in the workbook. */
  readonly ohnePlatz: readonly Uebernahme[];
}

/** The cells that bring what others have stored into the own workbook. */
export function makeWriteBack(uebernommen: readonly Uebernahme[], grid: Grid, places: Places): WriteBack {
  const cells: FixCell[] = [];
  const ohnePlatz: Uebernahme[] = [];
  for (const feld of uebernommen) {
    const found = feld.feld === ganzeLeistung ? leistungCells(feld, grid, places) : fieldCells(feld, places);
    if (found) cells.push(...found);
    else ohnePlatz.push(feld);
  }
  return { cells, ohnePlatz };
}

function fieldCells(feld: Uebernahme, places: Places): readonly FixCell[] | null {
  const place = places[schluesselOf(feld)];
  return place ? [{ ...place, value: eingabeText(feld, feld.nachher) }] : null;
}

/** A Leistung that goes is emptied; one that comes goes below the last, if there is room. */
function leistungCells({ id, leistung }: Uebernahme, grid: Grid, places: Places): readonly FixCell[] | null {
  if (leistung === null)
    return leistungFelder.flatMap((feld) => {
      const place = places[schluesselOf({ id, feld })];
      return place ? [{ ...place, value: '' }] : [];
    });
  const n = Number(id.slice('leistung.'.length));
  const last = lastLeistung(places);
  if (last < 0 || n >= leistungenMax) return null;
  const cells = leistungFelder.flatMap((feld): FixCell[] => {
    const above = places[`leistung.${last}.${feld}`];
    const at = above && fromA1(above.cell);
    if (!above || !at) return [];
    const cell = toA1(at.row + n - last, at.column);
    return [{ sheet: above.sheet, cell, value: leistungSatz(leistung)[feld] ?? '' }];
  });
  return cells.every(({ sheet, cell }) => isFree(grid, sheet, cell)) ? cells : null;
}

function lastLeistung(places: Places): number {
  let n = -1;
  while (places[`leistung.${n + 1}.ozgId`]) n += 1;
  return n;
}

function isFree(grid: Grid, sheetName: string, cell: string): boolean {
  const at = fromA1(cell);
  const value = at && grid.sheets.find(({ name }) => name === sheetName)?.rows[at.row]?.[at.column];
  return (value ?? '') === '';
}
