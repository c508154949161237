import { columnLetters } from '#templates/sheets/grid.ts';
import { addressOf, maxColumns } from './area.ts';
import { asRecord, asText } from './hostObject.ts';
import type { SheetState, ValidationState } from './model.ts';

/** A rule of a rectangle of cells as a file has it. */
export interface ValidationPiece {
  /** A1 address. */
  readonly range: string;
  /** Without `=`, written for the first cell of the range. */
  readonly formula: string;
  readonly state: ValidationState;
}

/** The rules of a sheet, which are kept cell by cell, as rectangles: runs along rows, joined with the same run above. */
export function validationPieces({ validations }: SheetState): readonly ValidationPiece[] {
  const runs: { row: number; column: number; rows: number; columns: number; state: ValidationState }[] = [];
  for (const [key, state] of [...validations].sort(([a], [b]) => a - b)) {
    const [row, column] = [Math.floor(key / maxColumns), key % maxColumns];
    const last = runs.at(-1);
    if (last?.state === state && last.row === row && last.column + last.columns === column) last.columns += 1;
    else runs.push({ row, column, rows: 1, columns: 1, state });
  }
  const pieces: typeof runs = [];
  for (const run of runs) {
    const above = pieces.find(
      ({ row, rows, column, columns, state }) =>
        state === run.state && row + rows === run.row && column === run.column && columns === run.columns,
    );
    if (above) above.rows += 1;
    else pieces.push(run);
  }
  return pieces.map(({ state, ...area }) => ({
    range: addressOf(area),
    state,
    formula: shifted(formulaOf(state), area.row - state.row, area.column - state.column),
  }));
}

function formulaOf({ rule }: ValidationState): string {
  const [kind = ''] = Object.keys(rule);
  const { source, formula } = asRecord(rule[kind]);
  return asText(source ?? formula).slice(1);
}

/** A formula as Excel copies it so many rows down and columns to the right; references with `$` stay. */
function shifted(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return formula.replace(
    /("[^"]*")|(?<![A-Za-z0-9_.$!])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g,
    (whole, text, fixedColumn, letters, fixedRow, digits) => {
      if (text !== undefined) return whole;
      const column = fixedColumn === '$' ? letters : columnLetters(indexOf(letters) + right);
      return `${fixedColumn}${column}${fixedRow}${fixedRow === '$' ? digits : Number(digits) + down}`;
    },
  );
}

const indexOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
