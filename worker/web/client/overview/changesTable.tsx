import type { Aenderung, AenderungArt, Overview } from '#templates/model/overview.ts';
import { data } from '../data.ts';
import { showWert } from '../show.ts';
import { TableRegion } from '../ui/tableRegion.tsx';

const arten: Readonly<Record<AenderungArt, string>> = {
  erledigt: '✔ erledigt',
  begonnen: '↻ begonnen',
  zurueckgefallen: '▼ wieder in Bearbeitung',
  'frist-verschoben': '→ Frist verschoben',
  neu: '+ neue Mappe',
  fehlend: '− fehlt diesmal',
  geaendert: 'geändert',
};

/** What changed since the earlier overview; nothing without one. */
export function ChangesTable({ answer: { vergleich, aenderungen } }: { readonly answer: Overview }) {
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
        aenderung.id === null ? '' : showWert(aenderung, aenderung.vorher),
        aenderung.id === null ? '' : showWert(aenderung, aenderung.nachher),
      ])}
    />
  );
}

function labelOf({ id, vorher, nachher }: Aenderung): string {
  if (id === null) return nachher ?? vorher ?? '';
  return `${id} ${data.zeilen[id] ?? ''}`;
}
