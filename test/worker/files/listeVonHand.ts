import { schritte } from '#templates/catalogue/catalogue.ts';
import { stylesXml, xlsxParts, zip } from './packages.ts';

/** A cell as its XML but for the address: `<v>0.8</v>` in the percent format, or a text. */
type Zelle = { readonly prozent: number } | string;

/**
 * An .xlsx that somebody made by hand for Schleswig-Holstein, with all steps; `status` and `fristen` by id, everything
 * else „Noch offen“.
 */
export function listeVonHand(
  status: Readonly<Record<string, Zelle>>,
  fristen: Readonly<Record<string, string>> = {},
): Uint8Array {
  const rows: readonly (readonly Zelle[])[] = [
    ['Land', 'SH'],
    ['Umsetzungsprojekt', 'Hundesteuer'],
    ['Stand', '15.03.2027'],
    [],
    ['Arbeitsschritt', 'Status', 'Frist'],
    ...schritte.map(({ id, label }) => [label, status[id] ?? 'Noch offen', fristen[id] ?? '']),
  ];
  const data = rows.map((cells, row) => {
    const xml = cells.map((zelle, column) => cellXml(zelle, `${'ABC'[column]}${row + 1}`));
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  return zip(xlsxParts(data.join(''), { 'xl/styles.xml': stylesXml(9) }));
}

function cellXml(zelle: Zelle, address: string): string {
  if (typeof zelle !== 'string') return `<c r="${address}" s="1"><v>${zelle.prozent}</v></c>`;
  const text = zelle.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
