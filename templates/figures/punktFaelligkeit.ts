import { isTag, type Tag } from '../kalender/tage.ts';
import { isWoche, sonntag } from '../kalender/wochen.ts';
import type { OffenerPunkt } from '../model/checkliste.ts';

/** The last day on which an Offener Punkt is in time, of a week its Sunday; `null` without one that can be read. */
export function letzterTag({ bis }: Pick<OffenerPunkt, 'bis'>): Tag | null {
  if (bis === null) return null;
  if (isWoche(bis)) return sonntag(bis);
  return isTag(bis) ? bis : null;
}

/** Whether an Offener Punkt still waits and its day is past at the Stichtag. */
export function isPunktUeberfaellig(punkt: Pick<OffenerPunkt, 'bis' | 'erledigt'>, stichtag: Tag): boolean {
  const tag = letzterTag(punkt);
  return punkt.erledigt === null && tag !== null && tag < stichtag;
}
