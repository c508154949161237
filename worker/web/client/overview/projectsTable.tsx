import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import type { Ampel } from '#templates/model/checkliste.ts';
import type { Anteil, Overview } from '#templates/model/overview.ts';
import { count } from '#templates/validate/wording.ts';
import { data } from '../data.ts';
import { showZahl } from '../show.ts';
import { TableRegion } from '../ui/tableRegion.tsx';

/** A row a workbook. */
export function ProjectsTable({ overview: { projekte } }: { readonly overview: Overview }) {
  if (projekte.length === 0) return null;
  return (
    <TableRegion
      id="projekte"
      title="Umsetzungsprojekte"
      note={count(projekte.length, 'Projekt', 'Projekte')}
      headers={[
        'Umsetzungsprojekt',
        'Land',
        ...data.arbeitspakete.map(({ nr }) => `Arbeitspaket ${nr}`),
        'Steuerungsindikatoren',
        'Überfällig',
        'Terminampel (berechnet)',
        'Risikoampel (berechnet)',
        'Ampel',
        'Nächste Frist',
        'Kriterien A–D',
        'Stand',
        'Kennung',
      ]}
      rows={projekte.map(
        ({
          umsetzungsprojekt,
          land,
          arbeitspakete,
          indikatoren,
          ampel,
          naechsteFrist,
          kriterien,
          ...rest
        }) => [
          umsetzungsprojekt ?? rest.kennung ?? 'ohne Namen',
          land ?? '',
          ...arbeitspakete.map(({ status, ...anteil }) =>
            anteil.von === 0 ? status : `${status} ${showKurz(anteil)}`,
          ),
          showKurz(indikatoren),
          showZahl(indikatoren.ueberfaellig),
          showAmpel(ampel.vorschlag),
          ampel.risiko === null ? '' : showAmpel(ampel.risiko),
          ampel.erklaert === null ? '' : showAmpel(ampel.erklaert),
          naechsteFrist === null ? '' : `${showWoche(naechsteFrist.frist)} (${naechsteFrist.id})`,
          Object.entries(kriterien)
            .map(([id, anteil]) => `${id} ${showKurz(anteil)}`)
            .join(', '),
          rest.stand === null ? '' : showTag(rest.stand),
          rest.kennung ?? '',
        ],
      )}
    />
  );
}

/** `14/18`, or `–` where nothing is applicable. */
function showKurz({ erledigt, von }: Anteil): string {
  return von === 0 ? '–' : `${erledigt}/${von}`;
}

function showAmpel(ampel: Ampel): string {
  const entry = data.ampeln.find(({ id }) => id === ampel);
  return entry ? `${entry.symbol} ${entry.label}` : ampel;
}
