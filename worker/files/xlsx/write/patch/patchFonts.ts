import { colors, font } from '#templates/sheets/styles.ts';
import { type Parts, part } from './parts.ts';

const order = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/**
 * Our font for cells without a style: programs measure column widths by its digits, and where exceljs's Calibri is
 * missing, columns come out a third too wide. Page headers wear it too.
 */
const normal = `<font><sz val="${font.size}"/><color rgb="FF${colors.text}"/><name val="${font.name}"/><family val="2"/></font>`;

/** Puts the children of each font in the order of the schema; exceljs writes another, which Excel takes and validators refuse. */
export function patchFonts(parts: Parts): void {
  const styles = part(parts, 'xl/styles.xml');
  parts.set(
    'xl/styles.xml',
    styles.replace(/<font>.*?<\/font>/s, normal).replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
      const children = [...inner.matchAll(/<(\w+)[^>]*\/>/g)];
      children.sort((a, b) => order.indexOf(a[1] ?? '') - order.indexOf(b[1] ?? ''));
      return `<font>${children.map(([xml]) => xml).join('')}</font>`;
    }),
  );
}
