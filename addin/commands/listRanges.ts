import { checkpoints, schritte } from '#templates/catalogue/catalogue.ts';
import { type Column, checklisteSpalten, umsetzungSpalten } from '#templates/sheets/columns.ts';
import { type Field, stammdatenFelder } from '#templates/sheets/fields.ts';
import { columnLetters } from '#templates/sheets/grid.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import { ersteZeile } from '#templates/write/spalten.ts';
import { type StammdatenKey, stammdatenZelle } from '#templates/write/stammdatenZelle.ts';

const felder: readonly Field<StammdatenKey>[] = stammdatenFelder;

/**
 * Where the Vorlage has drop-downs that the rules ask for, by sheet. Told from the layout alone: planning the whole
 * workbook for it would cost the pane its guidance texts at every start.
 */
export function listRanges(): Readonly<Record<string, readonly string[]>> {
  return {
    [sheetNames.stammdaten]: felder
      .filter(({ liste }) => liste !== undefined)
      .map(({ key }) => stammdatenZelle(key).replaceAll('$', '')),
    [sheetNames.checkliste]: columnRanges(checklisteSpalten, schritte.length),
    [sheetNames.umsetzungscheckliste]: columnRanges(umsetzungSpalten, checkpoints.length),
  };
}

/** Below one header row. */
function columnRanges(columns: readonly Column[], rows: number): readonly string[] {
  return columns.flatMap(({ liste }, index) => {
    const letters = columnLetters(index);
    return liste === undefined ? [] : [`${letters}${ersteZeile}:${letters}${ersteZeile + rows - 1}`];
  });
}
