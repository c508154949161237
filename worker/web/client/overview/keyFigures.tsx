import { anwendbareVon } from '#templates/figures/matrixStatus.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import type { Overview } from '#templates/model/overview.ts';
import { count, listing } from '#templates/validate/wording.ts';
import { data, landName } from '../data.ts';
import { showAnteil, showZahl } from '../show.ts';

interface Figure {
  readonly name: string;
  readonly value: string;
  /** How the figure is counted. */
  readonly rule: string;
}

/** The key figures, each with its rule. */
export function KeyFigures(props: {
  readonly answer: Overview;
  readonly erwartet: readonly LandId[];
  /** The only Land that is looked at. */
  readonly land?: LandId | '';
  /** What the changes are counted since, before the day. */
  readonly verglichenMit?: string;
}) {
  const { answer, erwartet, land = '', verglichenMit = 'der Übersicht vom' } = props;
  return (
    <dl class="kennzahlen">
      {figuresOf(answer, delivered(answer, erwartet, land), verglichenMit).map(({ name, value, rule }) => (
        <div key={name} class="kennzahl">
          <dt class="kern-title kern-title--small">{name}</dt>
          <dd class="kennzahl__wert">{value}</dd>
          <dd class="kern-body kern-body--small">{rule}</dd>
        </div>
      ))}
    </dl>
  );
}

function figuresOf(
  answer: Overview,
  first: Pick<Figure, 'value' | 'rule'>,
  verglichenMit: string,
): readonly Figure[] {
  const { indikatoren, ampeln, vergleich, aenderungen } = answer;
  const summe = { erledigt: 0, von: 0, ueberfaellig: 0 };
  for (const { gesamt } of indikatoren) {
    summe.erledigt += gesamt.erledigt;
    summe.von += anwendbareVon(gesamt);
    summe.ueberfaellig += gesamt.ueberfaellig;
  }
  return [
    { name: 'Mappen liegen vor', ...first },
    {
      name: 'Steuerungsindikatoren erledigt',
      value: showAnteil(summe),
      rule: 'Gezählt werden alle Steuerungsindikatoren aller Umsetzungsprojekte, ohne Entfällt. Länder ohne Mappe zählen nicht.',
    },
    {
      name: 'Überfällig',
      value: showZahl(summe.ueberfaellig),
      rule: 'Steuerungsindikatoren, die nicht erledigt und nicht entfallen sind und deren Frist vor dem Stichtag zu Ende war.',
    },
    {
      name: 'Terminampel (berechnet)',
      value: data.ampeln
        .filter(({ id }) => ampeln[id] > 0)
        .map(({ id, symbol, label }) => `${symbol}\u00a0${ampeln[id]}\u00a0${label.toLowerCase()}`)
        .join(', '),
      rule: 'Umsetzungsprojekte nach ihren Fristen. Die Einschätzung der Projekte steht in der Übersicht daneben.',
    },
    ...(vergleich === null
      ? []
      : [
          {
            name: 'Änderungen',
            value: showZahl(aenderungen.length),
            rule: `Verglichen mit ${verglichenMit} ${showTag(vergleich)}.`,
          },
        ]),
  ];
}

/** How many workbooks from how many Länder. */
function delivered(
  answer: Overview,
  erwartet: readonly LandId[],
  land: LandId | '',
): Pick<Figure, 'value' | 'rule'> {
  const { laender } = answer;
  const projekte = count(projekteIn(answer), 'Umsetzungsprojekt', 'Umsetzungsprojekte');
  if (showsTotalsOnly(answer)) {
    return { value: projekte, rule: 'Von anderen Ländern sind hier nur die Summen zu sehen.' };
  }
  if (land !== '') return { value: projekte, rule: `Gezählt wird nur ${landName(land)}.` };
  const laenderZahl = data.laender.filter(({ id }) => id !== 'BUND').length;
  const gemeldet = laender.filter((entry) => entry.land !== 'BUND').length;
  const bund = gemeldet < laender.length ? ' und vom Bund' : '';
  return {
    value: `aus ${gemeldet} von ${laenderZahl} Ländern${bund}`,
    rule: `${projekte}. ${missing(answer, erwartet)}`,
  };
}

/** All workbooks that the figures count, whether or not they are listed. */
function projekteIn({ ampeln }: Overview): number {
  return Object.values(ampeln).reduce((sum, n) => sum + n, 0);
}

/** Whether the service tells of other Länder nothing but totals. */
export function showsTotalsOnly(overview: Overview): boolean {
  return projekteIn(overview) > overview.projekte.length;
}

/** Which Länder are missing, in words. */
function missing({ fehlend }: Overview, erwartet: readonly LandId[]): string {
  if (fehlend.length === 0) return 'Es fehlt kein Land.';
  return `${erwartet.length > 0 ? 'Nicht gemeldet' : 'Keine Mappe'}: ${listing(fehlend.map(landName))}.`;
}
