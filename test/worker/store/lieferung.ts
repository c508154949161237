/** Deliveries to a store, without a test around them. */
import { keinVermerk } from '#templates/api/vermerk.ts';
import type { Checkliste, LandId } from '#templates/model/checkliste.ts';
import type { Vorgang } from '../../../worker/akteur.ts';
import type { Lieferung } from '../../../worker/store/lieferung.ts';

/** Noon of a day in UTC. */
export const noon = (tag: string): string => `${tag}T12:00:00.000Z`;

export function vorgang(tokenId: string, tag = '2027-03-22', land: LandId | null = 'SH'): Vorgang {
  return { akteur: { tokenId, rolle: land === null ? 'koordination' : 'land', land }, at: noon(tag) };
}

/** 32 bytes that follow from a number. */
export const bytes = (seed: number): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => (seed * 31 + index * 97 + 7) % 256);

export function lieferung(inhalt: Checkliste, rest: Partial<Lieferung> = {}): Lieferung {
  return {
    vorgang: vorgang('a'),
    checkliste: inhalt,
    places: null,
    stumm: [],
    basis: null,
    methode: 'POST',
    umbenannt: false,
    neu: false,
    stand: null,
    wahl: null,
    ...keinVermerk,
    kontingent: Number.MAX_SAFE_INTEGER,
    random: bytes(1),
    ...rest,
  };
}
