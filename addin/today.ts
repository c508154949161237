import { parseTag } from '#templates/kalender/kalender.ts';
import type { Tag } from '#templates/sheets/grid.ts';

/** The day it is in Germany, wherever the computer is. */
export function todayInBerlin(now: Date): Tag {
  const tag = parseTag(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now));
  if (!tag) throw new Error('The calendar gives no day');
  return tag;
}
