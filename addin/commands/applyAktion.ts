import type { Tag } from '#templates/kalender/tage.ts';
import type { Finding, FixCell } from '#templates/model/finding.ts';
import { makeKennung } from '#templates/model/kennung.ts';
import { read } from '#templates/read/read.ts';
import { eigenschaften } from '#templates/sheets/layout.ts';
import type { OpenWorkbook, Undo } from './openWorkbook.ts';

export interface AktionOptions {
  readonly heute: Tag;
  /** At least 4 random bytes, for a Kennung. */
  readonly random: () => Uint8Array;
}

export type AktionOutcome =
  /** `undo` is `null` where there is nothing worth going back to. */
  | { readonly art: 'erledigt'; readonly undo: Undo | null }
  /** Nothing was changed. */
  | { readonly art: 'abgelehnt'; readonly grund: string };

const abgelehnt = (grund: string): AktionOutcome => ({ art: 'abgelehnt', grund });
const neuAufbauen = 'Bauen Sie die Blätter unter „Vorlage“ neu auf.';

/** Carries out a repair that is more than writing values. Reads the workbook again: repairs before may have moved rows. */
export async function applyAktion(
  workbook: OpenWorkbook,
  finding: Finding,
  options: AktionOptions,
): Promise<AktionOutcome> {
  const { sheet, id, fix } = finding;
  if (sheet === null || fix === null || !('aktion' in fix))
    return abgelehnt('Dieser Befund lässt sich nur in der Mappe selbst beheben.');
  switch (fix.aktion) {
    case 'schutz':
      return { art: 'erledigt', undo: await workbook.protectSheet(sheet) };
    case 'auswahlliste': {
      // only now: it brings all texts of the workbook
      const { restoredSheet } = await import('./restoreSheet.ts');
      const restored = restoredSheet(sheet, read(await workbook.readGrid(), { stichtag: options.heute }));
      if (!restored) return abgelehnt(`Die Vorlage kennt das Blatt „${sheet}“ nicht. ${neuAufbauen}`);
      await workbook.restoreSheet(sheet, restored);
      return { art: 'erledigt', undo: null };
    }
    case 'zeile-wiederherstellen': {
      const { restoreRow } = await import('./restoreRow.ts');
      const undo = id === null ? null : await restoreRow(workbook, { sheet, id, heute: options.heute });
      return undo ? { art: 'erledigt', undo } : abgelehnt(`Die Tabelle wurde nicht gefunden. ${neuAufbauen}`);
    }
    case 'neue-kennung':
      return await writeKennung(workbook, finding, options);
  }
}

/** The version belongs to the old Kennung and goes with it. */
async function writeKennung(
  workbook: OpenWorkbook,
  { sheet, cell }: Finding,
  { heute, random }: AktionOptions,
): Promise<AktionOutcome> {
  const { checkliste, places } = read(await workbook.readGrid(), { stichtag: heute });
  const landId = checkliste?.stammdaten.land ?? null;
  if (landId === null) return abgelehnt('Wählen Sie in den Stammdaten zuerst das Land aus.');
  if (sheet === null || cell === null) return abgelehnt(`Das Feld für die Kennung fehlt. ${neuAufbauen}`);
  const kennung = makeKennung(landId, random());
  const version = places['stammdaten.version'];
  const cells: FixCell[] = [{ sheet, cell, value: kennung }];
  if (version) cells.push({ ...version, value: '' });
  const undo = await workbook.writeFixes(cells);
  await workbook.writeProperty(eigenschaften.kennung, kennung);
  const before = checkliste?.stammdaten.kennung ?? '';
  return {
    art: 'erledigt',
    undo: async () => {
      await workbook.writeProperty(eigenschaften.kennung, before);
      return await undo();
    },
  };
}
