import { parseTag } from '#templates/kalender/parseTag.ts';
import type { Tag } from '#templates/kalender/tage.ts';

/** The day it is in Germany, wherever the computer is. */
export function todayInBerlin(now: Date): Tag {
  const tag = parseTag(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now));
  if (!tag) throw new Error('The calendar gives no day');
  return tag;
}
