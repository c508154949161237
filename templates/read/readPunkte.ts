import type { Tag } from '../kalender/tage.ts';
import type { OffenerPunkt } from '../model/checkliste.ts';
import { punkteSpalten } from '../sheets/anforderungenSpalten.ts';
import type { GridSheet } from '../sheets/grid.ts';
import { findTable } from './findTable.ts';
import type { Log } from './log.ts';
import { readFreeTable } from './readFreeTable.ts';
import { readEskalation, readFreierText, readSchrittNr, readWahl, readZeitpunkt } from './wahlen.ts';

/** The rows of `Offene Punkte`, blank ones left out; none where the sheet or its table is missing. */
export function readPunkte(sheet: GridSheet | null, bezug: Tag, log: Log): readonly OffenerPunkt[] {
  const table = sheet && findTable(sheet, punkteSpalten);
  if (!table) return [];
  const ende = sheet.rows.length;
  const tabelle = {
    sheet,
    table,
    spalten: punkteSpalten,
    owner: 'punkt',
    ende,
    mindestens: ende,
    bezug,
    log,
  };
  return readFreeTable(tabelle, (read): OffenerPunkt => {
    const text = (key: 'text' | 'zustaendig' | 'ergebnis') => read(key, readFreierText);
    return {
      art: read('art', (source) => readWahl(source, 'art')),
      text: text('text'),
      schritt: read('schritt', readSchrittNr),
      zustaendig: text('zustaendig'),
      bis: read('bis', (source) => readZeitpunkt(source, true)),
      erledigt: read('erledigt', (source) => readZeitpunkt(source, false)),
      ergebnis: text('ergebnis'),
      risiko: read('risiko', (source) => readWahl(source, 'risiko')),
      eskalation: read('eskalation', readEskalation) ?? false,
    };
  });
}
