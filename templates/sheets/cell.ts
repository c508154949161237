import type { Cell } from './grid.ts';
import type { CellPlan, PagePlan, RowPlan, SheetPlan } from './plan.ts';
import type { StyleName } from './styles.ts';

/** A cell of a plan; `more` adds formula, link or note. */
export function cell(value: Cell, style: StyleName, more: Omit<CellPlan, 'value' | 'style'> = {}): CellPlan {
  return { value, style, ...more };
}

/** A row without content. */
export const emptyRow: RowPlan = { height: null, cells: [] };

/** A4 landscape, one page across. */
export function a4Quer(
  header: string,
  titleRows: readonly [first: number, last: number] | null,
  fitToHeight = 0,
): PagePlan {
  return { landscape: true, fitToWidth: 1, fitToHeight, titleRows, header };
}

/** What a sheet has if nothing is said: visible, protected, nothing merged, frozen or checked. */
export const plainSheet = {
  hidden: false,
  tabColor: null,
  merges: [],
  freeze: null,
  filter: null,
  validations: [],
  formats: [],
  protected: true,
  charts: [],
} as const satisfies Partial<SheetPlan>;

/** Rows of unlocked cells for notes of one's own. */
export function freeRows(count: number, columns: number): readonly RowPlan[] {
  return Array.from({ length: count }, () => ({ height: null, cells: freeCells(columns) }));
}

/** Unlocked cells for notes of one's own. */
export const freeCells = (columns: number): readonly CellPlan[] =>
  Array.from({ length: columns }, () => cell(null, 'free'));
