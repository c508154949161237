import { columnLetters } from '#templates/sheets/grid.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { lineColor, type Style, font as standard, styles } from '#templates/sheets/styles.ts';
import { formatRuns, rectangles } from '../formatRuns.ts';
import type { Supports } from '../supports.ts';
import { growingRows, horizontal, points, vertical } from '../writeFormats.ts';
import { type Fact, type LaterFacts, pixel } from './facts.ts';

/** Fonts, fills, lines, alignment, locks, merged cells, widths and heights of a planned sheet. */
export function lookFacts(sheet: Excel.Worksheet, plan: SheetPlan, supports: Supports): LaterFacts {
  const { name, rows, widths } = plan;
  const all = sheet.getRange(`A1:${columnLetters(widths.length - 1)}${rows.length}`);
  const font = all.format.font.load('name');
  const merged = supports('1.13') ? all.getMergedAreasOrNullObject().load('address') : null;
  const later: readonly LaterFacts[] = [
    () => [{ art: 'Schriftart', ort: name, soll: standard.name, ist: font.name }],
    ...formatRuns(plan).map(({ range, style }) =>
      styleFacts(sheet, `${name}!${range}`, range, style, supports),
    ),
    ...lockedFacts(sheet, plan),
    ...sizeFacts(sheet, plan),
  ];
  return () => [
    ...later.flatMap((facts) => facts()),
    ...(merged ? [mergeFact(plan, merged.isNullObject ? '' : merged.address)] : []),
  ];
}

function styleFacts(
  sheet: Excel.Worksheet,
  ort: string,
  address: string,
  style: Style,
  supports: Supports,
): LaterFacts {
  const { format } = sheet.getRange(address);
  const { font } = format;
  if (style.bold) return later('fett', ort, font.load('bold'), () => [true, font.bold]);
  if (style.italic) return later('kursiv', ort, font.load('italic'), () => [true, font.italic]);
  if (style.underline)
    return later('unterstrichen', ort, font.load('underline'), () => ['Single', font.underline]);
  const { size, color, fill, align, valign, border, indent } = style;
  if (size !== undefined) return later('Schriftgröße', ort, font.load('size'), () => [size, font.size]);
  if (color !== undefined)
    return later('Schriftfarbe', ort, font.load('color'), () => [`#${color}`, font.color]);
  if (fill !== undefined)
    return later('Füllfarbe', ort, format.fill.load('color'), () => [`#${fill}`, format.fill.color]);
  if (align !== undefined)
    return later('Ausrichtung', ort, format.load('horizontalAlignment'), () => [
      horizontal[align],
      format.horizontalAlignment,
    ]);
  if (valign !== undefined)
    return later('Ausrichtung', ort, format.load('verticalAlignment'), () => [
      vertical[valign],
      format.verticalAlignment,
    ]);
  if (style.wrap) return later('Zeilenumbruch', ort, format.load('wrapText'), () => [true, format.wrapText]);
  if (style.unlocked)
    return later('gesperrt', ort, format.protection.load('locked'), () => [false, format.protection.locked]);
  if (border !== undefined) {
    const edge = format.borders.getItem('EdgeBottom').load('style,color');
    return later('Linie', ort, edge, () => [
      `Continuous #${lineColor[border]}`.toLowerCase(),
      `${edge.style} ${edge.color}`.toLowerCase(),
    ]);
  }
  if (indent !== undefined && supports('1.9'))
    return later('Einzug', ort, format.load('indentLevel'), () => [indent, format.indentLevel]);
  return () => [];
}

/** What was loaded is there once the fact is told. */
function later(
  art: string,
  ort: string,
  _loaded: unknown,
  pair: () => readonly [soll: unknown, ist: unknown],
): LaterFacts {
  return () => {
    const [soll, ist] = pair();
    return [{ art, ort, soll, ist }];
  };
}

/** Cells that no style unlocks are locked. */
function lockedFacts(sheet: Excel.Worksheet, { name, rows }: SheetPlan): readonly LaterFacts[] {
  const locked = rows.map(({ cells }) =>
    cells.map((cell) => {
      const style: Style = cell ? styles[cell.style] : {};
      return style.unlocked !== true;
    }),
  );
  return rectangles(locked).map(({ row, column, rows: height, columns }) => {
    const { protection } = sheet.getRangeByIndexes(row, column, height, columns).format;
    const ort = `${name}!${columnLetters(column)}${row + 1}`;
    return later('gesperrt', ort, protection.load('locked'), () => [true, protection.locked]);
  });
}

function sizeFacts(sheet: Excel.Worksheet, plan: SheetPlan): readonly LaterFacts[] {
  const { name, rows, widths } = plan;
  const grows = growingRows(plan);
  const heights = rows.map(({ height }, row) => [grows[row] ? null : height]);
  const sized = (
    art: string,
    address: string,
    kind: 'rowHeight' | 'columnWidth',
    soll: number,
  ): LaterFacts => {
    const format = sheet.getRange(address).format.load(kind);
    return () => [{ art, ort: `${name}!${address}`, soll, ist: format[kind], spiel: pixel }];
  };
  return [
    ...rectangles(widths.map((width) => [width])).map(({ row, rows: count, value }) =>
      sized(
        'Spaltenbreite',
        `${columnLetters(row)}:${columnLetters(row + count - 1)}`,
        'columnWidth',
        points(value),
      ),
    ),
    ...rectangles(heights).map(({ row, rows: count, value }) =>
      sized('Zeilenhöhe', `${row + 1}:${row + count}`, 'rowHeight', value),
    ),
  ];
}

function mergeFact({ name, merges }: SheetPlan, address: string): Fact {
  const found = address === '' ? [] : address.split(',').map((area) => area.slice(area.lastIndexOf('!') + 1));
  const text = (areas: readonly string[]) =>
    areas
      .map((area) => area.replaceAll('$', ''))
      .sort()
      .join(' ');
  return { art: 'verbundene Zellen', ort: name, soll: text(merges), ist: text(found) };
}
