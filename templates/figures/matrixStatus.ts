import { type Status, statusIds } from '../model/checkliste.ts';
import type { Zaehler } from '../model/overview.ts';

/** What one cell of the matrix Steuerungsindikator × Land says. */
export type MatrixStatus = 'erledigt' | 'ueberfaellig' | 'in-arbeit' | 'offen' | 'entfaellt';

/** Sign, word and meaning of each state, in order of the legend. */
export const matrixLegende: Readonly<
  Record<MatrixStatus, { readonly symbol: string; readonly wort: string; readonly bedeutung: string }>
> = {
  erledigt: {
    symbol: '✔',
    wort: 'erledigt',
    bedeutung: 'in allen anwendbaren Umsetzungsprojekten erledigt',
  },
  ueberfaellig: {
    symbol: '!',
    wort: 'überfällig',
    bedeutung: 'mindestens eines ist überfällig: die Woche der Frist ist vor dem Stichtag zu Ende',
  },
  'in-arbeit': {
    symbol: '↻',
    wort: 'in Arbeit',
    bedeutung: 'mindestens eines ist in Bearbeitung oder erledigt, keines überfällig',
  },
  offen: { symbol: '○', wort: 'offen', bedeutung: 'in keinem begonnen, keines überfällig' },
  entfaellt: {
    symbol: '–',
    wort: 'entfällt',
    bedeutung: 'in allen Umsetzungsprojekten entfallen; zählt in keinem Nenner',
  },
};

/** Umsetzungsprojekte to which a row applies: all statuses but entfaellt. */
export function anwendbareVon(zaehler: Zaehler): number {
  return statusIds.reduce((sum, id: Status) => sum + (id === 'entfaellt' ? 0 : zaehler[id]), 0);
}

/** The state of a cell; all done counts before overdue, overdue before begun. */
export function matrixStatus(zaehler: Zaehler): MatrixStatus {
  const von = anwendbareVon(zaehler);
  if (von === 0) return 'entfaellt';
  if (zaehler.erledigt === von) return 'erledigt';
  if (zaehler.ueberfaellig > 0) return 'ueberfaellig';
  return zaehler['in-bearbeitung'] + zaehler.erledigt > 0 ? 'in-arbeit' : 'offen';
}
