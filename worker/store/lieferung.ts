/** What a delivery to the store says, and what becomes of it. */
import type { Checkliste, Kennung } from '#templates/model/checkliste.ts';
import type { Aenderung, FeldAenderung } from '#templates/model/overview.ts';
import type { Places } from '#templates/read/reading.ts';
import type { Konflikt } from '#templates/sync/abgleichen.ts';
import type { Ablehnung } from '#templates/sync/lieferung.ts';
import type { Vorgang } from '../akteur.ts';

export interface Lieferung {
  readonly vorgang: Vorgang;
  /** Checked, with Land and Umsetzungsprojekt, persons already reduced unless they may be kept. */
  readonly checkliste: Checkliste;
  /** Where its values stand; `null` for JSON. */
  readonly places: Places | null;
  /** See `stummeFelder`. */
  readonly stumm: readonly string[];
  /** The version it is based on; `neueste` for whichever is stored. */
  readonly basis: number | 'neueste' | null;
  /** `PUT` names its basis as a condition. */
  readonly methode: 'POST' | 'PUT';
  readonly umbenannt: boolean;
  /** Not the workbook whose Kennung it carries, but a new one. */
  readonly neu: boolean;
  readonly konflikt: 'eigene' | null;
  /** For a new Kennung: 32 bytes. */
  readonly random: Uint8Array;
}

export type Lieferergebnis =
  | {
      readonly art: 'angenommen';
      /** Whether the Kennung is new to the store. */
      readonly neu: boolean;
      readonly kennung: Kennung;
      readonly version: number;
      /** Every field that differs from the version before; none for a new Kennung. */
      readonly changes: readonly Aenderung[];
      /** What the store held where the own file prevailed in a conflict. */
      readonly ersetzt: readonly Konflikt[];
      /** What the delivering file lacks of the new version. */
      readonly uebernommen: readonly FeldAenderung[];
      readonly hinweis: string | null;
    }
  | { readonly art: 'unveraendert'; readonly kennung: Kennung; readonly version: number }
  | {
      readonly art: 'abgelehnt';
      readonly code: Ablehnung;
      readonly kennung: Kennung;
      /** The version stored. */
      readonly version: number;
      readonly conflicts: readonly Konflikt[];
      readonly message: string;
    }
  /** The Kennung was erased for good. */
  | { readonly art: 'geloescht'; readonly kennung: Kennung }
  /** Without Kennung, and several workbooks of its Land bear its project. */
  | { readonly art: 'mehrdeutig'; readonly kennungen: readonly Kennung[] }
  /** Not a workbook of the Land that delivers; nothing was looked up. */
  | { readonly art: 'fremd' }
  | { readonly art: 'zu-gross' };
