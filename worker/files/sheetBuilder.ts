import { type Cell, type CellFormat, isComputed, toA1 } from '#templates/sheets/grid.ts';
import { CELLS, FORMATTED_CELLS, PLACES, TEXT_CHARACTERS, WINDOW_COLUMNS, WINDOW_ROWS } from './limits.ts';
import { refuse } from './refusal.ts';

/** What all sheets of one workbook may use together. */
export class Budget {
  #cells = CELLS;
  #places = PLACES;
  #characters = TEXT_CHARACTERS;

  cells(count: number): void {
    this.#cells -= count;
    if (this.#cells < 0) refuse('vieleZellen');
  }

  places(count: number): void {
    this.#places -= count;
    if (this.#places < 0) refuse('weiteZellen');
  }

  characters(count: number): void {
    this.#characters -= count;
    if (this.#characters < 0) refuse('vielText');
  }
}

/** What a cell format shows that may stand for a status. */
export type CellLook = Omit<CellFormat, 'cell'>;

/** Rows in the making; cells may come in any order, of the same place the last value counts. */
export class SheetBuilder {
  readonly rows: Cell[][] = [];
  readonly formats: CellFormat[] = [];
  outside = 0;
  readonly #gerechnet: string[] = [];
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Notes the look of a cell; row and column count from 0. */
  format(row: number, column: number, look: CellLook): void {
    if (row >= WINDOW_ROWS || column >= WINDOW_COLUMNS || this.formats.length >= FORMATTED_CELLS) return;
    this.formats.push({ cell: toA1(row, column), ...look });
  }

  /** Notes a cell whose formula is one of the template's. */
  formula(row: number, column: number, formula: string): void {
    if (row < WINDOW_ROWS && column < WINDOW_COLUMNS && isComputed(formula))
      this.#gerechnet.push(toA1(row, column));
  }

  /** The notes of `formula` as a `Grid` holds them. */
  get gerechnet(): { readonly gerechnet?: readonly string[] } {
    return this.#gerechnet.length > 0 ? { gerechnet: this.#gerechnet } : {};
  }

  /** Puts a value that is not `null`; row and column count from 0. */
  put(row: number, column: number, value: Cell): void {
    if (row >= WINDOW_ROWS || column >= WINDOW_COLUMNS) {
      if (value !== '') this.outside++;
      return;
    }
    if (typeof value === 'string') this.#budget.characters(value.length);
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row];
    if (cells === undefined) return;
    if (column < cells.length) {
      cells[column] = value;
      return;
    }
    this.#budget.places(column - cells.length + 1);
    while (cells.length < column) cells.push(null);
    cells.push(value);
  }
}
