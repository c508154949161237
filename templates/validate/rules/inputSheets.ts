import { placeKey, type Reading } from '../../read/reading.ts';
import { stammdatenFelder } from '../../sheets/fields.ts';
import type { RuleContext } from '../rule.ts';

/**
 * The sheets that hold Stammdaten, steps or checkpoints, whatever they are called now; what is unknown about them
 * stays `null`.
 */
export function inputSheets({ schritte, checkpoints, places, blaetter }: RuleContext): Reading['blaetter'] {
  const names = new Set<string>();
  for (const { key } of stammdatenFelder) addSheet('stammdaten', key);
  for (const { id } of [...schritte, ...checkpoints]) addSheet(id, 'status');
  return blaetter.filter(({ sheet }) => names.has(sheet));

  function addSheet(owner: string, field: string): void {
    const place = places[placeKey(owner, field)];
    if (place) names.add(place.sheet);
  }
}
