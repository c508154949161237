/** JSON of our own columns, packed or not, back into values: they were written from the same types. */

import type { NeueVorgaben, Vorgabenwerte } from '#templates/api/vorgaben.ts';
import { completeCheckliste, type FruehereCheckliste } from '#templates/catalogue/completeCheckliste.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { Aenderung } from '#templates/model/overview.ts';
import { type StoredText, unpackText } from './packText.ts';

/** What was stored by an earlier release lacks what the Vorlage has now. */
export const parseCheckliste = (stored: StoredText): Checkliste =>
  completeCheckliste(JSON.parse(unpackText(stored)) as FruehereCheckliste);

export const parseAenderungen = (stored: StoredText): readonly Aenderung[] =>
  JSON.parse(unpackText(stored)) as readonly Aenderung[];

/** Vorgaben of an earlier release have no addresses. */
export function parseVorgaben(text: string): Vorgabenwerte {
  const stored = JSON.parse(text) as NeueVorgaben;
  return { ...stored, adressen: stored.adressen ?? {} };
}
