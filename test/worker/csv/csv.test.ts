import { expect, it } from 'vitest';
import { csvLine } from '../../../worker/csv/csv.ts';

it.each([
  [['a', 1, null, '2027-W12'], 'a;1;;2027-W12'],
  [['a;b', 'sagt "ja"', 'zwei\nZeilen'], '"a;b";"sagt ""ja""";"zwei\nZeilen"'],
  [['=1+1', '+49', '-3', '@SUM(A1)'], "'=1+1;'+49;'-3;'@SUM(A1)"],
  [['\t=1', '\r=1', ' =1', '＝1'], "'\t=1;\"'\r=1\";' =1;'＝1"],
  [['a=b', 'K1-01', '0 %'], 'a=b;K1-01;0 %'],
])('writes %j as a line that no spreadsheet computes', (werte, line) => {
  expect(csvLine(werte)).toBe(`${line}\r\n`);
});
