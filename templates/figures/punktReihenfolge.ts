import type { Tag } from '../kalender/tage.ts';
import type { OffenerPunkt } from '../model/checkliste.ts';
import { compareText } from '../model/compareText.ts';
import { isPunktUeberfaellig, letzterTag } from './punktFaelligkeit.ts';

type Punkt = Pick<OffenerPunkt, 'art' | 'bis' | 'erledigt'>;

const folge = ['entscheidung', 'massnahme', 'risiko', 'termin'];

/** Orders Offene Punkte: kind by kind, in each what is overdue first, then by day; what is done comes after all else. */
export function comparePunkte(stichtag: Tag): (a: Punkt, b: Punkt) => number {
  return (a, b) => rankOf(a, stichtag) - rankOf(b, stichtag) || compareText(tagOf(a), tagOf(b));
}

function rankOf(punkt: Punkt, stichtag: Tag): number {
  const art = folge.indexOf(punkt.art ?? '');
  const stelle = 2 * (art < 0 ? folge.length : art) + (isPunktUeberfaellig(punkt, stichtag) ? 0 : 1);
  return punkt.erledigt === null ? stelle : 100 + stelle;
}

/** What has no day comes last. */
const tagOf = (punkt: Punkt): string => letzterTag(punkt) ?? '9999';
