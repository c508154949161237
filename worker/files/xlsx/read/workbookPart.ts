import type { Place } from '#templates/sheets/grid.ts';
import { cellNames, placeOfReference, sheetName } from '../../cellNames.ts';
import { SHEETS } from '../../limits.ts';
import { refuse } from '../../refusal.ts';
import { XmlTags } from '../../xml.ts';
import { isTrue } from './sheetPart.ts';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: Readonly<Record<string, Place>>;
}

/** Reads workbook.xml: the sheets in their order, the date system, the names of single cells. */
export function readWorkbookPart(xml: string): WorkbookPart {
  let date1904 = false;
  const sheets: SheetEntry[] = [];
  const names: [name: string, formula: string, local: boolean][] = [];
  const tags = new XmlTags(xml);
  while (tags.next()) {
    if (tags.closing) continue;
    if (tags.name === 'workbookPr') date1904 = isTrue(tags.attribute('date1904'));
    else if (tags.name === 'sheet') {
      if (sheets.length === SHEETS) refuse('vieleBlaetter');
      const state = tags.attribute('state');
      sheets.push({
        name: sheetName(tags.attribute('name') ?? ''),
        hidden: state === 'hidden' || state === 'veryHidden',
        relationship: tags.attribute(':id') ?? '',
      });
    } else if (tags.name === 'definedName') {
      names.push([tags.attribute('name') ?? '', tags.text(), tags.attribute('localSheetId') !== null]);
    }
  }
  return { date1904, sheets, names: cellNames(names, sheets, placeOfReference) };
}
