import type { Bedarfsfigur, Overview } from '#templates/model/overview.ts';
import { data } from '../data.ts';
import { TableRegion } from '../ui/tableRegion.tsx';

/** Which Basisdienste are needed, by Land; only Länder that say anything, and nothing where none does. */
export function DemandTable({ overview: { anforderungen, laender } }: { readonly overview: Overview }) {
  if (anforderungen.every(({ gesamt }) => gesamt.von === 0)) return null;
  const columns = laender
    .map(({ land }) => land)
    .filter((land) => anforderungen.some((zeile) => zeile.laender[land]?.von));
  return (
    <TableRegion
      id="anforderungen"
      title="Anforderungen"
      note="Für wie viele Umsetzungsprojekte ein Basisdienst nötig ist, von denen, die sich dazu geäußert haben (nötig, nicht nötig oder ungeklärt). „–“ = keine Angabe; Länder ohne Angaben stehen nicht darin."
      headers={['Basisdienst', 'Gesamt', ...columns]}
      rows={anforderungen.map(({ id, laender: figuren, gesamt }) => [
        `${id} ${data.zeilen[id] ?? ''}`,
        // Beside sixteen Länder it would be out of sight
        showBedarf(gesamt),
        ...columns.map((land) => showBedarf(figuren[land])),
      ])}
    />
  );
}

function showBedarf(figur: Bedarfsfigur | undefined): string {
  return figur?.von ? `${figur.noetig} von ${figur.von}` : '–';
}
