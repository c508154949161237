/** JSON of our own columns back into values: they were written from the same types. */

import type { Vorgabenwerte } from '#templates/api/vorgaben.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { Aenderung } from '#templates/model/overview.ts';

export const parseCheckliste = (text: string): Checkliste => JSON.parse(text) as Checkliste;

export const parseAenderungen = (text: string): readonly Aenderung[] =>
  JSON.parse(text) as readonly Aenderung[];

export const parseVorgaben = (text: string): Vorgabenwerte => JSON.parse(text) as Vorgabenwerte;
