/** What a delivery would change in the store, before it is sent. */
import type { GespeicherteCheckliste } from '#templates/api/gespeichert.ts';
import { withoutPersonen } from '#templates/catalogue/withoutPersonen.ts';
import { nameChange } from '#templates/figures/vergleich.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { Aenderung } from '#templates/model/overview.ts';
import type { Reading } from '#templates/read/reading.ts';
import { findStummeFelder } from '#templates/sync/findStummeFelder.ts';
import { makeAbgleich } from '#templates/sync/makeAbgleich.ts';
import type { Service } from '../service/service.ts';

/** The stored version, and the one that the workbook is based on where that is another. */
export interface Speicherstand {
  readonly gespeichert: GespeicherteCheckliste;
  readonly basis: GespeicherteCheckliste;
}

export interface Vorschau {
  /** The newest version stored. */
  readonly version: number;
  readonly aenderungen: readonly Aenderung[];
  /** Fields that others changed since and that will come into the workbook. */
  readonly uebernommen: number;
  /** Fields that both sides changed differently: asked about when delivering. */
  readonly konflikte: number;
}

/** `null` where nothing is stored under the Kennung. */
export async function fetchSpeicherstand(
  service: Service,
  kennung: Kennung,
  basis: number | null,
): Promise<Speicherstand | null> {
  const gespeichert = await service.fetchStored(kennung);
  if (gespeichert === null) return null;
  const earlier =
    basis === null || basis >= gespeichert.version ? null : await service.fetchStored(kennung, basis);
  return { gespeichert, basis: earlier ?? gespeichert };
}

/** Compares the open workbook as the service will; `null` where it is no Checkliste. */
export function vorschauVon(
  reading: Reading,
  { gespeichert, basis }: Speicherstand,
  namen: boolean,
): Vorschau | null {
  if (reading.checkliste === null) return null;
  const eigene = namen ? reading.checkliste : withoutPersonen(reading.checkliste);
  const { kennung, land } = gespeichert.checkliste.stammdaten;
  const { eigeneAenderungen, uebernommen, conflicts } = makeAbgleich({
    basis: basis.checkliste,
    gespeichert: gespeichert.checkliste,
    eigene,
    stumm: findStummeFelder(reading),
  });
  return {
    version: gespeichert.version,
    aenderungen: eigeneAenderungen.map((aenderung) => nameChange(aenderung, { kennung, land })),
    uebernommen: uebernommen.length,
    konflikte: conflicts.length,
  };
}
