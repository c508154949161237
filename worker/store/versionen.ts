/** Reading and writing versions; everything here runs within its caller's transaction. */
import { Buffer } from 'node:buffer';
import type { MappenEintrag, VersionEintrag } from '#templates/api/gespeichert.ts';
import { keinVermerk, type Vermerk } from '#templates/api/vermerk.ts';
import { projektKey } from '#templates/catalogue/catalogue.ts';
import { today } from '#templates/kalender/today.ts';
import type { Checkliste, Kennung, LandId } from '#templates/model/checkliste.ts';
import type { Aenderung } from '#templates/model/overview.ts';
import type { SpaetereVersion } from '#templates/sync/lieferung.ts';
import { labelOf } from './audit.ts';
import { packAuszug } from './auszug.ts';
import { addBelegung, landOf } from './belegung.ts';
import { packText, type StoredText } from './packText.ts';
import { parseAenderungen, parseCheckliste } from './parse.ts';
import { first, type Sql } from './sql.ts';
import type { GespeicherteMappe, Kopf } from './store.ts';
import { ownName, type TableName } from './tableName.ts';

export interface MappenZeile {
  readonly kennung: Kennung;
  readonly land: LandId;
  readonly version: number;
  readonly zurueckgezogen: string | null;
}

/** The row of a workbook, withdrawn ones too. */
export function findMappe(sql: Sql, kennung: Kennung): MappenZeile | null {
  return first<{ [Key in keyof MappenZeile]: MappenZeile[Key] }>(
    sql,
    'SELECT kennung, land, version, zurueckgezogen FROM mappe WHERE kennung = ?',
    kennung,
  );
}

export function isErased(sql: Sql, kennung: Kennung): boolean {
  return first(sql, 'SELECT kennung FROM grabstein WHERE kennung = ?', kennung) !== null;
}

export interface NeueVersion extends Vermerk {
  readonly kennung: Kennung;
  readonly version: number;
  readonly checkliste: Checkliste;
  readonly hash: string;
  readonly at: string;
  readonly von: string;
  readonly aenderungen: readonly Aenderung[];
}

/**
 * Writes a version with its content and packed row; it shows once `showMappe` has named it the newest. `name` tells the
 * tables, where they are not the store's own.
 */
export function writeVersion(sql: Sql, neu: NeueVersion, name: TableName = ownName): void {
  const { kennung, version, checkliste, hash, at, von, aenderungen, notiz, freigabe } = neu;
  const { stand, themenfeld } = checkliste.stammdaten;
  const packed = {
    checkliste: packText(JSON.stringify(checkliste)),
    aenderungen: packText(JSON.stringify(aenderungen)),
  };
  const auszug = packAuszug(checkliste);
  const inhalt = first<{ id: number }>(
    sql,
    `INSERT INTO ${name('inhalt')} (checkliste, aenderungen, notiz, freigabe) VALUES (?, ?, ?, ?) RETURNING id`,
    packed.checkliste,
    packed.aenderungen,
    notiz,
    freigabe,
  );
  if (inhalt === null) throw new Error('The storage did not answer the id of a row');
  sql.run(`INSERT INTO ${name('auszug')} (id, auszug) VALUES (?, ?)`, inhalt.id, auszug);
  sql.run(
    `INSERT INTO ${name('version')} (kennung, version, gilt, stand, themenfeld, at, von, hash, inhalt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    kennung,
    version,
    stand ?? today(new Date(at)),
    stand,
    themenfeld,
    at,
    von,
    hash,
    inhalt.id,
  );
  const texts = [auszug, notiz ?? '', freigabe ?? ''].map((text) => Buffer.byteLength(text));
  const bytes = texts.reduce((sum, n) => sum + n, packed.checkliste.length + packed.aenderungen.length);
  addBelegung(sql, landOf(kennung), bytes, name);
}

/** Tells the changes of a version anew. */
export function writeAenderungen(
  sql: Sql,
  kennung: Kennung,
  version: number,
  aenderungen: readonly Aenderung[],
): void {
  const before = first<{ id: number; bytes: number | null }>(
    sql,
    `SELECT id, CASE typeof(checkliste) WHEN 'blob' THEN octet_length(aenderungen) END AS bytes
       FROM inhalt JOIN version ON inhalt = id WHERE kennung = ? AND version = ?`,
    kennung,
    version,
  );
  if (before === null) throw new Error('A version has lost its content');
  const packed = packText(JSON.stringify(aenderungen));
  sql.run('UPDATE inhalt SET aenderungen = ? WHERE id = ?', packed, before.id);
  // What an earlier release stored counts once all of it is packed
  if (before.bytes !== null) addBelegung(sql, landOf(kennung), packed.length - before.bytes);
}

/** Makes a version the newest of its workbook and brings back a withdrawn one. */
export function showMappe(
  sql: Sql,
  kennung: Kennung,
  version: number,
  { stammdaten }: Checkliste,
  name: TableName = ownName,
): void {
  const { land, umsetzungsprojekt } = stammdaten;
  if (land === null || umsetzungsprojekt === null || !kennung.startsWith(`${land}-`))
    throw new Error('A stored workbook needs Land and Umsetzungsprojekt, and a Kennung of that Land');
  sql.run(
    `INSERT OR REPLACE INTO ${name('mappe')} (kennung, land, projekt, umsetzungsprojekt, version, zurueckgezogen)
     VALUES (?, ?, ?, ?, ?, NULL)`,
    kennung,
    land,
    projektKey(umsetzungsprojekt),
    umsetzungsprojekt,
    version,
  );
}

/** A row of `mappenSpalten`. */
export type InhaltZeile = Omit<Gelesen, 'checkliste' | 'neueste'> & {
  readonly checkliste: StoredText;
  readonly neueste: number;
};
type Gelesen = { [Key in keyof GespeicherteMappe]: GespeicherteMappe[Key] };

/** Columns of a `GespeicherteMappe`, of `mappe`, `version` and `inhalt`. */
export const mappenSpalten = `v.kennung, m.land, v.version, v.version = m.version AS neueste, v.hash, v.at,
  ${labelOf('v.von')} AS by, i.checkliste`;

export const readMappe = (zeile: InhaltZeile): GespeicherteMappe => ({
  ...zeile,
  neueste: zeile.neueste === 1,
  checkliste: parseCheckliste(zeile.checkliste),
});

/** A version, also of a withdrawn workbook if `auchZurueckgezogen`. */
export function findVersion(
  sql: Sql,
  kennung: Kennung,
  version: number | null,
  auchZurueckgezogen: boolean,
): GespeicherteMappe | null {
  const zeile = first<InhaltZeile>(
    sql,
    `SELECT ${mappenSpalten} FROM mappe m JOIN version v ON v.kennung = m.kennung JOIN inhalt i ON i.id = v.inhalt
      WHERE m.kennung = ? AND v.version = coalesce(?, m.version) AND (? OR m.zurueckgezogen IS NULL)`,
    kennung,
    version,
    auchZurueckgezogen ? 1 : 0,
  );
  return zeile && readMappe(zeile);
}

export function head(sql: Sql, kennung: Kennung): Kopf | null {
  const mappe = findMappe(sql, kennung);
  if (mappe === null) return isErased(sql, kennung) ? { kennung, version: null, zustand: 'geloescht' } : null;
  return {
    kennung,
    version: mappe.version,
    zustand: mappe.zurueckgezogen === null ? 'aktiv' : 'zurueckgezogen',
  };
}

/** What was said with the newest version. */
export function findVermerk(sql: Sql, kennung: Kennung): Vermerk {
  const vermerk = first<{ [Key in keyof Vermerk]: Vermerk[Key] }>(
    sql,
    `SELECT notiz, freigabe FROM mappe JOIN version USING (kennung, version) JOIN inhalt ON id = inhalt
      WHERE kennung = ?`,
    kennung,
  );
  return vermerk ?? keinVermerk;
}

type Gelistet = { [Key in keyof VersionEintrag]: VersionEintrag[Key] };

export function listVersions(sql: Sql, kennung: Kennung): readonly VersionEintrag[] | null {
  if (findMappe(sql, kennung)?.zurueckgezogen !== null) return null;
  return sql
    .all<Omit<Gelistet, 'changes'> & { aenderungen: StoredText }>(
      `SELECT version, stand, at, ${labelOf('von')} AS by, aenderungen, notiz, freigabe
         FROM version JOIN inhalt ON id = inhalt WHERE kennung = ? ORDER BY version DESC`,
      kennung,
    )
    .map(({ aenderungen, ...eintrag }) => ({ ...eintrag, changes: parseAenderungen(aenderungen) }));
}

/** The versions after one, oldest first, as the decision about a delivery wants them. */
export function findVersionsAfter(sql: Sql, kennung: Kennung, basis: number): SpaetereVersion[] {
  return sql
    .all<{ version: number; lieferant: string; wer: string; wann: string; aenderungen: StoredText }>(
      `SELECT version, von AS lieferant, ${labelOf('von')} AS wer, at AS wann, aenderungen
         FROM version JOIN inhalt ON id = inhalt WHERE kennung = ? AND version > ? ORDER BY version`,
      kennung,
      basis,
    )
    .map(({ aenderungen, ...spaetere }) => ({ ...spaetere, changes: parseAenderungen(aenderungen) }));
}

export function listMappen(sql: Sql, { land }: { readonly land: LandId | null }): readonly MappenEintrag[] {
  return sql.all<{ [Key in keyof MappenEintrag]: MappenEintrag[Key] }>(
    `SELECT kennung, land, umsetzungsprojekt, themenfeld, stand, version, at, ${labelOf('von')} AS by
       FROM mappe JOIN version USING (kennung, version)
      WHERE zurueckgezogen IS NULL AND land = coalesce(?, land) ORDER BY kennung`,
    land,
  );
}
