/** The history: the overview at earlier Stichtage, asked for one after the other. */

import { anwendbareVon } from '#templates/figures/matrixStatus.ts';
import { addTage, type Tag } from '#templates/kalender/tage.ts';
import { type Woche, wocheVon } from '#templates/kalender/wochen.ts';
import type { Overview } from '#templates/model/overview.ts';
import { fetchOverview, type OverviewAnswer } from './overviewRun.ts';

/** Steuerungsindikatoren at one Stichtag. */
export interface HistoryPoint {
  readonly stichtag: Tag;
  readonly erledigt: number;
  readonly von: number;
  /** Those whose Zielwoche has ended; `null` if the coordination named none. */
  readonly plan: number | null;
}

const points = 8;
const daysBetween = 28;

/** Earlier Stichtage, every four weeks, the earliest first, and that of the answer itself. */
export function historyDays(stichtag: Tag): readonly Tag[] {
  return Array.from({ length: points }, (_, index) => addTage(stichtag, (index - points + 1) * daysBetween));
}

/** Asks for every Stichtag in turn; `onPoint` gets how many are there. */
export async function loadHistory(
  answer: OverviewAnswer,
  signal: AbortSignal,
  onPoint: (n: number) => void,
): Promise<readonly HistoryPoint[]> {
  const { overview, filter } = answer;
  const found: HistoryPoint[] = [];
  for (const stichtag of historyDays(overview.stichtag)) {
    const then =
      stichtag === overview.stichtag
        ? overview
        : await fetchOverview({ ...filter, stichtag, vergleich: '' }, signal);
    found.push(pointOf(then, answer));
    onPoint(found.length);
  }
  return found;
}

function pointOf(then: Overview, { overview, vorgaben }: OverviewAnswer): HistoryPoint {
  const sum = { erledigt: 0, von: 0 };
  for (const { gesamt } of then.indikatoren) {
    sum.erledigt += gesamt.erledigt;
    sum.von += anwendbareVon(gesamt);
  }
  return { stichtag: then.stichtag, ...sum, plan: planAt(then.stichtag, overview, vorgaben.zielwochen) };
}

/** What should be done by a day, after the Zielwochen and over the projects of today. */
function planAt(
  stichtag: Tag,
  { indikatoren }: Overview,
  zielwochen: Readonly<Record<string, Woche | null>>,
): number | null {
  if (Object.values(zielwochen).every((woche) => woche === null)) return null;
  // A week has ended when the day after it has come
  const week = wocheVon(addTage(stichtag, 1));
  return indikatoren.reduce((sum, { id, gesamt }) => {
    const ziel = zielwochen[id];
    return ziel && ziel < week ? sum + anwendbareVon(gesamt) : sum;
  }, 0);
}
