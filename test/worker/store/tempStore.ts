/** Real stores in temporary files, and deliveries to them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, Kennung, Schritt, Stammdaten } from '#templates/model/checkliste.ts';
import { createAuszugReader } from '../../../worker/store/auszugReader.ts';
import type { Lieferergebnis } from '../../../worker/store/lieferung.ts';
import { type NodeStore, openNode } from '../../../worker/store/openNode.ts';
import type { AuszugZeile, SeitenFrage, Store } from '../../../worker/store/store.ts';

export { bytes, lieferung, noon, vorgang } from './lieferung.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

/** A file in a folder that goes away after the test. */
export function tempFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-store-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'daten', 'ozg.sqlite');
}

/** A store in a file, closed after the test. */
export function openTemp(file: string = tempFile()): NodeStore {
  const store = openNode(file);
  let open = true;
  const close = () => {
    if (open) store.close();
    open = false;
  };
  cleanups.push(close);
  return { ...store, close };
}

export interface Angaben extends Partial<Stammdaten> {
  /** Fields of Arbeitsschritte by id. */
  readonly zeilen?: Readonly<Record<string, Partial<Schritt>>>;
}

/** A Checkliste of Schleswig-Holstein with the Kennung `SH-WAHNGE`, unless told otherwise. */
export function checkliste({ zeilen = {}, ...stammdaten }: Angaben = {}): Checkliste {
  const leer = newCheckliste();
  const gesetzt: Stammdaten = {
    ...leer.stammdaten,
    kennung: 'SH-WAHNGE',
    land: 'SH',
    umsetzungsprojekt: 'Wohngeld',
    themenfeld: 'Bauen & Wohnen',
    stand: '2027-03-22',
    ...stammdaten,
  };
  return {
    ...leer,
    stammdaten: gesetzt,
    schritte: leer.schritte.map((zeile) => ({ ...zeile, ...zeilen[zeile.id] })),
  };
}

export function accepted(ergebnis: Lieferergebnis) {
  const { outcome, kennung } = ergebnis;
  if (outcome !== 'accepted' || kennung === null)
    throw new Error(`Not accepted: ${JSON.stringify(ergebnis)}`);
  return { ...ergebnis, kennung };
}

/** All rows of a Stichtag, read in small pages. */
export async function allAuszuege(
  store: Store,
  frage: Partial<SeitenFrage> = {},
): Promise<readonly AuszugZeile[]> {
  const zeilen: AuszugZeile[] = [];
  let after: Kennung | null = null;
  do {
    const seite = await store.auszuege({
      stichtag: '2027-12-31',
      land: null,
      themenfeld: null,
      limit: 3,
      ...frage,
      after,
    });
    zeilen.push(...seite.zeilen);
    after = seite.next;
  } while (after !== null);
  return zeilen;
}

/** Kennung and status of the first Arbeitsschritt at a Stichtag. */
export async function erster(store: Store, frage: Partial<SeitenFrage> = {}) {
  const read = createAuszugReader();
  return (await allAuszuege(store, frage)).map((zeile) => ({
    kennung: zeile.kennung,
    version: zeile.version,
    status: read(zeile).checkliste.schritte[0]?.status,
  }));
}
