import { showTag, showWoche } from './anzeigen.ts';
import { isTag } from './tage.ts';
import { isWoche } from './wochen.ts';

/** A day or a week as Germans write it; what is neither stays as it is. */
export function showZeit(wert: string): string {
  if (isWoche(wert)) return showWoche(wert);
  return isTag(wert) ? showTag(wert) : wert;
}
