import { columnLetters } from '#templates/sheets/grid.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { type Style, styles } from '#templates/sheets/styles.ts';

type Attribute = Exclude<keyof Style, 'format'>;

/** One property of a style on one rectangle of cells. */
export interface FormatRun {
  /** A1 address. */
  readonly range: string;
  readonly rows: number;
  readonly columns: number;
  readonly style: Pick<Style, Attribute>;
}

const attributes: readonly Attribute[] = [
  'bold',
  'italic',
  'underline',
  'size',
  'color',
  'fill',
  'align',
  'valign',
  'wrap',
  'border',
  'unlocked',
  'indent',
];

/**
 * The look of a sheet as few rectangles as possible, property by property: neighbouring styles share most of their
 * properties, so this takes far fewer calls than style by style or cell by cell.
 */
export function formatRuns(plan: Pick<SheetPlan, 'rows'>): readonly FormatRun[] {
  const looks = plan.rows.map(({ cells }) => cells.map((cell): Style => (cell ? styles[cell.style] : {})));
  return attributes.flatMap((attribute) =>
    rectangles(looks.map((line) => line.map((style) => style[attribute]))).map(({ value, ...area }) => ({
      range: addressOf(area),
      rows: area.rows,
      columns: area.columns,
      style: { [attribute]: value },
    })),
  );
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  rows: number;
}

/** Rectangles of equal values that are neither absent nor false: runs along rows, joined with the same run above. */
export function rectangles<T>(
  lines: readonly (readonly T[])[],
): readonly (Area & { readonly value: NonNullable<T> })[] {
  const done: (Area & { readonly value: NonNullable<T> })[] = [];
  let open = new Map<string, Area & { readonly value: NonNullable<T> }>();
  lines.forEach((line, row) => {
    const next: typeof open = new Map();
    for (let column = 0; column < line.length; ) {
      const value = line[column];
      let columns = 1;
      while (column + columns < line.length && line[column + columns] === value) columns++;
      if (value !== undefined && value !== null && value !== false) {
        const key = `${column} ${columns} ${String(value)}`;
        const above = open.get(key);
        if (above) above.rows += 1;
        const area = above ?? { row, column, columns, rows: 1, value };
        if (!above) done.push(area);
        next.set(key, area);
      }
      column += columns;
    }
    open = next;
  });
  return done;
}

function addressOf({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}
