import type { Tag } from '../kalender/tage.ts';
import type { Woche } from '../kalender/wochen.ts';
import type { Anforderungen, Checkliste, Kennung, LandId, Leistung, Zeile } from '../model/checkliste.ts';
import { vorlagenversion } from '../model/checkliste.ts';
import { isAbleitbar } from './ableitung.ts';
import { basisdienste, checkpoints, katalogVersion, schritte } from './catalogue.ts';

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
  nachweis: null,
};

/** Nothing is asked of others, as far as is known. */
export const keineAnforderungen: Anforderungen = {
  basisdienste: basisdienste.map(({ id }) => ({ id, bedarf: null, bemerkung: null })),
  registerschnittstellen: [],
  rechtsaenderungen: [],
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
      portaleinbindung: null,
      stand: angaben.stand ?? null,
      projektstart: angaben.projektstart ?? null,
      projektende: null,
      leistungen: angaben.leistungen ?? [],
    },
    schritte: schritte.map(({ id }) => ({ id, ...offeneZeile })),
    checkpoints: checkpoints.map(({ id }) => ({
      id,
      ...offeneZeile,
      verbindlichkeit: null,
      abgeleitet: isAbleitbar(id),
    })),
    anforderungen: keineAnforderungen,
    offenePunkte: [],
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
