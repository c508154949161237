import { checkpoints, schritte } from '#templates/catalogue/catalogue.ts';
import { type Column, checklisteSpalten, umsetzungSpalten } from '#templates/sheets/columns.ts';
import { stammdatenFelder } from '#templates/sheets/fields.ts';
import { columnLetters } from '#templates/sheets/grid.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import { stammdatenZelle } from '#templates/write/stammdatenZelle.ts';

/**
 * Where the Vorlage has drop-downs that the rules ask for, by sheet. Told from the layout alone: planning the whole
 * workbook for it would cost the pane its guidance texts at every start.
 */
export function listRanges(): Readonly<Record<string, readonly string[]>> {
  return {
    [sheetNames.stammdaten]: stammdatenFelder
      .filter(({ kind }) => kind === 'liste')
      .map(({ key }) => stammdatenZelle(key).replaceAll('$', '')),
    [sheetNames.checkliste]: columnRanges(checklisteSpalten, schritte.length),
    [sheetNames.umsetzungscheckliste]: columnRanges(umsetzungSpalten, checkpoints.length),
  };
}

/** Below one header row. */
function columnRanges(columns: readonly Column[], rows: number): readonly string[] {
  return columns.flatMap(({ kind }, index) => {
    const letters = columnLetters(index);
    return kind === 'status' || kind === 'liste' ? [`${letters}2:${letters}${rows + 1}`] : [];
  });
}
