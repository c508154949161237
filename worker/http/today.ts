import type { Tag } from '#templates/checkliste.ts';
import { isTag } from '#templates/kalender.ts';

const berlin = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Germany at this moment. */
export function today(now: Date): Tag {
  const parts = new Map(berlin.formatToParts(now).map(({ type, value }) => [type, value]));
  const text = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  if (!isTag(text)) throw new Error('the clock gives no day');
  return text;
}
