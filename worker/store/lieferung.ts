/** What a delivery to the store says, and what becomes of it. */
import type { Delivered } from '#templates/api/deliverResult.ts';
import type { Vermerk } from '#templates/api/vermerk.ts';
import type { Wahl } from '#templates/api/wahl.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { Places } from '#templates/read/reading.ts';
import type { Refusal } from '#templates/sync/lieferung.ts';
import type { Vorgang } from '../akteur.ts';

export interface Lieferung extends Vermerk {
  readonly vorgang: Vorgang;
  /** Checked, with Land and Umsetzungsprojekt, persons already reduced unless they may be kept. */
  readonly checkliste: Checkliste;
  /** Where its values stand; `null` for JSON. */
  readonly places: Places | null;
  /** See `findStummeFelder`. */
  readonly stumm: readonly string[];
  /** The version it is based on; `neueste` for whichever is stored. */
  readonly basis: number | 'neueste' | null;
  /** `PUT` names its basis as a condition. */
  readonly methode: 'POST' | 'PUT';
  readonly umbenannt: boolean;
  /** Not the workbook whose Kennung it carries, but a new one. */
  readonly neu: boolean;
  /** `heute`: it speaks for the day of its receipt, whatever its Stand. */
  readonly stand: 'heute' | null;
  /** What a person decided about conflicts; `eigene`: the own file counts. */
  readonly wahl: 'eigene' | Wahl | null;
  /** Bytes that the contents of its Land may take up with it. */
  readonly kontingent: number;
  /** For a new Kennung: 32 bytes. */
  readonly random: Uint8Array;
}

export interface Lieferergebnis extends Delivered {
  /** Whether the Kennung is new to the store. */
  readonly neu: boolean;
  /** Why nothing was stored; `null` where it was taken. */
  readonly refusal: Refusal | null;
}
