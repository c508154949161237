import { type GridSheet, toA1 } from '../sheets/grid.ts';
import { cellText, quote } from './cellText.ts';
import type { Log } from './log.ts';
import { cellAt } from './source.ts';
import { findByNr, type ZeilenArt } from './zeilenArt.ts';

/** Where a table says what its rows are. */
interface Kopf {
  readonly firstRow: number;
  readonly columns: { readonly nr?: number; readonly label?: number };
}

/** The Nr. decides; a label that belongs to another row is said. */
export function reportLabel<Id extends string>(
  sheet: GridSheet,
  row: number,
  { columns }: Pick<Kopf, 'columns'>,
  art: ZeilenArt<Id>,
  id: Id,
  log: Log,
): void {
  if (columns.label === undefined || columns.nr === undefined) return;
  const label = cellText(cellAt(sheet, row, columns.label));
  const eintrag = art.byId.get(id);
  if (label === '' || label === eintrag?.label) return;
  const other = art.find(label);
  if (other === null || other.id === id) return;
  log.report({
    code: 'bezeichnung-abweichend',
    severity: 'warning',
    sheet: sheet.name,
    cell: toA1(row, columns.label),
    id,
    message: `Nr. und Bezeichnung sollen zusammenpassen: ${quote(label)} gehört zu ${other.id}; die Zeile wird als ${id} ${eintrag?.label ?? ''} gelesen.`,
    value: label,
  });
}

/** Fewer rows than this may contradict for a reason of their own. */
const genug = 3;

/**
 * Reports once, and returns, that more than half of the labels contradict the Nr. of their row: the list was sorted or
 * moved in part, and nothing tells any more to which step a status belongs.
 */
export function reportVertauscht<Id extends string>(
  sheet: GridSheet,
  { columns, firstRow }: Kopf,
  art: ZeilenArt<Id>,
  log: Log,
): boolean {
  const { nr, label } = columns;
  if (nr === undefined || label === undefined) return false;
  let erkannt = 0;
  const falsch: number[] = [];
  for (let row = firstRow; row < sheet.rows.length; row++) {
    const byNr = findByNr(art, cellText(cellAt(sheet, row, nr)));
    const text = byNr ? cellText(cellAt(sheet, row, label)) : '';
    if (!byNr || text === '') continue;
    const byLabel = text === byNr.label ? byNr : art.find(text);
    if (!byLabel) continue;
    erkannt++;
    if (byLabel.id !== byNr.id) falsch.push(row);
  }
  const [erste] = falsch;
  if (erste === undefined || falsch.length < genug || falsch.length * 2 <= erkannt) return false;
  log.report({
    code: 'zeilen-vertauscht',
    severity: 'error',
    sheet: sheet.name,
    cell: toA1(erste, label),
    message: `In jeder Zeile müssen Nr. und Bezeichnung zusammenpassen; in ${falsch.length} von ${erkannt} Zeilen tun sie es nicht. Vermutlich wurde nur ein Teil der Spalten sortiert.`,
    value: cellText(cellAt(sheet, erste, label)),
  });
  return true;
}
