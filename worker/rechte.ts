import type { LandId } from '#templates/model/checkliste.ts';
import type { Akteur } from './akteur.ts';

/** Whether the caller may see everything of a Land: the coordination every Land, a Land only itself. */
export function mayRead({ rolle, land }: Akteur, of: LandId): boolean {
  return rolle === 'koordination' || land === of;
}
