import { showWoche } from '#templates/kalender/anzeigen.ts';
import type { FristEintrag, Overview } from '#templates/model/overview.ts';
import { count } from '#templates/validate/wording.ts';
import { data } from '../data.ts';
import { TableRegion } from '../ui/tableRegion.tsx';

/** What is overdue, the longest first, and what falls due in the next weeks. */
export function DeadlineTables({ overview: { fristen, projekte } }: { readonly overview: Overview }) {
  const names = new Map(projekte.map(({ kennung, umsetzungsprojekt }) => [kennung, umsetzungsprojekt]));
  const rowsOf = (eintraege: readonly FristEintrag[], days: (tage: number) => string) =>
    eintraege.map(
      ({ kennung, land, id, frist, tage }) =>
        [
          `${id} ${data.zeilen[id] ?? ''}`,
          land ?? '',
          names.get(kennung) ?? '',
          kennung ?? '',
          showWoche(frist),
          days(tage),
        ] as const,
    );
  const overdue = fristen.filter(({ tage }) => tage > 0);
  const coming = fristen.filter(({ tage }) => tage <= 0).toSorted((a, b) => b.tage - a.tage);
  const headers = ['Schritt', 'Land', 'Umsetzungsprojekt', 'Kennung', 'Frist'];
  return (
    <>
      {overdue.length === 0 ? (
        <p class="kern-body">Keine Frist ist überschritten.</p>
      ) : (
        <TableRegion
          id="ueberfaellig"
          title="Überfällig"
          note={`${count(overdue.length, 'Frist', 'Fristen')}; gezählt werden die Tage seit dem Ende der Woche`}
          headers={[...headers, 'Überfällig seit']}
          rows={rowsOf(overdue, (tage) => count(tage, 'Tag', 'Tagen'))}
        />
      )}
      {coming.length > 0 && (
        <TableRegion
          id="faellig"
          title="Nächste Fristen"
          note={`${count(coming.length, 'Frist', 'Fristen')} in den nächsten ${data.vorschau}`}
          headers={[...headers, 'Noch']}
          rows={rowsOf(coming, (tage) => count(-tage, 'Tag', 'Tage'))}
        />
      )}
    </>
  );
}
