import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { today } from '#templates/kalender/today.ts';
import type { Checkliste, Kennung, LandId } from '#templates/model/checkliste.ts';
import { makeKennung } from '#templates/model/kennung.ts';
import { inhaltVon } from '#templates/sync/inhalt.ts';
import { entscheideLieferung, type GespeicherteVersion } from '#templates/sync/lieferung.ts';
import type { Vorgang } from '../akteur.ts';
import { note } from './audit.ts';
import type { Lieferergebnis, Lieferung } from './lieferung.ts';
import { CHECKLISTE_BYTES } from './limits.ts';
import { findByProjekt } from './seiten.ts';
import type { Sql } from './sql.ts';
import type { GespeicherteMappe } from './store.ts';
import {
  findMappe,
  findVersion,
  findVersionsAfter,
  isErased,
  type MappenZeile,
  projektKey,
  showMappe,
  writeVersion,
} from './versionen.ts';

/** Takes a delivery in within one transaction: read, decide, write. */
export function deliver(sql: Sql, lieferung: Lieferung): Lieferergebnis {
  const { stammdaten } = lieferung.checkliste;
  const { land, umsetzungsprojekt, kennung } = stammdaten;
  if (land === null || umsetzungsprojekt === null)
    throw new Error('A delivery without Land or Umsetzungsprojekt must be refused before');
  const eigenes = lieferung.vorgang.akteur.land;
  if (eigenes !== null && land !== eigenes) return { art: 'fremd' };
  if (kennung !== null && !kennung.startsWith(`${land}-`)) return { art: 'fremd' };
  if (Buffer.byteLength(JSON.stringify(lieferung.checkliste)) > CHECKLISTE_BYTES) return { art: 'zu-gross' };
  return sql.transaction(() => {
    const ziel = findZiel(sql, lieferung, land, umsetzungsprojekt);
    if (ziel.length > 1) return { art: 'mehrdeutig', kennungen: ziel };
    const [gefunden = newKennung(sql, land, lieferung.random)] = ziel;
    if (isErased(sql, gefunden)) return { art: 'geloescht', kennung: gefunden };
    const checkliste = withKennung(lieferung.checkliste, gefunden);
    const mappe = findMappe(sql, gefunden);
    return mappe === null
      ? takeNew(sql, gefunden, checkliste, lieferung.vorgang)
      : takeKnown(sql, mappe, checkliste, lieferung);
  });
}

/** The workbook meant: none for a new one, several if nobody can tell. */
function findZiel(
  sql: Sql,
  { checkliste, neu }: Lieferung,
  land: LandId,
  umsetzungsprojekt: string,
): readonly Kennung[] {
  const { kennung } = checkliste.stammdaten;
  if (kennung !== null && !neu) return [kennung];
  const gleiche = findByProjekt(sql, land, projektKey(umsetzungsprojekt));
  if (!neu) return gleiche;
  // Sent again, because the answer to the first time got lost
  const schon = gleiche.find(
    (other) => findVersion(sql, other, null, false)?.hash === hashOf(withKennung(checkliste, other)),
  );
  return schon === undefined ? [] : [schon];
}

function newKennung(sql: Sql, land: LandId, random: Uint8Array): Kennung {
  for (let at = 0; at + 4 <= random.length; at += 4) {
    const kennung = makeKennung(land, random.subarray(at));
    if (findMappe(sql, kennung) === null && !isErased(sql, kennung)) return kennung;
  }
  throw new Error('All candidates for a new Kennung are taken');
}

const withKennung = (checkliste: Checkliste, kennung: Kennung): Checkliste => ({
  ...checkliste,
  stammdaten: { ...checkliste.stammdaten, kennung },
});

/** SHA-256 of what a Checkliste says, in hex. */
export const hashOf = (checkliste: Checkliste): string =>
  createHash('sha256').update(inhaltVon(checkliste)).digest('hex');

function takeNew(sql: Sql, kennung: Kennung, checkliste: Checkliste, vorgang: Vorgang): Lieferergebnis {
  write(sql, kennung, 1, checkliste, [], vorgang);
  const nothing = { changes: [], ersetzt: [], uebernommen: [], hinweis: null };
  return { art: 'angenommen', neu: true, kennung, version: 1, ...nothing };
}

function takeKnown(
  sql: Sql,
  { kennung, version, zurueckgezogen }: MappenZeile,
  checkliste: Checkliste,
  lieferung: Lieferung,
): Lieferergebnis {
  const { vorgang, places, stumm, methode, umbenannt, konflikt } = lieferung;
  const gespeichert = findVersion(sql, kennung, null, true);
  if (gespeichert === null) throw new Error('A workbook has lost its newest version');
  const basis = lieferung.basis === 'neueste' ? version : lieferung.basis;
  const entscheidung = entscheideLieferung({
    gespeichert: alsGespeichert(gespeichert),
    basis: basis === null ? null : { version: basis, checkliste: baseOf(sql, gespeichert, basis) },
    eigene: {
      checkliste,
      hash: hashOf(checkliste),
      eingang: today(new Date(vorgang.at)),
      places,
      stumm: new Set(stumm),
    },
    lieferant: vorgang.akteur.tokenId,
    seither: basis === null ? [] : findVersionsAfter(sql, kennung, basis),
    methode,
    umbenannt,
    konflikt,
  });
  switch (entscheidung.art) {
    case 'neu':
      throw new Error('A known workbook cannot be new');
    case 'abgelehnt': {
      const { code, conflicts, message } = entscheidung;
      return { art: 'abgelehnt', code, kennung, version, conflicts, message };
    }
    case 'unveraendert': {
      if (zurueckgezogen === null) return { art: 'unveraendert', kennung, version };
      // Comes back as it was; the history shows when
      write(sql, kennung, version + 1, gespeichert.checkliste, [], vorgang);
      const nothing = { changes: [], ersetzt: [], uebernommen: [], hinweis: null };
      return { art: 'angenommen', neu: false, kennung, version: version + 1, ...nothing };
    }
    case 'neue-version': {
      const { changes, ersetzt, uebernommen, hinweis } = entscheidung;
      write(sql, kennung, version + 1, withKennung(entscheidung.checkliste, kennung), changes, vorgang);
      return {
        art: 'angenommen',
        neu: false,
        kennung,
        version: version + 1,
        changes,
        ersetzt,
        uebernommen,
        hinweis,
      };
    }
  }
}

function alsGespeichert({ version, checkliste, hash, at }: GespeicherteMappe): GespeicherteVersion {
  return { version, checkliste, hash, eingang: today(new Date(at)) };
}

function baseOf(sql: Sql, gespeichert: GespeicherteMappe, basis: number): Checkliste | null {
  if (basis === gespeichert.version) return gespeichert.checkliste;
  return findVersion(sql, gespeichert.kennung, basis, true)?.checkliste ?? null;
}

function write(
  sql: Sql,
  kennung: Kennung,
  version: number,
  checkliste: Checkliste,
  aenderungen: Parameters<typeof writeVersion>[1]['aenderungen'],
  vorgang: Vorgang,
): void {
  const { at, akteur } = vorgang;
  const hash = hashOf(checkliste);
  writeVersion(sql, { kennung, version, checkliste, hash, at, von: akteur.tokenId, aenderungen });
  showMappe(sql, kennung, version, checkliste);
  note(sql, vorgang, 'geliefert', { kennung, ziel: version });
}
