/**
 * Old Mac workbooks count days from 1904. No property tells it up to ExcelApi 1.15, so Excel computes a day: the
 * 01.01.2000 is 36526 in the usual system and 35064 in the other.
 */
export function requestDateSystem(workbook: Excel.Workbook): Excel.FunctionResult<number> {
  return workbook.functions.date(2000, 1, 1).load('value');
}

/** After the round trip: whether the workbook counts from 1904. */
export const is1904 = ({ value }: Excel.FunctionResult<number>): boolean => value === 35_064;
