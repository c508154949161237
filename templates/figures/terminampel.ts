import { ampelSchwellen } from '../catalogue/catalogue.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Ampel, Schritt } from '../model/checkliste.ts';
import { daysOverdue, isOpen } from './faelligkeit.ts';

/**
 * Terminampel (berechnet) over the applicable Steuerungsindikatoren, in the order of the counting rules: all erledigt
 * is gruen; one far overdue is rot; one overdue, or due soon and not begun, is gelb; no open one with a Frist is
 * grau; else gruen. Nothing applicable is grau: there is no Termin to speak of.
 */
export function terminampel(indikatoren: readonly Schritt[], stichtag: Tag): Ampel {
  const anwendbar = indikatoren.filter(({ status }) => status !== 'entfaellt');
  const offene = anwendbar.filter(isOpen);
  if (anwendbar.length > 0 && offene.length === 0) return 'gruen';

  const mitFrist = offene.flatMap((schritt) => {
    const tage = daysOverdue(schritt, stichtag);
    return tage === null ? [] : [{ status: schritt.status, tage }];
  });
  if (mitFrist.some(({ tage }) => tage > ampelSchwellen.rotAbTagenUeberfaellig)) return 'rot';
  if (mitFrist.some(({ tage }) => tage > 0)) return 'gelb';
  const baldUndNichtBegonnen = mitFrist.some(
    ({ status, tage }) =>
      -tage <= ampelSchwellen.gelbVorFristTagen && (status === 'offen' || status === 'anstehend'),
  );
  if (baldUndNichtBegonnen) return 'gelb';
  return mitFrist.length === 0 ? 'grau' : 'gruen';
}
