import type { Finding, FixCell } from '#templates/finding.ts';
import { eigenschaften } from '#templates/workbook/layout.ts';
import { makeKennung } from '#templates/workbook/new.ts';
import type { Reading } from '#templates/workbook/reading.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

export interface AktionOptions {
  readonly reading: Reading;
  /** At least 4 random bytes, for a Kennung. */
  readonly zufall: () => Uint8Array;
}

/** Repairs that `Alle beheben` carries out too; a new Kennung makes a new workbook of it and is asked for alone. */
export const isHarmless = ({ fix }: Finding): boolean =>
  fix !== null && 'aktion' in fix && fix.aktion !== 'neue-kennung';

/** Carries out a repair that is more than writing values; why not, or `null` once it is done. */
export async function applyAktion(
  workbook: OpenWorkbook,
  finding: Finding,
  { reading, zufall }: AktionOptions,
): Promise<string | null> {
  const { sheet, id, fix } = finding;
  if (sheet === null || fix === null || !('aktion' in fix)) return null;
  switch (fix.aktion) {
    case 'schutz':
      await workbook.protectSheet(sheet);
      return null;
    case 'auswahlliste': {
      // only now: it brings all texts of the workbook
      const { missingLists } = await import('./missingLists.ts');
      await workbook.writeValidations(sheet, missingLists(sheet, reading));
      return null;
    }
    case 'zeile-wiederherstellen': {
      const { restoreRow } = await import('./restoreRow.ts');
      const isRestored = id !== null && (await restoreRow(workbook, sheet, id));
      return isRestored
        ? null
        : 'Die Tabelle wurde nicht gefunden. Bauen Sie die Blätter unter „Vorlage“ neu auf.';
    }
    case 'neue-kennung':
      return await writeKennung(workbook, finding, reading, zufall());
  }
}

/** The version belongs to the old Kennung and goes with it. */
async function writeKennung(
  workbook: OpenWorkbook,
  { sheet, cell }: Finding,
  { checkliste, places }: Reading,
  random: Uint8Array,
): Promise<string | null> {
  const landId = checkliste?.stammdaten.land ?? null;
  if (landId === null) return 'Wählen Sie in den Stammdaten zuerst das Land aus.';
  if (sheet === null || cell === null)
    return 'Das Feld für die Kennung fehlt. Bauen Sie die Blätter unter „Vorlage“ neu auf.';
  const kennung = makeKennung(landId, random);
  const version = places['stammdaten.version'];
  const cells: FixCell[] = [{ sheet, cell, value: kennung }];
  if (version) cells.push({ ...version, value: '' });
  await workbook.writeFixes(cells);
  await workbook.writeProperty(eigenschaften.kennung, kennung);
  return null;
}
