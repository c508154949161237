import type { DeliverResult, Uebernahme } from '#templates/api/deliverResult.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { FixCell } from '#templates/model/finding.ts';
import { eigenschaften } from '#templates/sheets/layout.ts';
import { felderOf, schluesselOf } from '#templates/sync/felder.ts';
import { makeWriteBack } from './makeWriteBack.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { type Gelesen, readToMelden, versionCells } from './readToMelden.ts';
import { codeOf, refusalText } from './refusal.ts';

interface Gemeldet {
  readonly sent: Gelesen;
  /** Without a problem. */
  readonly result: DeliverResult;
  readonly heute: Tag;
}

/**
 * Writes Kennung and version into the workbook, and what it lacks of that version; `uebernommen` of the result is what
 * was written. What was taken stays taken where Excel refuses: the result says so instead of failing.
 */
export async function bringIn(workbook: OpenWorkbook, gemeldet: Gemeldet): Promise<DeliverResult> {
  const { result } = gemeldet;
  try {
    const hinweis = await enter(workbook, gemeldet);
    return hinweis === null ? result : { ...result, uebernommen: [], hinweis };
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return {
      ...result,
      uebernommen: [],
      hinweis: `Ihre Angaben sind gespeichert, aber die Version ließ sich nicht in die Mappe eintragen. ${refusalText(error)} Melden Sie danach erneut.`,
    };
  }
}

/**
 * Says why nothing of the version was noted, `null` if all was. Where a cell was changed meanwhile nothing is: the next
 * delivery is compared once more.
 */
async function enter(
  workbook: OpenWorkbook,
  { sent, result: { kennung, version, uebernommen }, heute }: Gemeldet,
): Promise<string | null> {
  if (kennung === null || version === null) throw new Error('What was taken has Kennung and version');
  const eigene = kennungCells(sent, kennung);
  if (eigene.length > 0) await workbook.writeProperty(eigenschaften.kennung, kennung);
  if (uebernommen.length === 0) {
    await workbook.writeFixes([...eigene, ...versionCells(sent.reading.places, version)]);
    return null;
  }
  const jetzt = await readToMelden(workbook, heute);
  if ('findings' in jetzt || !isAsSent(uebernommen, sent, jetzt))
    return 'Ihre Angaben sind gespeichert. In der Mappe wurde inzwischen weitergearbeitet; melden Sie erneut, um die Änderungen der anderen zu übernehmen.';
  const { places } = jetzt.reading;
  const { cells, ohnePlatz } = makeWriteBack(uebernommen, jetzt.grid, places);
  if (ohnePlatz.length > 0)
    return 'Andere haben OZG-Leistungen ergänzt, für die in der Liste der Stammdaten kein Platz ist. Schaffen Sie unter der letzten Leistung leere Zeilen und melden Sie erneut.';
  await workbook.writeFixes([...eigene, ...cells, ...versionCells(places, version)]);
  return null;
}

/** Whether fields still hold what was delivered. Leistungen are counted by their place: all of them must. */
function isAsSent(felder: readonly Uebernahme[], sent: Gelesen, jetzt: Gelesen): boolean {
  const [damals, heute] = [felderOf(sent.checkliste), felderOf(jetzt.checkliste)];
  const isSame = (key: string) => damals.get(key)?.wert === heute.get(key)?.wert;
  const leistungen = [...damals.keys(), ...heute.keys()].filter((key) => key.startsWith('leistung.'));
  return felder.every((feld) =>
    feld.id.startsWith('leistung.') ? leistungen.every(isSame) : isSame(schluesselOf(feld)),
  );
}

function kennungCells({ reading, checkliste }: Gelesen, kennung: Kennung): readonly FixCell[] {
  const place = reading.places['stammdaten.kennung'];
  return place && checkliste.stammdaten.kennung !== kennung ? [{ ...place, value: kennung }] : [];
}
