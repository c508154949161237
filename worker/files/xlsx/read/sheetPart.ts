import type { GridSheet } from '#templates/sheets/grid.ts';
import { LIST_RANGES, MERGED_AREAS } from '../../limits.ts';
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
  const { isProtected, lists, merged } = readRules(new XmlTags(xml, after, before.prefix));
  return {
    rows: sheet.rows,
    protected: isProtected,
    lists,
    outside: sheet.outside,
    ...(merged.length > 0 ? { merged } : {}),
    ...(sheet.formats.length > 0 ? { formats: sheet.formats } : {}),
    ...sheet.gerechnet,
  };
}

/** Elements whose content says nothing of what is read here. */
const passedOver: ReadonlySet<string> = new Set(['conditionalFormatting', 'hyperlinks']);

interface Rules {
  readonly isProtected: boolean;
  readonly lists: readonly string[];
  readonly merged: readonly string[];
}

/** Protection, merged areas and list validations stand behind the cells. */
function readRules(tags: XmlTags): Rules {
  let isProtected = false;
  // Excel 2010 writes a list whose source is another sheet as an extension, its range as an element.
  let extendedList = false;
  const lists: string[] = [];
  const merged: string[] = [];
  const add = (ranges: string) => {
    for (const range of ranges.split(/\s+/)) {
      if (range !== '' && lists.length < LIST_RANGES) lists.push(range);
    }
  };
  while (tags.next()) {
    if (tags.closing) continue;
    const { name } = tags;
    if (passedOver.has(name) && !tags.empty) tags.leave();
    else if (name === 'mergeCell') {
      const range = tags.attribute('ref');
      if (range !== null && merged.length < MERGED_AREAS) merged.push(range);
    } else if (name === 'sheetProtection') isProtected = isTrue(tags.attribute('sheet'));
    else if (name === 'dataValidation' && tags.attribute('type') === 'list')
      add(tags.attribute('sqref') ?? '');
    else if (name.endsWith(':dataValidation')) extendedList = tags.attribute('type') === 'list';
    else if (extendedList && name.endsWith(':sqref')) add(tags.text());
  }
  return { isProtected, lists, merged };
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
