import type { Checkliste } from '../model/checkliste.ts';
import { besetzt } from '../model/personen.ts';
import { findStelle, isNiemand } from './catalogue.ts';

const reduziert = (person: string | null): string | null => {
  if (isNiemand(person)) return null;
  return person !== null && findStelle(person) ? person : besetzt;
};

/**
 * The Checkliste with every person reduced to `besetzt`, or `null` where no person is named: Verantwortliche of all rows,
 * Zuständig of Offene Punkte, the persons of Stammdaten and Leistungen. A role or body that the handbook names stays. Free
 * texts stay as they are; they may hold names.
 */
export function withoutPersonen(checkliste: Checkliste): Checkliste {
  const { stammdaten } = checkliste;
  return {
    ...checkliste,
    stammdaten: {
      ...stammdaten,
      umsetzungskoordinator: reduziert(stammdaten.umsetzungskoordinator),
      leistungsverantwortlich: reduziert(stammdaten.leistungsverantwortlich),
      leistungen: stammdaten.leistungen.map((leistung) => ({
        ...leistung,
        leistungsverantwortlich: reduziert(leistung.leistungsverantwortlich),
      })),
    },
    schritte: checkliste.schritte.map((zeile) => ({
      ...zeile,
      verantwortliche: reduziert(zeile.verantwortliche),
    })),
    checkpoints: checkliste.checkpoints.map((zeile) => ({
      ...zeile,
      verantwortliche: reduziert(zeile.verantwortliche),
    })),
    offenePunkte: checkliste.offenePunkte.map((punkt) => ({
      ...punkt,
      zustaendig: reduziert(punkt.zustaendig),
    })),
  };
}
