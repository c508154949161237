import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Uebernahme } from '#templates/api/deliverResult.ts';
import type { ProblemCode } from '#templates/api/problem.ts';
import { projektKey } from '#templates/catalogue/catalogue.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { today } from '#templates/kalender/today.ts';
import type { Checkliste, Kennung, LandId } from '#templates/model/checkliste.ts';
import { makeKennung } from '#templates/model/kennung.ts';
import { inhaltOf } from '#templates/sync/inhaltOf.ts';
import { decideLieferung, type GespeicherteVersion } from '#templates/sync/lieferung.ts';
import { note } from './audit.ts';
import { KontingentErreicht, kontingentText, requireKontingent } from './kontingent.ts';
import type { Lieferergebnis, Lieferung } from './lieferung.ts';
import { CHECKLISTE_BYTES } from './limits.ts';
import { findByProjekt } from './seiten.ts';
import type { Sql } from './sql.ts';
import type { GespeicherteMappe } from './store.ts';
import {
  findMappe,
  findVermerk,
  findVersion,
  findVersionsAfter,
  isErased,
  type MappenZeile,
  type NeueVersion,
  showMappe,
  writeVersion,
} from './versionen.ts';

const nothing = {
  neu: false,
  kennung: null,
  version: null,
  changes: [],
  conflicts: [],
  uebernommen: [],
  hinweis: null,
  refusal: null,
} as const;

/** Takes a delivery in within one transaction: read, decide, write. */
export function deliver(sql: Sql, lieferung: Lieferung): Lieferergebnis {
  const { land, umsetzungsprojekt, kennung } = lieferung.checkliste.stammdaten;
  if (land === null || umsetzungsprojekt === null)
    throw new Error('A delivery without Land or Umsetzungsprojekt must be refused before');
  const eigenes = lieferung.vorgang.akteur.land;
  const isForeign = (eigenes !== null && land !== eigenes) || !(kennung?.startsWith(`${land}-`) ?? true);
  // nothing is looked up: whose it is must not be learnt here
  if (isForeign)
    return reject(
      'nicht-erlaubt',
      `Dieser Zugangsschlüssel gilt für ${eigenes ?? 'ein anderes Land'}, die Mappe gehört nicht dazu.`,
    );
  if (Buffer.byteLength(JSON.stringify(lieferung.checkliste)) > CHECKLISTE_BYTES)
    return reject('datei-zu-gross', 'Die Checkliste enthält zu viel Text, um sie zu speichern.');
  if (lieferung.stand === null) return take(sql, lieferung, land, umsetzungsprojekt);
  const heute = today(new Date(lieferung.vorgang.at));
  const ergebnis = take(sql, withStand(lieferung, heute), land, umsetzungsprojekt);
  if (ergebnis.refusal !== null) return ergebnis;
  return { ...ergebnis, uebernommen: withOwnStand(ergebnis.uebernommen, lieferung.checkliste, heute) };
}

function take(sql: Sql, lieferung: Lieferung, land: LandId, umsetzungsprojekt: string): Lieferergebnis {
  try {
    return sql.transaction(() => {
      const ergebnis = decide(sql, lieferung, land, umsetzungsprojekt);
      if (ergebnis.outcome === 'accepted') requireKontingent(sql, land, lieferung.kontingent);
      return ergebnis;
    });
  } catch (error) {
    if (!(error instanceof KontingentErreicht)) throw error;
    return reject('kontingent-erreicht', kontingentText(land, lieferung.kontingent));
  }
}

function decide(sql: Sql, lieferung: Lieferung, land: LandId, umsetzungsprojekt: string): Lieferergebnis {
  const ziel = findZiel(sql, lieferung, land, umsetzungsprojekt);
  if (ziel.length > 1)
    return reject(
      'zuordnung-mehrdeutig',
      `Die Mappe hat keine Kennung, und gespeichert sind mehrere dieses Umsetzungsprojekts: ${ziel.join(', ')}.`,
    );
  const [gefunden = newKennung(sql, land, lieferung.random)] = ziel;
  if (isErased(sql, gefunden))
    return {
      ...reject(
        'geloescht',
        `Die Mappe ${gefunden} wurde endgültig gelöscht; unter dieser Kennung wird nichts mehr angenommen.`,
      ),
      outcome: 'conflict',
      kennung: gefunden,
    };
  const checkliste = withKennung(lieferung.checkliste, gefunden);
  const mappe = findMappe(sql, gefunden);
  return mappe === null
    ? takeNew(sql, gefunden, checkliste, lieferung)
    : takeKnown(sql, mappe, checkliste, lieferung);
}

function reject(code: ProblemCode, message: string): Lieferergebnis {
  return { ...nothing, outcome: 'rejected', refusal: { code, message } };
}

/** The stored workbooks that may be meant: none for a new one, several if it is ambiguous. */
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

function withStand(lieferung: Lieferung, stand: Tag): Lieferung {
  const { checkliste } = lieferung;
  return { ...lieferung, checkliste: { ...checkliste, stammdaten: { ...checkliste.stammdaten, stand } } };
}

/** What a file lacks, that was delivered with another Stand than its own. */
function withOwnStand(
  uebernommen: readonly Uebernahme[],
  { stammdaten: { stand: vorher } }: Checkliste,
  stand: Tag,
): readonly Uebernahme[] {
  const isStand = ({ id, feld }: Uebernahme) => id === 'stammdaten' && feld === 'stand';
  const nachher = uebernommen.find(isStand)?.nachher ?? stand;
  const rest = uebernommen.filter((feld) => !isStand(feld));
  if (vorher === nachher) return rest;
  return [{ id: 'stammdaten', feld: 'stand', vorher, nachher, leistung: null }, ...rest];
}

/** SHA-256 of what a Checkliste says, in hex. */
export const hashOf = (checkliste: Checkliste): string =>
  createHash('sha256').update(inhaltOf(checkliste)).digest('hex');

function takeNew(sql: Sql, kennung: Kennung, checkliste: Checkliste, lieferung: Lieferung): Lieferergebnis {
  write(sql, { kennung, version: 1, checkliste, aenderungen: [] }, lieferung);
  return { ...nothing, outcome: 'accepted', neu: true, kennung, version: 1 };
}

function takeKnown(
  sql: Sql,
  { kennung, version, zurueckgezogen }: MappenZeile,
  eigene: Checkliste,
  lieferung: Lieferung,
): Lieferergebnis {
  const { vorgang, places, stumm, methode, umbenannt, wahl } = lieferung;
  const gespeichert = findVersion(sql, kennung, null, true);
  if (gespeichert === null) throw new Error('A workbook has lost its newest version');
  const versionOf = (n: number): Checkliste | null =>
    n === version ? gespeichert.checkliste : (findVersion(sql, kennung, n, true)?.checkliste ?? null);
  const basis = lieferung.basis === 'neueste' ? version : lieferung.basis;
  const { checkliste, ...entscheidung } = decideLieferung({
    gespeichert: alsGespeichert(gespeichert),
    basis: basis === null ? null : { version: basis, checkliste: versionOf(basis) },
    eigene: {
      checkliste: eigene,
      hash: hashOf(eigene),
      eingang: today(new Date(vorgang.at)),
      places,
      stumm: new Set(stumm),
    },
    lieferant: vorgang.akteur.tokenId,
    seither: basis === null ? [] : findVersionsAfter(sql, kennung, basis),
    methode,
    umbenannt,
    wahl:
      wahl === null || wahl === 'eigene' ? wahl : { felder: wahl.felder, gesehen: versionOf(wahl.version) },
  });
  // A withdrawn workbook comes back as it was; the history shows when
  const comesBack = entscheidung.outcome === 'unchanged' && zurueckgezogen !== null;
  const neueste = checkliste ?? (comesBack ? gespeichert.checkliste : null);
  if (neueste === null) {
    const hinweis = [entscheidung.hinweis, vermerkHinweis(sql, kennung, entscheidung.outcome, lieferung)];
    return {
      ...nothing,
      ...entscheidung,
      kennung,
      version,
      hinweis: hinweis.filter(Boolean).join(' ') || null,
    };
  }
  const neu = {
    version: version + 1,
    checkliste: withKennung(neueste, kennung),
    aenderungen: entscheidung.changes,
  };
  write(sql, { kennung, ...neu }, lieferung);
  return { ...nothing, ...entscheidung, outcome: 'accepted', kennung, version: version + 1 };
}

function alsGespeichert({ version, checkliste, hash, at }: GespeicherteMappe): GespeicherteVersion {
  return { version, checkliste, hash, eingang: today(new Date(at)) };
}

/** What to say where a Vermerk came without a version to keep it with; sent again, it is there already. */
function vermerkHinweis(
  sql: Sql,
  kennung: Kennung,
  outcome: Lieferergebnis['outcome'],
  { notiz, freigabe }: Lieferung,
): string | null {
  if (outcome !== 'unchanged' || (notiz === null && freigabe === null)) return null;
  const stored = findVermerk(sql, kennung);
  if ((notiz ?? stored.notiz) === stored.notiz && (freigabe ?? stored.freigabe) === stored.freigabe)
    return null;
  return 'Notiz und Freigabe wurden nicht gespeichert: Sie gehören zu einer neuen Version, und an der Mappe hat sich nichts geändert.';
}

function write(
  sql: Sql,
  neu: Pick<NeueVersion, 'kennung' | 'version' | 'checkliste' | 'aenderungen'>,
  { vorgang, notiz, freigabe }: Lieferung,
): void {
  const { kennung, version, checkliste } = neu;
  const { at, akteur } = vorgang;
  const hash = hashOf(checkliste);
  writeVersion(sql, { ...neu, hash, at, von: akteur.tokenId, notiz, freigabe });
  showMappe(sql, kennung, version, checkliste);
  note(sql, vorgang, 'geliefert', { kennung, ziel: version });
}
