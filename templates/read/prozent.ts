import type { Status } from '../model/checkliste.ts';
import type { Cell } from '../sheets/grid.ts';

const text = /^(\d{1,3}(?:[.,]\d+)?) ?(?:%|v\. ?H\.|Prozent)$/i;

/** The parts of a hundred in a cell: a text with %, or a number in a cell of a percent format; a bare number is none. */
function prozentOf(cell: Cell): number | null {
  if (typeof cell === 'string') {
    const match = text.exec(cell.replaceAll('\u00A0', ' ').trim());
    return match ? Number(match[1]?.replace(',', '.')) : null;
  }
  return cell !== null && typeof cell === 'object' && 'prozent' in cell ? cell.prozent * 100 : null;
}

/** What a percentage says about a step: 100 % erledigt, 0 % offen, between in-bearbeitung; else `null`. */
export function statusOfProzent(cell: Cell): Status | null {
  const prozent = prozentOf(cell);
  if (prozent === null || prozent < 0 || prozent > 100) return null;
  if (prozent === 0) return 'offen';
  return prozent === 100 ? 'erledigt' : 'in-bearbeitung';
}
