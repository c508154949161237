import type { SheetPlan } from '#templates/sheets/plan.ts';
import {
  colors,
  lineColor,
  type Style,
  type StyleName,
  font as standard,
  styles,
} from '#templates/sheets/styles.ts';

export interface AddedStyles {
  /** The grown styles part; `null` if there is none, or one we do not understand. */
  readonly xml: string | null;
  readonly indexOf: (style: StyleName) => number | null;
}

/** Adds the plan's styles behind those of the workbook, so that every index in use keeps its meaning. */
export function addStyles(xml: string | null, { rows }: SheetPlan): AddedStyles {
  const names = [
    ...new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.style])))),
  ];
  const grown = xml === null ? null : grow(xml, names);
  if (grown === null) return { xml: null, indexOf: () => null };
  const indexes = new Map(names.map((name, i) => [name, grown.first + i]));
  return { xml: grown.xml, indexOf: (style) => indexes.get(style) ?? null };
}

function grow(xml: string, names: readonly StyleName[]): { xml: string; first: number } | null {
  const lists = (['fonts', 'fills', 'borders', 'cellXfs'] as const).map((element) => findList(xml, element));
  const [fonts, fills, borders, xfs] = lists;
  if (!fonts || !fills || !borders || !xfs) return null;
  const { prefix: p } = xfs;
  const looks = names.map((name): Style => styles[name]);
  const xf = (style: Style, i: number) => {
    const flags = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyNumberFormat="1"';
    // Number format 49 is text
    const format = style.format === '@' ? 49 : 0;
    const alignment = `<${p}alignment horizontal="${style.align ?? 'left'}" vertical="${verticals[style.valign ?? 'top']}"${style.wrap ? ' wrapText="1"' : ''}/>`;
    return `<${p}xf numFmtId="${format}" fontId="${fonts.count + i}" fillId="${fills.count + i}" borderId="${borders.count + i}" xfId="0" ${flags}>${alignment}</${p}xf>`;
  };
  const added = [
    [fonts, looks.map((style) => font(style, p))],
    [fills, looks.map((style) => fill(style, p))],
    [borders, looks.map((style) => border(style, p))],
    [xfs, looks.map(xf)],
  ] as const;
  // From the end, so that the places in front stay valid
  const ordered = [...added].sort(([a], [b]) => b.end - a.end);
  let result = xml;
  for (const [{ start, open, end, count }, items] of ordered) {
    const tag = open.replace(/\scount\s*=\s*["']\d+["']/, ` count="${count + items.length}"`);
    result =
      result.slice(0, start) +
      tag +
      result.slice(start + open.length, end) +
      items.join('') +
      result.slice(end);
  }
  return { xml: result, first: xfs.count };
}

interface List {
  readonly prefix: string;
  /** The start tag, and where it begins. */
  readonly open: string;
  readonly start: number;
  /** Where the end tag begins. */
  readonly end: number;
  readonly count: number;
}

const items = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' } as const;
const verticals = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

function findList(xml: string, element: keyof typeof items): List | null {
  const match = new RegExp(`<((?:[\\w.-]+:)?)${element}(?:\\s[^<>]*[^/<>])?>`).exec(xml);
  if (match === null) return null;
  const [open, prefix = ''] = match;
  const end = xml.indexOf(`</${prefix}${element}>`, match.index);
  if (end < 0) return null;
  const content = xml.slice(match.index + open.length, end);
  const count = [...content.matchAll(new RegExp(`<${prefix}${items[element]}[\\s/>]`, 'g'))].length;
  return { prefix, open, start: match.index, end, count };
}

function font(
  { bold, italic, underline, size = standard.size, color = colors.text }: Style,
  p: string,
): string {
  const marks = [bold && 'b', italic && 'i', underline && 'u'].filter((mark) => typeof mark === 'string');
  const flags = marks.map((mark) => `<${p}${mark}/>`).join('');
  return `<${p}font>${flags}<${p}sz val="${size}"/><${p}color rgb="FF${color}"/><${p}name val="${standard.name}"/><${p}family val="2"/></${p}font>`;
}

function fill({ fill: color }: Style, p: string): string {
  if (color === undefined) return `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`;
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

function border({ border: kind }: Style, p: string): string {
  const edge = (side: string) =>
    kind === undefined
      ? `<${p}${side}/>`
      : `<${p}${side} style="thin"><${p}color rgb="FF${lineColor[kind]}"/></${p}${side}>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(edge);
  return `<${p}border>${sides.join('')}<${p}diagonal/></${p}border>`;
}
