import { fristenSchwellen } from '../catalogue/catalogue.ts';
import type { Tag } from '../kalender/tage.ts';
import { tageNachWoche, type Woche } from '../kalender/wochen.ts';
import type { Checkpoint, Schritt } from '../model/checkliste.ts';

type MitFrist = Pick<Schritt, 'status' | 'frist'> & Partial<Pick<Checkpoint, 'verbindlichkeit'>>;

/** Whether a row still has to be done: neither erledigt nor entfaellt, nor running where it begins and goes on. */
export function isOpen(zeile: MitFrist): boolean {
  return !isMet(zeile) && zeile.status !== 'entfaellt';
}

/** Whether a row counts as met: erledigt, or in-bearbeitung with Verbindlichkeit "Beginn, dann fortlaufend". */
export function isMet(zeile: MitFrist): boolean {
  return (
    zeile.status === 'erledigt' ||
    (zeile.status === 'in-bearbeitung' && zeile.verbindlichkeit === 'fortlaufend')
  );
}

/** Days from the Frist's Sunday to the Stichtag; positive is past, `null` without a Frist. */
export function daysOverdue(zeile: MitFrist, stichtag: Tag): number | null {
  return zeile.frist === null ? null : tageNachWoche(zeile.frist, stichtag);
}

/** Whether an open row's Frist is past at the Stichtag: from the Monday after its week. */
export function isOverdue(zeile: MitFrist, stichtag: Tag): boolean {
  const tage = daysOverdue(zeile, stichtag);
  return tage !== null && tage > 0 && isOpen(zeile);
}

/** A Frist that is past or near. */
export interface NaheFrist<Id extends string> {
  readonly id: Id;
  readonly frist: Woche;
  /** Days after the Frist, negative before it. */
  readonly tage: number;
}

/** The Fristen of open rows that are past at the Stichtag or come within the preview of the catalogue. */
export function naheFristen<Id extends string>(
  zeilen: readonly (MitFrist & { readonly id: Id })[],
  stichtag: Tag,
): NaheFrist<Id>[] {
  const fristen: NaheFrist<Id>[] = [];
  for (const zeile of zeilen) {
    if (zeile.frist === null || !isOpen(zeile)) continue;
    const tage = tageNachWoche(zeile.frist, stichtag);
    if (tage >= -fristenSchwellen.vorschauTage) fristen.push({ id: zeile.id, frist: zeile.frist, tage });
  }
  return fristen;
}

const zahlwoerter = ['null', 'einer', 'zwei', 'drei', 'vier', 'fünf', 'sechs'] as const;
const wochen = fristenSchwellen.vorschauTage / 7;

/** How far `naheFristen` looks ahead, as sentences say it: `vier Wochen`. */
export const vorschau = `${zahlwoerter[wochen] ?? wochen} ${wochen === 1 ? 'Woche' : 'Wochen'}`;
