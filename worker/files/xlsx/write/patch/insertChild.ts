/** The children of `<worksheet>` behind its rows in the order that ECMA-376 (18.3.1.99) demands; Excel refuses others. */
const order = [
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** Puts one more child into a sheet's XML, where the schema wants it. */
export function insertChild(sheetXml: string, tag: (typeof order)[number], xml: string): string {
  const rowsEnd = /<\/sheetData>|<sheetData\/>/.exec(sheetXml);
  if (!rowsEnd) throw new Error('A sheet without sheetData');
  const start = rowsEnd.index + rowsEnd[0].length;
  const later = order.slice(order.indexOf(tag) + 1);
  const follower = new RegExp(`<(?:${[...later, '/worksheet'].join('|')})[\\s/>]`).exec(
    sheetXml.slice(start),
  );
  if (!follower) throw new Error('A sheet without an end');
  const at = start + follower.index;
  return sheetXml.slice(0, at) + xml + sheetXml.slice(at);
}
