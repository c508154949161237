import type { GridSheet } from '#templates/sheets/grid.ts';
import { LIST_RANGES } from '../../limits.ts';
import { refuse } from '../../refusal.ts';
import { SheetBuilder } from '../../sheetBuilder.ts';
import { XmlTags } from '../../xml.ts';
import type { CellContext } from './cellValue.ts';
import { CellScanner } from './sheetCells.ts';

/** Reads one worksheet part: its cells, whether it is protected, and where its drop-downs are. */
export function readSheetPart(xml: string, context: CellContext): Omit<GridSheet, 'name' | 'hidden'> {
  const sheet = new SheetBuilder(context.budget);
  const before = new XmlTags(xml);
  if (!before.nextOpen('sheetData')) refuse('beschaedigt');
  const after = before.empty
    ? before.end + 1
    : new CellScanner(xml, before.end + 1, before.prefix, context, sheet).run();
  const { isProtected, lists } = readRules(new XmlTags(xml, after, before.prefix));
  return { rows: sheet.rows, protected: isProtected, lists, outside: sheet.outside };
}

/** Elements whose content says nothing about protection and lists. */
const passedOver: ReadonlySet<string> = new Set(['conditionalFormatting', 'hyperlinks', 'mergeCells']);

/** Protection and list validations stand behind the cells. */
function readRules(tags: XmlTags): { isProtected: boolean; lists: readonly string[] } {
  let isProtected = false;
  // Excel 2010 writes a list whose source is another sheet as an extension, its range as an element.
  let extendedList = false;
  const lists: string[] = [];
  const add = (ranges: string) => {
    for (const range of ranges.split(/\s+/)) {
      if (range !== '' && lists.length < LIST_RANGES) lists.push(range);
    }
  };
  while (tags.next()) {
    if (tags.closing) continue;
    const { name } = tags;
    if (passedOver.has(name) && !tags.empty) tags.leave();
    else if (name === 'sheetProtection') isProtected = isTrue(tags.attribute('sheet'));
    else if (name === 'dataValidation' && tags.attribute('type') === 'list')
      add(tags.attribute('sqref') ?? '');
    else if (name.endsWith(':dataValidation')) extendedList = tags.attribute('type') === 'list';
    else if (extendedList && name.endsWith(':sqref')) add(tags.text());
  }
  return { isProtected, lists };
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
