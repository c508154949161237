import type { Maengel } from './openWorkbook.ts';

/** What Excel did not let be finished, and what to do; `null` where nothing lacks. */
export function mangelText({ formate, druck }: Maengel): string | null {
  const sentences = [
    ...(formate.length > 0
      ? [
          `Alle Angaben sind geschrieben, aber Formate und Eingaberegeln fehlen: ${formate.join(', ')}. Bauen Sie die Blätter noch einmal neu auf.`,
        ]
      : []),
    ...(druck.length > 0
      ? [
          `Die Druckeinstellungen ließen sich nicht setzen (kein Drucker eingerichtet?): ${druck.join(', ')}. Alles andere ist davon unberührt.`,
        ]
      : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : null;
}
