/** What a host (Cloudflare, Node) hands to the app. The app itself reads no clock, no file and no environment. */
import type { Config } from './config.ts';
import type { LogLine } from './http/log.ts';

export interface Ports {
  readonly config: Config;
  readonly now: () => Date;
  /** So many random bytes, fit for keys. */
  readonly random: (bytes: number) => Uint8Array;
  /** A file of the built site by its absolute path (`/addin/taskpane.html`), or `null`. Paths are exact. */
  readonly assets: (path: string) => Promise<Asset | null>;
  /** Who a Zugangsschlüssel belongs to, or `null` if it is unknown, expired or revoked. */
  readonly identify: (token: string) => Promise<Principal | null>;
  readonly log: (line: LogLine) => void;
}

export interface Asset {
  readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
  /** Strong or weak entity tag, quotes included. */
  readonly etag: string;
}

export interface Principal {
  readonly id: string;
  readonly rolle: 'land' | 'koordination';
  /** `null` for the coordination. */
  readonly land: string | null;
}
