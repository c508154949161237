import { isAbleitbar, statusDerSchritte } from '../catalogue/ableitung.ts';
import type { Checkliste } from '../model/checkliste.ts';
import { derivesCheckpoints } from '../read/readVersion.ts';

/**
 * A Checkliste of an earlier version as the current one holds it: a checkpoint whose status is that of the steps it
 * repeats follows them from now on; one that says something else keeps its own status. No value changes.
 */
export function liftCheckliste(checkliste: Checkliste): Checkliste {
  if (derivesCheckpoints(checkliste.vorlagenversion)) return checkliste;
  return {
    ...checkliste,
    checkpoints: checkliste.checkpoints.map((zeile) => ({
      ...zeile,
      abgeleitet: isAbleitbar(zeile.id) && statusDerSchritte(zeile.id, checkliste.schritte) === zeile.status,
    })),
  };
}
