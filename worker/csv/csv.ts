/** Lists for spreadsheets: UTF-8 with BOM, `;` between fields, CRLF after each line. */

/** Numbers are whole; days and weeks come as texts (`2027-03-22`, `2027-W12`). */
export type CsvWert = string | number | null;

export const csvBom = '\uFEFF';

/** One line with its end. */
export function csvLine(werte: readonly CsvWert[]): string {
  return `${werte.map(csvField).join(';')}\r\n`;
}

function csvField(wert: CsvWert): string {
  if (wert === null) return '';
  if (typeof wert === 'number') return String(wert);
  const text = isFormula(wert) ? `'${wert}` : wert;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whether a spreadsheet would take a text for a formula; blanks before it do not keep it from doing so. */
function isFormula(text: string): boolean {
  return /^(?:[\t\r\n]|\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20])/.test(text);
}
