/**
 * What the application needs of a store. Arguments and results are plain data: on Cloudflare they travel to a Durable
 * Object and back. A storage that fails throws a `StoreFault`. Every method is one transaction; moments (`at`, `now`) and chance come from the caller.
 */

import type { AuditEintrag } from '#templates/api/audit.ts';
import type {
  GespeicherteCheckliste,
  MappenEintrag,
  VersionEintrag,
  Wiederherstellung,
} from '#templates/api/gespeichert.ts';
import type { NeueVorgaben, Vorgabenwerte } from '#templates/api/vorgaben.ts';
import type { Zugang } from '#templates/api/zugang.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Kennung, LandId } from '#templates/model/checkliste.ts';
import type { Akteur, Vorgang } from '../akteur.ts';
import type { Lieferergebnis, Lieferung } from './lieferung.ts';
import type { ExportZeile } from './transfer.ts';

/** At once in the same process, later from a Durable Object: await it. */
export type Answer<T> = T | Promise<T>;

export interface Store {
  /** Takes a Checkliste in, or says why not; see `Lieferergebnis`. */
  deliver(lieferung: Lieferung): Answer<Lieferergebnis>;

  /** The newest or the named version; `null` if unknown, withdrawn or erased. */
  get(kennung: Kennung, version?: number): Answer<GespeicherteMappe | null>;
  /** Whether a Kennung is known, without its content; `null` if it never was. */
  head(kennung: Kennung): Answer<Kopf | null>;
  /** Newest first; `null` as with `get`. */
  versions(kennung: Kennung): Answer<readonly VersionEintrag[] | null>;
  /** Workbooks that are not withdrawn, by Kennung. */
  list(filter: { readonly land: LandId | null }): Answer<readonly MappenEintrag[]>;
  /**
   * Makes an earlier version the newest; `null` if there is no such workbook or version, `voll` if the contents of its
   * Land would take more than `kontingent` bytes.
   */
  restore(
    kennung: Kennung,
    version: number,
    vorgang: Vorgang,
    kontingent: number,
  ): Answer<Wiederherstellung | 'voll' | null>;
  /** Takes a workbook out of every answer until it is delivered again; `false` as with `get`'s `null`. */
  withdraw(kennung: Kennung, vorgang: Vorgang): Answer<boolean>;
  /**
   * Removes a workbook with its history for good and refuses it from then on; of the audit the trace of the erasure
   * stays. Also for withdrawn ones; `false` if there is nothing.
   */
  erase(kennung: Kennung, vorgang: Vorgang): Answer<boolean>;

  /** Packed workbooks at a Stichtag, for `createAuszugReader`. */
  auszuege(frage: SeitenFrage): Answer<Seite<AuszugZeile>>;
  /** Whole workbooks at a Stichtag. */
  mappen(frage: SeitenFrage): Answer<Seite<GespeicherteMappe>>;

  /** For all first, then by Themenfeld. */
  vorgaben(): Answer<readonly VorgabenEintrag[]>;
  putVorgaben(themenfeld: string | null, vorgaben: NeueVorgaben, vorgang: Vorgang): Answer<void>;

  /** `hash` is the SHA-256 of the Zugangsschlüssel in lower-case hex. */
  createToken(token: NeuerToken, vorgang: Vorgang): Answer<void>;
  tokens(): Answer<readonly Zugang[]>;
  /** `false` if there is none; revoking twice is no fault. */
  revokeToken(id: string, vorgang: Vorgang): Answer<boolean>;
  /** Who holds a Zugangsschlüssel; `null` if unknown, expired or revoked. Notes the use, at most once an hour. */
  identify(hash: string, now: string): Answer<(Akteur & { readonly label: string }) | null>;

  /** Newest first; `before` is the `id` to go on from. */
  audit(frage: { readonly before: number | null; readonly limit: number }): Answer<readonly AuditEintrag[]>;

  /** The store as lines of JSON, some at a time; `after` is `next` of the page before. Pages are at most about 4 MB. */
  exportPage(after: string | null, vorgang: Vorgang): Answer<Ausgabe>;
  /** Begins to take in an export and gives the number of the import; `null` if anything was ever stored here. */
  beginImport(): Answer<number | null>;
  /** Takes lines in, invisible until the import ends, all or none; `null` if nothing stands against them. */
  importPage(lauf: number, zeilen: readonly ImportZeile[]): Answer<ImportHindernis | null>;
  /** Makes all that came in visible at once. */
  finishImport(
    lauf: number,
    vorgang: Vorgang,
  ): Answer<ImportHindernis | { readonly mappen: number; readonly versionen: number }>;
  /**
   * Drops a part of what a broken import left and answers whether nothing is left. With the number of an import only
   * if no other has begun since.
   */
  sweepImport(lauf: number | null): Answer<boolean>;

  /**
   * Throws a `StoreFault` unless the store can be read and, after a write that failed, be written; that is tried at
   * most every 10 s.
   */
  check(now: string): Answer<void>;

  /**
   * Thins the history, never the newest version: of versions received before `monatlichVor` the last of each month
   * stays, of those before `keineVor` none. `probe` only counts. Handles some workbooks per call, so that no request
   * waits long; `next` is the `after` of the next ones, `null` at the end.
   */
  thin(grenzen: Aufbewahrung, vorgang: Vorgang): Answer<Ausduennung>;
  /** Packs some contents that a release before the packing stored; `true` once none is left. */
  packContents(): Answer<boolean>;
}

/** What overviews and reports read of a store. */
export type StoreReader = Pick<Store, 'auszuege' | 'mappen' | 'vorgaben'>;

export interface Kopf {
  readonly kennung: Kennung;
  /** `null` if erased. */
  readonly version: number | null;
  readonly zustand: 'aktiv' | 'zurueckgezogen' | 'geloescht';
}

export interface GespeicherteMappe extends GespeicherteCheckliste {
  readonly land: LandId;
  /** Whether no later version exists. */
  readonly neueste: boolean;
  /** SHA-256 of the content, see `inhaltOf`. */
  readonly hash: string;
  readonly at: string;
  readonly by: string;
}

/** Per workbook that is not withdrawn: its newest version whose Stand, else day of receipt, is not after `stichtag`. */
export interface SeitenFrage {
  readonly stichtag: Tag;
  readonly land: LandId | null;
  /** As it stands in the workbooks. */
  readonly themenfeld: string | null;
  /** `next` of the page before. */
  readonly after: Kennung | null;
  /** At most 1000. */
  readonly limit: number;
}

/** By Kennung. */
export interface Seite<T> {
  readonly zeilen: readonly T[];
  /** Where the next page begins; `null` after the last. */
  readonly next: Kennung | null;
}

export interface AuszugZeile {
  readonly kennung: Kennung;
  readonly land: LandId;
  readonly version: number;
  readonly at: string;
  readonly hash: string;
  /** See `packAuszug`. */
  readonly auszug: string;
}

export interface VorgabenEintrag {
  /** `null` for all. */
  readonly themenfeld: string | null;
  readonly vorgaben: Vorgabenwerte;
  readonly at: string;
  readonly by: string;
}

export interface NeuerToken extends Pick<Zugang, 'id' | 'rolle' | 'land' | 'label' | 'expires'> {
  readonly hash: string;
}

export interface Ausgabe {
  readonly zeilen: readonly string[];
  readonly next: string | null;
}

/** A line of an export, checked, with its number in the file, from 1 on. */
export interface ImportZeile {
  readonly nr: number;
  readonly zeile: ExportZeile;
}

/** Why an import cannot go on. */
export type ImportHindernis =
  /** The store holds data, before or since the import began. */
  | { readonly art: 'nicht-leer' }
  /** Another import has begun since. */
  | { readonly art: 'abgeloest' }
  | { readonly art: 'unvollstaendig' }
  /** A line does not fit to those before; `text` says in German why. */
  | { readonly art: 'zeile'; readonly zeile: number; readonly text: string };

export interface Aufbewahrung {
  readonly monatlichVor: string;
  readonly keineVor: string;
  readonly probe: boolean;
  readonly after: Kennung | null;
}

export interface Ausduennung {
  /** Versions removed, or with `probe` to be removed. */
  readonly versionen: number;
  readonly next: Kennung | null;
}
