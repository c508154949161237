import { showWoche } from '#templates/kalender/anzeigen.ts';
import { isWoche } from '#templates/kalender/wochen.ts';
import type { Aenderung, AenderungArt } from '#templates/overview.ts';
import { data } from './data.ts';
import type { MergeAnswer } from './mergeRun.ts';
import { TableRegion } from './tableRegion.tsx';

const arten: Readonly<Record<AenderungArt, string>> = {
  erledigt: '✔ erledigt',
  begonnen: '↻ begonnen',
  zurueckgefallen: '▼ zurückgefallen',
  'frist-verschoben': '→ Frist verschoben',
  neu: '+ neue Mappe',
  fehlend: '− fehlt diesmal',
  geaendert: 'geändert',
};

/** What changed since the earlier overview; nothing without one. */
export function ChangesTable({ answer: { vergleich, aenderungen } }: { readonly answer: MergeAnswer }) {
  if (vergleich === null || aenderungen.length === 0) return null;
  return (
    <TableRegion
      id="aenderungen"
      title="Änderungen"
      headers={['Land', 'Kennung', 'Was', 'Änderung', 'Vorher', 'Nachher']}
      rows={aenderungen.map((aenderung) => [
        aenderung.land ?? '',
        aenderung.kennung ?? '',
        labelOf(aenderung),
        arten[aenderung.art],
        aenderung.id === null ? '' : showValue(aenderung.vorher),
        aenderung.id === null ? '' : showValue(aenderung.nachher),
      ])}
    />
  );
}

function labelOf({ id, vorher, nachher }: Aenderung): string {
  if (id === null) return nachher ?? vorher ?? '';
  return `${id} ${data.zeilen[id] ?? ''}`;
}

function showValue(value: string | null): string {
  if (value === null) return '';
  if (isWoche(value)) return showWoche(value);
  return new Map<string, string>(Object.entries(data.status)).get(value) ?? value;
}
