import { labelKey } from '../catalogue/normalize.ts';
import { showTag, showWoche } from '../kalender/anzeigen.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Woche } from '../kalender/wochen.ts';
import { cellText } from './cellText.ts';
import type { Source } from './source.ts';

/** More than our tables have cells; a file of doubled rows grows no further. */
const hoechstens = 1_000;

/** Notes that what stands in the source's cell was read as `gelesen`. */
export function noteAngleichung(
  { sheet, at, id, feld, cell, log }: Omit<Source, 'bezug'>,
  gelesen: string,
): void {
  if (log.angeglichen.length >= hoechstens) return;
  const text = cellText(cell);
  const steht = text.length > 200 ? `${text.slice(0, 199)}…` : text;
  log.angeglichen.push({ sheet, cell: at, id, feld, steht, gelesen });
}

/** Notes a week that its cell does not give as week and whole year. */
export function noteWoche(source: Source, woche: Woche): void {
  // nearly every cell holds it as we write it
  if (source.cell === showWoche(woche)) return;
  const [jahr = '', kw = ''] = woche.split('-W');
  if (!hasNumbers(source, [jahr, kw])) noteAngleichung(source, showWoche(woche));
}

/** Notes a day that its cell does not give as day, month and whole year. */
export function noteTag(source: Source, tag: Tag): void {
  const { cell } = source;
  if (cell !== null && typeof cell === 'object' && 'tag' in cell && cell.tag === tag) return;
  if (!hasNumbers(source, tag.split('-'))) noteAngleichung(source, showTag(tag));
}

/** Notes an entry of a list that its cell names neither by label nor by id. */
export function noteEintrag(
  source: Source,
  { id, label }: { readonly id: string; readonly label: string },
): void {
  if (source.cell === label) return;
  const key = labelKey(cellText(source.cell));
  if (key !== labelKey(label) && key !== labelKey(id)) noteAngleichung(source, label);
}

/** Whether the numbers of a cell's text are these and no others, in whatever order. */
function hasNumbers({ cell }: Source, zahlen: readonly string[]): boolean {
  const genannt = (cellText(cell).match(/\d+/g) ?? []).map(Number).toSorted((a, b) => a - b);
  const gemeint = zahlen.map(Number).toSorted((a, b) => a - b);
  return genannt.length === gemeint.length && genannt.every((zahl, nr) => zahl === gemeint[nr]);
}
