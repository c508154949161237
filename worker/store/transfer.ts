/** The lines of an export: one JSON object each, head first, then versions, then all others, the count last. */

import type { AuditWas } from '#templates/api/audit.ts';
import type { Vermerk } from '#templates/api/vermerk.ts';
import type { Rolle } from '#templates/api/zugang.ts';
import type { Checkliste, Kennung, LandId } from '#templates/model/checkliste.ts';
import type { Aenderung } from '#templates/model/overview.ts';

/** Instants are texts as `Date.toISOString` gives them. */
export type ExportZeile =
  | { readonly art: 'kopf'; readonly format: 1; readonly at: string }
  | VersionZeile
  | { readonly art: 'zurueckgezogen'; readonly kennung: Kennung; readonly at: string }
  | { readonly art: 'geloescht'; readonly kennung: Kennung }
  | {
      readonly art: 'vorgaben';
      /** Empty for all. */
      readonly themenfeld: string;
      /** JSON. */
      readonly vorgaben: string;
      readonly at: string;
      readonly von: string;
    }
  | {
      readonly art: 'token';
      readonly id: string;
      /** SHA-256 in lower-case hex. */
      readonly hash: string;
      readonly label: string;
      readonly rolle: Rolle;
      readonly land: LandId | null;
      readonly created: string;
      readonly expires: string | null;
      readonly revoked: string | null;
      readonly lastUsed: string | null;
    }
  | {
      readonly art: 'audit';
      readonly at: string;
      readonly von: string;
      readonly was: AuditWas;
      readonly kennung: Kennung | null;
      readonly ziel: string | null;
    }
  /** Counts what must have come in when the last line is read. */
  | { readonly art: 'ende'; readonly zeilen: number; readonly versionen: number };

export interface VersionZeile extends Vermerk {
  readonly art: 'version';
  readonly kennung: Kennung;
  readonly version: number;
  readonly at: string;
  readonly von: string;
  readonly hash: string;
  readonly checkliste: Checkliste;
  readonly aenderungen: readonly Aenderung[];
}
