/** The day that a clock shows in Germany, wherever the computer is. */
import { addTage, isTag, type Tag } from './tage.ts';

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

/** The instant at which a day begins in Germany. */
export function startOfDay(tag: Tag): Date {
  // Germany is one or two hours ahead of UTC
  const candidates = ['22', '23'].map((hour) => new Date(`${addTage(tag, -1)}T${hour}:00:00Z`));
  const start = candidates.find((instant) => today(instant) === tag);
  if (start === undefined) throw new Error('the day begins at no known offset');
  return start;
}
