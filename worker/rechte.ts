import type { LandId } from '#templates/model/checkliste.ts';
import type { Akteur } from './akteur.ts';

/** Why a Zugangsschlüssel of one Land is refused for a workbook of another, in German. */
export function foreignLand({ land }: Akteur, of: LandId): string {
  return `Dieser Zugangsschlüssel gilt für ${land}, die Mappe ist von ${of}.`;
}

/** Whether the caller may see everything of a Land: the coordination every Land, a Land only itself. */
export function mayRead({ rolle, land }: Akteur, of: LandId): boolean {
  return rolle === 'koordination' || land === of;
}
