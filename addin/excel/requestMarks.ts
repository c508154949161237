export interface SheetMarks {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly protection: Excel.WorksheetProtection;
}

/** Asks for the frames of an earlier check in these sheets; the answer comes with the next round trip. */
export function requestMarks(
  { workbook }: Excel.RequestContext,
  names: readonly string[],
): readonly SheetMarks[] {
  return names.map((name) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    const formats = sheet
      .getRange()
      .conditionalFormats.load('items/id,items/customOrNullObject/rule/formula');
    return {
      name,
      sheet: sheet.load('name'),
      formats,
      protection: sheet.protection.load('protected,options'),
    };
  });
}
