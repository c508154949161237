import { asTyped } from './writeValues.ts';

/** What is to be loaded of cells that are written again later. */
export const contentsOfCells =
  'formulas,values,valueTypes,numberFormat,rowIndex,columnIndex,rowCount,columnCount';

/** Contents and number formats of cells as they were read, from a row on that is counted from 0. */
export function writeContents(sheet: Excel.Worksheet, cells: Excel.Range, row: number): void {
  const { columnIndex, rowCount, columnCount, numberFormat } = cells;
  const contents = formerContents(cells);
  const range = sheet.getRangeByIndexes(row, columnIndex, rowCount, columnCount);
  // a formula that is written to a text cell would stay a text
  range.numberFormat = contents.map((line, index) =>
    line.map((_, column) => {
      const format = String(numberFormat[index]?.[column]);
      return format === '@' && isFormula(cells, index, column) ? 'General' : format;
    }),
  );
  range.formulas = contents.map((line) => [...line]);
  range.numberFormat = numberFormat;
}

const isFormula = ({ formulas, values }: Excel.Range, row: number, column: number): boolean => {
  const formula: unknown = formulas[row]?.[column];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column];
};

function formerContents(cells: Excel.Range): readonly (readonly unknown[])[] {
  const { formulas, valueTypes, numberFormat } = cells;
  return formulas.map((line: readonly unknown[], row) =>
    line.map((content, column) => {
      const isText = typeof content === 'string' && valueTypes[row]?.[column] === 'String';
      if (!isText || isFormula(cells, row, column)) return content;
      return asTyped(content, { format: String(numberFormat[row]?.[column]) });
    }),
  );
}
