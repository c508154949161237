import { istAbleitbar, statusDerSchritte } from '../catalogue/ableitung.ts';
import type { Checkliste } from '../model/checkliste.ts';
import { leitetAb } from '../read/readVersion.ts';

/**
 * A Checkliste of an earlier version as the current one holds it: a checkpoint whose status is that of the steps it
 * repeats follows them from now on; one that says something else keeps what somebody set. No value changes.
 */
export function hebe(checkliste: Checkliste): Checkliste {
  if (leitetAb(checkliste.vorlagenversion)) return checkliste;
  return {
    ...checkliste,
    checkpoints: checkliste.checkpoints.map((zeile) => ({
      ...zeile,
      abgeleitet: istAbleitbar(zeile.id) && statusDerSchritte(zeile.id, checkliste.schritte) === zeile.status,
    })),
  };
}
