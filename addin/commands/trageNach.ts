import type { Tag } from '#templates/kalender/tage.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { FixCell } from '#templates/model/finding.ts';
import { eigenschaften } from '#templates/sheets/layout.ts';
import { abgleichen } from '#templates/sync/abgleichen.ts';
import type { Ergebnis } from '../service/answers.ts';
import { ServiceRefusal } from '../service/refusal.ts';
import type { Service } from '../service/service.ts';
import type { Angenommen } from './meldeOutcome.ts';
import { nachtragVon } from './nachtragen.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { type Gelesen, readToMelden, versionCells } from './readToMelden.ts';
import { codeOf, refusalText } from './refusal.ts';

/** Why values of others could not be brought into the workbook. */
export const ohnePlatzText =
  'Andere haben OZG-Leistungen ergänzt, für die in der Liste der Stammdaten kein Platz ist. Schaffen Sie unter der letzten Leistung leere Zeilen und melden Sie erneut.';

/** What was taken stays taken where Excel refuses to write: the outcome says so instead of failing. */
export async function trageNach(
  workbook: OpenWorkbook,
  service: Service,
  lieferung: Lieferung,
): Promise<Angenommen> {
  try {
    return await trageEin(workbook, service, lieferung);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    const { outcome, kennung, version, changes, conflicts } = lieferung.ergebnis;
    return {
      art: outcome === 'accepted' ? 'angenommen' : 'unveraendert',
      kennung,
      version,
      changes,
      ersetzt: conflicts,
      eingetragen: [],
      hinweis: `Ihre Angaben sind gespeichert, aber die Version ließ sich nicht in die Mappe eintragen. ${refusalText(error)} Melden Sie danach erneut.`,
    };
  }
}

interface Lieferung {
  readonly sent: Gelesen;
  readonly ergebnis: Ergebnis;
  readonly heute: Tag;
}

/**
 * Writes Kennung and version into the workbook, and what it lacks of that version. Where a cell was changed meanwhile
 * nothing of the version is noted: the next delivery is compared once more.
 */
async function trageEin(
  workbook: OpenWorkbook,
  service: Service,
  { sent, ergebnis, heute }: Lieferung,
): Promise<Angenommen> {
  const { outcome, kennung, version, changes, conflicts: ersetzt, hinweis } = ergebnis;
  const art = outcome === 'accepted' ? 'angenommen' : 'unveraendert';
  const angenommen = { art, kennung, version, changes, ersetzt } as const;
  const eigene = kennungCells(sent, kennung);
  if (eigene.length > 0) await workbook.writeProperty(eigenschaften.kennung, kennung);
  if (ergebnis.uebernommen.length === 0) {
    await workbook.writeFixes([...eigene, ...versionCells(sent.reading.places, version)]);
    return { ...angenommen, eingetragen: [], hinweis };
  }
  const neu = await service.fetchVersion(kennung, version).catch((error: unknown) => {
    if (error instanceof ServiceRefusal) return null;
    throw error;
  });
  const jetzt = await readToMelden(workbook, heute);
  const incomplete = (text: string) => ({ ...angenommen, eingetragen: [], hinweis: text });
  if (neu === null || 'art' in jetzt)
    return incomplete(
      'Ihre Angaben sind gespeichert. Was andere geändert haben, ließ sich noch nicht eintragen; melden Sie später erneut.',
    );
  const { grid, reading, checkliste, stumm } = jetzt;
  const { uebernommen, conflicts } = abgleichen({
    basis: sent.checkliste,
    gespeichert: neu.checkliste,
    eigene: checkliste,
    places: reading.places,
    stumm,
  });
  const gespeichert = neu.checkliste;
  const nachtrag = nachtragVon(uebernommen, { grid, places: reading.places, gespeichert });
  const complete = conflicts.length === 0 && nachtrag.ohnePlatz.length === 0;
  if (!complete)
    return incomplete(
      nachtrag.ohnePlatz.length > 0
        ? ohnePlatzText
        : 'Ihre Angaben sind gespeichert. In der Mappe wurde inzwischen weitergearbeitet; melden Sie erneut, um die Änderungen der anderen zu übernehmen.',
    );
  await workbook.writeFixes([...eigene, ...nachtrag.cells, ...versionCells(reading.places, version)]);
  return { ...angenommen, eingetragen: uebernommen, hinweis };
}

function kennungCells({ reading, checkliste }: Gelesen, kennung: Kennung): readonly FixCell[] {
  const place = reading.places['stammdaten.kennung'];
  return place && checkliste.stammdaten.kennung !== kennung ? [{ ...place, value: kennung }] : [];
}
