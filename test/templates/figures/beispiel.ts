import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, Schritt, SchrittId } from '#templates/model/checkliste.ts';

/** A Checkliste of Schleswig-Holstein on which the named steps are changed. */
export function checklisteMit(
  aenderungen: Readonly<Partial<Record<SchrittId, Partial<Schritt>>>>,
  stammdaten: Partial<Checkliste['stammdaten']> = {},
): Checkliste {
  const leer = newCheckliste({
    land: 'SH',
    umsetzungsprojekt: 'Wohngeld',
    kennung: 'SH-7K3F9Q',
    stand: '2027-03-15',
  });
  return {
    ...leer,
    stammdaten: { ...leer.stammdaten, ...stammdaten },
    schritte: leer.schritte.map((schritt) => ({ ...schritt, ...aenderungen[schritt.id] })),
  };
}
