import { parseFrist } from '#templates/kalender/parseFrist.ts';
import { today } from '#templates/kalender/today.ts';
import type { Woche } from '#templates/kalender/wochen.ts';

/** A week as a person types it; `null` for an empty field, `undefined` for what is no week with its year. */
export function readWoche(text: string): Woche | null | undefined {
  if (text.trim() === '') return null;
  const frist = parseFrist(text, today(new Date()));
  return 'woche' in frist && !frist.ohneJahr ? frist.woche : undefined;
}
