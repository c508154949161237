import type { Fix } from '#templates/model/finding.ts';

/** What a repair does, in the pane's words: here drop-downs come back with everything else that pasting destroys. */
export const fixText = (fix: Fix): string =>
  'aktion' in fix && fix.aktion === 'auswahlliste'
    ? 'Auswahllisten, Eingaberegeln und Formate der Eingabefelder wiederherstellen'
    : fix.label;
