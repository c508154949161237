import { statusEintrag, verbindlichkeitListe } from '../catalogue/catalogue.ts';

/**
 * What makes a row open, as the arguments of an `AND`: the same answer as `isOpen`, from the cell of its status and,
 * of a checkpoint, that of its Verbindlichkeit.
 */
export function isOpenFormula(status: string, verbindlichkeit: string | null = null): string {
  const offen = (['erledigt', 'entfaellt'] as const).map((id) => `${status}<>"${statusEintrag(id).label}"`);
  if (verbindlichkeit !== null) {
    const fortlaufend = verbindlichkeitListe.find(({ id }) => id === 'fortlaufend')?.label ?? '';
    offen.push(`${status}&${verbindlichkeit}<>"${statusEintrag('in-bearbeitung').label}${fortlaufend}"`);
  }
  return offen.join(',');
}
