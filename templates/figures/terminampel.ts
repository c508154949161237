import { ampelSchwellen } from '../catalogue/catalogue.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Ampel, Schritt } from '../model/checkliste.ts';
import { daysOverdue, isOpen } from './faelligkeit.ts';

/** What the Terminampel is and the row that decides it, `null` where none does; `tage` past its Frist. */
export interface Terminlage<Zeile extends Schritt> {
  readonly ampel: Ampel;
  readonly anlass: { readonly zeile: Zeile; readonly tage: number } | null;
}

/**
 * Terminampel (berechnet) over the applicable Steuerungsindikatoren, in the order of the counting rules: all erledigt
 * is gruen; one far overdue is rot; one overdue, or due soon and not begun, is gelb; no open one with a Frist is
 * grau; else gruen. Nothing applicable is grau: there is no Termin to speak of.
 */
export function terminlage<Zeile extends Schritt>(
  indikatoren: readonly Zeile[],
  stichtag: Tag,
): Terminlage<Zeile> {
  const anwendbar = indikatoren.filter(({ status }) => status !== 'entfaellt');
  const offene = anwendbar.filter(isOpen);
  if (anwendbar.length > 0 && offene.length === 0) return { ampel: 'gruen', anlass: null };

  const mitFrist = offene
    .flatMap((zeile) => {
      const tage = daysOverdue(zeile, stichtag);
      return tage === null ? [] : [{ zeile, tage }];
    })
    .toSorted((a, b) => b.tage - a.tage);
  const [laengste] = mitFrist;
  if (!laengste) return { ampel: 'grau', anlass: null };
  if (laengste.tage > ampelSchwellen.rotAbTagenUeberfaellig) return { ampel: 'rot', anlass: laengste };
  if (laengste.tage > 0) return { ampel: 'gelb', anlass: laengste };
  const baldUndNichtBegonnen = mitFrist.find(
    ({ zeile: { status }, tage }) =>
      -tage <= ampelSchwellen.gelbVorFristTagen && (status === 'offen' || status === 'anstehend'),
  );
  return baldUndNichtBegonnen
    ? { ampel: 'gelb', anlass: baldUndNichtBegonnen }
    : { ampel: 'gruen', anlass: null };
}

/** The Ampel of `terminlage` alone. */
export const terminampel = (indikatoren: readonly Schritt[], stichtag: Tag): Ampel =>
  terminlage(indikatoren, stichtag).ampel;
