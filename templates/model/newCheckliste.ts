import { checkpoints, katalogVersion, schritte } from '../catalogue/catalogue.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Woche } from '../kalender/wochen.ts';
import { vorlagenversion } from '../sheets/layout.ts';
import type { Checkliste, Kennung, LandId, Leistung, Zeile } from './checkliste.ts';

/** What is known of a project before its Checkliste begins. */
export interface NeueAngaben {
  readonly kennung?: Kennung | null;
  readonly land?: LandId | null;
  readonly umsetzungsprojekt?: string | null;
  readonly themenfeld?: string | null;
  readonly leistungen?: readonly Leistung[];
  readonly projektstart?: Woche | null;
  readonly stand?: Tag | null;
}

/** A row on which nothing is done yet. */
export const offeneZeile: Zeile = {
  status: 'offen',
  verantwortliche: null,
  beginnGeplant: null,
  frist: null,
  begonnen: null,
  erledigt: null,
  bemerkung: null,
  at: null,
};

/** A Checkliste on which nothing is done yet: all steps and checkpoints open, no Fristen invented. */
export function newCheckliste(angaben: NeueAngaben = {}): Checkliste {
  return {
    katalog: katalogVersion,
    vorlagenversion,
    stammdaten: {
      kennung: angaben.kennung ?? null,
      land: angaben.land ?? null,
      themenfeld: angaben.themenfeld ?? null,
      umsetzungsprojekt: angaben.umsetzungsprojekt ?? null,
      umsetzungskoordinator: null,
      leistungsverantwortlich: null,
      vorgehensmodell: null,
      nachnutzungsmodell: null,
      stand: angaben.stand ?? null,
      projektstart: angaben.projektstart ?? null,
      projektende: null,
      leistungen: angaben.leistungen ?? [],
    },
    schritte: schritte.map(({ id }) => ({ id, ...offeneZeile })),
    checkpoints: checkpoints.map(({ id }) => ({ id, ...offeneZeile, verbindlichkeit: null })),
    bericht: {
      ampel: null,
      begruendung: null,
      zusammenfassung: null,
      termine: null,
      status: null,
      massnahmen: null,
    },
  };
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A Kennung for a new workbook, e.g. `SH-7K3F9Q`: 30 bits of `random`, which holds at least 4 bytes. */
export function makeKennung(land: LandId, random: Uint8Array): Kennung {
  const [a = 0, b = 0, c = 0, d = 0] = random;
  let bits = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  let text = '';
  for (let i = 0; i < 6; i += 1) {
    text += crockford.charAt(bits % 32);
    bits = Math.floor(bits / 32);
  }
  return `${land}-${text}`;
}
