import { seite } from '../catalogue/anleitung.ts';
import { schritt, statusEintrag } from '../catalogue/catalogue.ts';
import { isOpen } from '../figures/faelligkeit.ts';
import { schritteVon } from '../figures/figures.ts';
import type { Checkliste, Schritt } from '../model/checkliste.ts';
import { compareText } from '../model/compareText.ts';
import { firstOf } from '../model/firstOf.ts';
import { showZustaendig } from '../model/personen.ts';

/** How many next steps the Statusbericht shows per Arbeitspaket. */
export const naechsteSchritteJeArbeitspaket = 3;

export interface NaechsterSchritt {
  /** `SH: ` before the label where several workbooks are reported together, else empty. */
  readonly herkunft: string;
  readonly id: string;
  readonly label: string;
  /** Report word: Fertig, In Arbeit, Offen. */
  readonly status: string;
  readonly verantwortlich: string;
}

/**
 * The next steps of an Arbeitspaket over one or several workbooks: those not done, by Frist, so that overdue ones come
 * first on any day, then by Nr.; without a Frist last.
 */
export function naechsteSchritte(
  checklisten: readonly Checkliste[],
  arbeitspaket: number,
): readonly NaechsterSchritt[] {
  const mehrere = checklisten.length > 1;
  const offene = findOffene(checklisten, arbeitspaket);
  return firstOf(offene, naechsteSchritteJeArbeitspaket, compareDringlichkeit).map(
    ({ zeile, checkliste }) => ({
      herkunft: mehrere ? `${checkliste.stammdaten.land ?? 'ohne Land'}: ` : '',
      id: zeile.id,
      label: schritt(zeile.id).label,
      status: statusEintrag(zeile.status).bericht,
      verantwortlich: showZustaendig(zeile.verantwortliche, seite(schritt(zeile.id).seite).verantwortlich),
    }),
  );
}

interface Offen {
  readonly zeile: Schritt;
  readonly checkliste: Checkliste;
}

function* findOffene(
  checklisten: readonly Checkliste[],
  arbeitspaket: number,
): Generator<Offen, void, undefined> {
  for (const checkliste of checklisten) {
    for (const zeile of schritteVon(checkliste, arbeitspaket)) {
      if (isOpen(zeile)) yield { zeile, checkliste };
    }
  }
}

function compareDringlichkeit(a: Offen, b: Offen): number {
  return compareText(a.zeile.frist ?? '9999', b.zeile.frist ?? '9999') || compareText(a.zeile.id, b.zeile.id);
}
