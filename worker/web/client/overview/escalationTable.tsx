import { isPunktUeberfaellig } from '#templates/figures/punktFaelligkeit.ts';
import { comparePunkte } from '#templates/figures/punktReihenfolge.ts';
import { showZeit } from '#templates/kalender/showZeit.ts';
import type { Overview } from '#templates/model/overview.ts';
import { data } from '../data.ts';
import { TableRegion } from '../ui/tableRegion.tsx';

/** Offene Punkte with Eskalation that one may see: what still waits in rows, what is done as a count. */
export function EscalationTable(props: { readonly overview: Overview }) {
  const { stichtag, projekte, offenePunkte } = props.overview;
  if (offenePunkte.length === 0) return null;
  const names = new Map(projekte.map(({ kennung, umsetzungsprojekt }) => [kennung, umsetzungsprojekt]));
  const offen = offenePunkte.filter(({ erledigt }) => erledigt === null).toSorted(comparePunkte(stichtag));
  if (offen.length === 0) return <p class="kern-body">Kein Punkt mit Eskalation ist noch offen.</p>;
  const spaet = offen.filter((punkt) => isPunktUeberfaellig(punkt, stichtag)).length;
  return (
    <TableRegion
      id="offene-punkte"
      title="Offene Punkte"
      note={`Mit Eskalation: ${offen.length} offen (davon ${spaet} überfällig), ${offenePunkte.length - offen.length} erledigt. Aufgeführt sind die offenen.`}
      headers={['Land', 'Umsetzungsprojekt', 'Art', 'Worum geht es?', 'Zuständig', 'Am / Bis']}
      rows={offen.map((punkt) => [
        punkt.land ?? '',
        names.get(punkt.kennung) ?? punkt.kennung ?? '',
        punkt.art === null ? '' : (data.punktArten[punkt.art] ?? punkt.art),
        punkt.text ?? '',
        punkt.zustaendig ?? '',
        `${punkt.bis === null ? '' : showZeit(punkt.bis)}${isPunktUeberfaellig(punkt, stichtag) ? ' (überfällig)' : ''}`,
      ])}
    />
  );
}
