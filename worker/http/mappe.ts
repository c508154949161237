/** The Kennung in an address, and who may reach what lies under it. */
import { findLand } from '#templates/catalogue/catalogue.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { Akteur } from '../akteur.ts';
import { requireReadable } from './auth.ts';

/**
 * The Kennung of an address. Throws the 404 problem if it is none or another Land's, whether or not something is stored
 * there: a Kennung tells its Land.
 */
export function requireKennung(akteur: Akteur, text: string): Kennung {
  const kennung = text.toUpperCase();
  const [, land = ''] = /^([A-Z]{2,4})-[0-9A-HJKMNP-TV-Z]{6}$/.exec(kennung) ?? [];
  const eintrag = land === '' ? null : findLand(land);
  requireReadable(akteur, eintrag?.id === land ? eintrag.id : null);
  return kennung as Kennung;
}

/** Throws the 404 problem where the store has nothing. */
export function requireFound<T>(found: T | null, akteur: Akteur): T {
  if (found === null) requireReadable(akteur, null);
  return found as T;
}
