import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { insertChild } from './insertChild.ts';
import { type Parts, part, sheetPath } from './parts.ts';

/** Writes where new pages begin; exceljs knows breaks between rows alone. */
export function patchBreaks(parts: Parts, { sheets }: WorkbookPlan): void {
  sheets.forEach(({ page: { breaks } }, index) => {
    if (!breaks) return;
    const path = sheetPath(index);
    const write = (tag: 'rowBreaks' | 'colBreaks', places: readonly number[], max: number) => {
      if (places.length === 0) return;
      const items = places.map((place) => `<brk id="${place}" max="${max}" man="1"/>`).join('');
      const xml = `<${tag} count="${places.length}" manualBreakCount="${places.length}">${items}</${tag}>`;
      parts.set(path, insertChild(part(parts, path), tag, xml));
    };
    write('rowBreaks', breaks.rows, lastColumn);
    write('colBreaks', breaks.columns, lastRow);
  });
}

/** Counted from 0, of any sheet. */
const lastColumn = 16_383;
const lastRow = 1_048_575;
