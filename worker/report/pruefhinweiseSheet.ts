import type { Pruefhinweis } from '#templates/api/mergeAnswer.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { blaetter } from '../merge/blaetter.ts';
import type { Merged } from '../merge/merge.ts';
import { stufeColumn } from './stufeColumn.ts';
import { longTableSheet } from './table.ts';

/** Every finding of every file, so that each Land can put its workbook right. */
export function pruefhinweiseSheet(
  { pruefhinweise, quelle }: Merged,
  erlaeuterungen: ReadonlyMap<string, string>,
): SheetPlan {
  return longTableSheet<Pruefhinweis>({
    name: blaetter.pruefhinweise,
    title: 'Prüfhinweise',
    notes: [
      'Fehler: Die Zelle zählt nicht (Status als „Noch offen“, Datum und Woche als leer). Warnungen und Hinweise ändern keine Zahl.',
    ],
    columns: [
      stufeColumn,
      { header: 'Land', width: 6, style: 'cellCenter', value: ({ land }) => land },
      { header: 'Datei', width: 26, style: 'cellText', value: ({ file }) => file },
      { header: 'Blatt', width: 20, style: 'cellText', value: ({ sheet }) => sheet },
      { header: 'Zelle', width: 9, style: 'cellText', value: ({ cell }) => cell },
      {
        header: 'Nr.',
        width: 8,
        style: 'cellCenter',
        value: ({ id }) => id,
        link: ({ id }) => (id === null ? null : (erlaeuterungen.get(id) ?? null)),
      },
      { header: 'Hinweis', width: 86, style: 'cellText', value: ({ message }) => message },
      { header: 'Regel', width: 26, style: 'cellMuted', value: ({ code }) => code },
    ],
    rows: pruefhinweise,
    empty:
      quelle === 'speicher'
        ? 'Gespeicherte Mappen sind geprüft; ihre Hinweise zeigt „Mappe prüfen“ in der Mappe selbst.'
        : 'Keine Prüfhinweise.',
  });
}
