import type { Look } from 'exceljs/lib/doc/workbook.js';
import { colors, font, lineColor, type Style, type StyleName, styles } from '#templates/sheets/styles.ts';

const cache = new Map<string, Readonly<Look>>();

/**
 * A named style as exceljs wants it; `format` replaces the style's number format. The same object every time, because
 * exceljs recognises styles by identity.
 */
export function excelStyle(name: StyleName, format?: string): Readonly<Look> {
  const key = `${name} ${format ?? ''}`;
  const known = cache.get(key);
  if (known) return known;
  const look = makeLook(format === undefined ? styles[name] : { ...styles[name], format });
  cache.set(key, look);
  return look;
}

/** `RRGGBB` as exceljs wants it. */
export function argb(color: string): { argb: string } {
  return { argb: `FF${color}` };
}

function makeLook(style: Style): Look {
  return {
    font: {
      name: font.name,
      family: 2,
      size: style.size ?? font.size,
      color: argb(style.color ?? colors.text),
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(style.underline && { underline: true }),
    },
    alignment: {
      ...(style.align && { horizontal: style.align }),
      ...(style.valign && { vertical: style.valign }),
      ...(style.wrap && { wrapText: true }),
      ...(style.indent && { indent: style.indent }),
    },
    ...(style.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) } }),
    ...(style.border && { border: edges(lineColor[style.border]) }),
    ...(style.unlocked && { protection: { locked: false } }),
    ...(style.format && { numFmt: style.format }),
  };
}

function edges(color: string) {
  const edge = { style: 'thin', color: argb(color) } as const;
  return { top: edge, left: edge, bottom: edge, right: edge };
}
