/** Checklisten that the tests of the pane fill workbooks with. */

import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';

/** Nothing done yet. */
export const offen: Checkliste = newCheckliste({
  kennung: 'SH-7K3F9Q',
  land: 'SH',
  umsetzungsprojekt: 'Elternleistungen',
  stand: '2027-03-22',
});

/** A third of the Arbeitsschritte in Bearbeitung and overdue, a third erledigt. */
export const begonnen: Checkliste = {
  ...offen,
  schritte: offen.schritte.map((schritt, index) => ({
    ...schritt,
    ...(index % 3 === 0 && {
      status: 'in-bearbeitung' as const,
      begonnen: '2027-02-26' as const,
      frist: '2027-W05' as const,
    }),
    ...(index % 3 === 1 && {
      status: 'erledigt' as const,
      erledigt: '2027-03-01' as const,
      verantwortliche: 'Leitung',
    }),
  })),
};
