import type { Checkliste } from './checkliste.ts';

/** What stands for a person whose name was withheld. */
export const besetzt = 'besetzt';

/** Whether a person stands there withheld, also as outputs print it: `besetzt (Leistungsverantwortliche:r)`. */
export function isBesetzt(person: string | null): boolean {
  return person !== null && /^besetzt(?: \(.*\))?$/.test(person);
}

const reduziert = (person: string | null): string | null => (person === null ? null : besetzt);

/**
 * The Checkliste with every person reduced to `besetzt` or `null`: Verantwortliche of all rows and the persons of
 * Stammdaten and Leistungen. Free texts stay as they are; they may hold names.
 */
export function ohnePersonen(checkliste: Checkliste): Checkliste {
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
  };
}

/** How a Verantwortliche prints: the name, or `besetzt (Leistungsverantwortliche:r)` where it was withheld. */
export function showVerantwortliche(verantwortliche: string | null, rolle: string): string {
  if (verantwortliche === null) return '';
  return verantwortliche === besetzt ? `${besetzt} (${rolle})` : verantwortliche;
}
