import type { LandId } from '#templates/model/checkliste.ts';
import type { Akteur } from './akteur.ts';

/** Whether somebody may see everything of a Land: the coordination of all, a Land of itself. */
export function mayRead({ rolle, land }: Akteur, of: LandId): boolean {
  return rolle === 'koordination' || land === of;
}
