import { planWorkbook } from '#templates/write/planWorkbook.ts';
import type { CellValue } from '../excel/model.ts';
import { offen } from './checklisten.ts';
import { openVorlage } from './openVorlage.ts';

/** A Checkliste without anything done. */
export const plan = planWorkbook(offen);

/** What a person pastes over the first rows of Checkliste, from `start` on. */
export const rubbish: readonly (readonly (string | number)[])[] = [
  ['fertig', '', 'KW 5', '', ''],
  ['Kaffee', '', 'KW 54/2027', '', ''],
  ['In Bearbeitung', '', 'irgendwann', '31.02.2027', ''],
  ['Erledigt', '', 'KW 10/2027', '', '#BEZUG!'],
  ['Noch offen', '', 'KW 8/2027', '', ''],
  ['Noch offen', '', 'KW 9/2027', '', '24.12.2026'],
];
export const start = 'F2';

/** A workbook in the stand-in with the rubbish in it. */
export async function openWithRubbish(api: string) {
  const opened = await openVorlage(plan, api);
  const lines = rubbish.map((line) =>
    line.map((cell): CellValue => (cell === '#BEZUG!' ? { error: '#REF!' } : cell)),
  );
  opened.host.paste('Checkliste', start, lines);
  return opened;
}
