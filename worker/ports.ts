/** What a host (Cloudflare, Node) hands to the app. The app itself reads no clock, no file and no environment. */
import type { Context } from 'hono';
import type { Akteur } from './akteur.ts';
import type { Config } from './config.ts';
import type { Store } from './store/store.ts';

export interface Ports {
  readonly config: Config;
  readonly store: Store;
  readonly now: () => Date;
  /** So many random bytes, fit for keys. */
  readonly random: (bytes: number) => Uint8Array;
  /** A file of the built site by its absolute path (`/addin/taskpane.html`), or `null`. Paths are exact. */
  readonly assets: (path: string) => Promise<Asset | null>;
  /** Where a request comes from, by the platform's own word and nothing that a client can write; `null` if unknown. */
  readonly address: (c: Context) => string | null;
  /** Who a JWT of the configured issuer stands for; `null` if none is configured. */
  readonly verifyAccess: VerifyAccess | null;
  readonly log: (line: LogLine) => void;
}

export interface Asset {
  readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
  /** Strong or weak entity tag, quotes included. */
  readonly etag: string;
}

/** What a host writes to its log, one line of JSON each. */
export type LogLine =
  | {
      readonly event: 'request';
      readonly requestId: string;
      readonly method: string;
      readonly route: string;
      readonly status: number;
      readonly ms: number;
    }
  | {
      readonly event: 'error';
      readonly requestId: string;
      readonly error: string;
      /** SQLite's result code, where the storage is to blame: 5 locked, 8 read-only, 10 disk, 11 damaged, 13 full. */
      readonly sqlite?: number;
      /** `file:line:column` of the frames, innermost first. */
      readonly frames: readonly string[];
    }
  | {
      readonly event: 'retention';
      /** Versions that were removed. */
      readonly versions: number;
    };

/** Who a JWT stands for; `null` if it is not valid here or its holder has no role. */
export type VerifyAccess = (jwt: string) => Promise<Akteur | null>;
