import { showTag, showWoche } from '../kalender/anzeigen.ts';
import { datumAus } from '../kalender/tage.ts';
import { wocheAus, wocheVon } from '../kalender/wochen.ts';
import { quote } from './cellText.ts';
import type { Log } from './log.ts';

/**
 * German Excel takes `12/2027` for 1 December 2027, and the cell shows a day. Where every day in place of a week is the
 * first of a month and all others are weeks, those days may be weeks typed that way. A table that has other days as well
 * means days.
 */
export function reportMonatsanfang({ wochen, report }: Log): void {
  const tage = wochen.flatMap(({ tag, ...place }) => (tag === null ? [] : [{ ...place, tag }]));
  if (tage.length === wochen.length || tage.some(({ tag }) => datumAus(tag).tag !== 1)) return;
  for (const { sheet, cell, id, feld, tag } of tage) {
    const { jahr, monat } = datumAus(tag);
    const gemeint = showWoche(wocheAus({ jahr, nummer: monat }));
    const message = `Hinweis: „${feld}“ ist der ${showTag(tag)} und gilt als ${showWoche(wocheVon(tag))}. Alle anderen Angaben sind Kalenderwochen; Excel macht auch aus „${gemeint.slice(3)}“ ohne „KW“ dieses Datum. War ${gemeint} gemeint?`;
    report({
      code: 'frist-monatsanfang',
      severity: 'info',
      sheet,
      cell,
      id,
      message,
      value: showTag(tag),
      fix: { label: `${quote(gemeint)} eintragen`, sicher: false, cells: [{ sheet, cell, value: gemeint }] },
    });
  }
}
