/** Names of sheets and of single cells, as all file formats have them. */
import { fromA1, type Place } from '#templates/sheets/grid.ts';
import { SHEET_NAME_CHARACTERS } from './limits.ts';
import { cellText } from './text.ts';

/** A sheet's name as the grid holds it, at most as long as Excel allows. */
export function sheetName(name: string): string {
  return cellText(name).slice(0, SHEET_NAME_CHARACTERS);
}

/**
 * Keeps the names that stand for one cell of a sheet of this workbook. A name of the workbook counts before one of a
 * sheet.
 */
export function cellNames(
  names: readonly (readonly [name: string, reference: string, local: boolean])[],
  sheets: readonly { readonly name: string }[],
  placeOf: (reference: string) => Place | null,
): Readonly<Record<string, Place>> {
  const sheetNames = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  const places = new Map<string, Place>();
  for (const [name, reference, local] of names) {
    if (name === '' || (local && places.has(name))) continue;
    const place = placeOf(reference);
    const sheet = sheetNames.get(place?.sheet.toLowerCase() ?? '');
    if (place && sheet !== undefined) places.set(name, { ...place, sheet });
  }
  return Object.fromEntries(places);
}

/** A name of a sheet and an address fit; a formula of blanks alone would take seconds to be none. */
const REFERENCE_CHARACTERS = 400;

/** `Stammdaten!$C$5` or `'Mein Blatt'!$C$5:$C$5`; `null` for ranges, other workbooks and formulas. */
export function placeOfReference(reference: string): Place | null {
  if (reference.length > REFERENCE_CHARACTERS) return null;
  return place(/^\s*=?(?:'((?:[^']|'')+)'|([^'![\]]+))!([$A-Z\d]+)(?::([$A-Z\d]+))?\s*$/.exec(reference));
}

/** The same as LibreOffice writes it: `$Stammdaten.$C$5` or `$'Mein Blatt'.$C$5:.$C$5`. */
export function placeOfAddress(address: string): Place | null {
  if (address.length > REFERENCE_CHARACTERS) return null;
  return place(
    /^\s*\$?(?:'((?:[^']|'')+)'|([^'.[\]]+))\.([$A-Z\d]+)(?::(?:[^:]*\.)?([$A-Z\d]+))?\s*$/.exec(address),
  );
}

function place(match: RegExpExecArray | null): Place | null {
  const [, quoted, plain, from = '', to = from] = match ?? [];
  const first = fromA1(from);
  const last = fromA1(to);
  if (!first || first.row !== last?.row || first.column !== last.column) return null;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', ...first };
}
