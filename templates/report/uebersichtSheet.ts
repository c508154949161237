import { arbeitspakete, laender, land } from '../catalogue/catalogue.ts';
import { showAnteilMitProzent } from '../figures/figures.ts';
import { showTag } from '../kalender/anzeigen.ts';
import type { LandId } from '../model/checkliste.ts';
import type { Overview } from '../model/overview.ts';
import type { RowPlan, SheetPlan } from '../sheets/plan.ts';
import { type MatrixOptions, matrixSheet } from './matrixSheet.ts';
import { showVerteilung } from './statusberichtSheet.ts';

export interface UebersichtOptions {
  readonly overview: Overview;
  /** Länder expected to deliver a workbook; `null` if none were named. */
  readonly erwartet: readonly LandId[] | null;
  /** Whose figures alone are shown beside the totals; `null` for all. */
  readonly nur: LandId | null;
  /** Names of sheets beside it that say more; `null` if it stands alone. */
  readonly daneben: { readonly projekte: string; readonly aenderungen: string } | null;
  /** Lines below the legend. */
  readonly anhang: readonly RowPlan[];
  readonly erlaeuterungen?: MatrixOptions['erlaeuterungen'];
  readonly ziel?: MatrixOptions['ziel'];
}

/** Name of the sheet. */
export const uebersichtName = 'Übersicht';

/** How the title begins: by it an inserted Übersicht is known again. */
export const uebersichtTitel = 'OZG-Umsetzung: Übersicht zum Stichtag';

/** Stichtag, who delivered, figures with their rules, the matrix of the Steuerungsindikatoren. */
export function uebersichtSheet(options: UebersichtOptions): SheetPlan {
  const { overview, erwartet, nur, anhang, erlaeuterungen, ziel } = options;
  return matrixSheet({
    name: uebersichtName,
    title: `${uebersichtTitel} ${showTag(overview.stichtag)}`,
    notes: kennzahlen(options),
    overview,
    erwartet,
    nur,
    was: 'Steuerungsindikator',
    gruppen: arbeitspakete.map(({ nr, label }) => ({
      titel: `Arbeitspaket ${nr}: ${label}`,
      zeilen: overview.indikatoren.filter(({ arbeitspaket }) => arbeitspaket === nr),
    })),
    anhang,
    ...(erlaeuterungen && { erlaeuterungen }),
    ...(ziel && { ziel }),
  });
}

/** "12 von 16 Ländern"; the Bund never counts among them. */
export function laenderAnteil({ overview }: Pick<UebersichtOptions, 'overview'>): string {
  const gemeldet = laender.filter(({ id }) => overview.laender.some((eintrag) => eintrag.land === id)).length;
  return `${gemeldet} von ${laender.length} Ländern`;
}

function kennzahlen(options: UebersichtOptions): string[] {
  const { overview, erwartet, nur, daneben } = options;
  const summe = { erledigt: 0, von: 0, ueberfaellig: 0 };
  for (const { indikatoren } of overview.projekte) {
    summe.erledigt += indikatoren.erledigt;
    summe.von += indikatoren.von;
    summe.ueberfaellig += indikatoren.ueberfaellig;
  }
  const bund = overview.laender.some((eintrag) => eintrag.land === 'BUND') ? ' und vom Bund' : '';
  const fehlende = overview.fehlend.length === 0 ? '' : ` ${fehlendSatz(options)}`;
  return [
    ...(nur
      ? [
          `Gezeigt werden die Mappen von ${land(nur).label}; allein die Spalte „Gesamt“ und die Terminampel zählen alle Länder.`,
        ]
      : []),
    `Mappen aus ${laenderAnteil(options)}${bund}, ${overview.projekte.length} ${overview.projekte.length === 1 ? 'Umsetzungsprojekt' : 'Umsetzungsprojekte'}.${fehlende}`,
    `Steuerungsindikatoren erledigt: ${showAnteilMitProzent(summe)}. Regel: Zähler = Status Erledigt; Nenner = alle Steuerungsindikatoren aller Umsetzungsprojekte ohne Entfällt. Länder ohne Mappe zählen nicht.`,
    `Überfällig: ${summe.ueberfaellig}. Regel: nicht erledigt, nicht entfallen, und die Woche der Frist ist vor dem Stichtag zu Ende.`,
    `Terminampel (berechnet): ${showVerteilung(overview.ampeln)} Umsetzungsprojekte.${daneben ? ` Die Einschätzung der Projekte steht im Blatt „${daneben.projekte}“ daneben.` : ''}`,
    ...(overview.vergleich
      ? [
          `Verglichen mit der Übersicht vom ${showTag(overview.vergleich)}: ${overview.aenderungen.length} Änderungen${daneben ? `, siehe Blatt „${daneben.aenderungen}“` : ''}.`,
        ]
      : []),
    ...(erwartet ? [`Erwartet: ${erwartet.join(', ')}.`] : []),
  ];
}

function fehlendSatz({ overview, erwartet }: UebersichtOptions): string {
  const wort = erwartet === null ? 'Keine Mappe' : 'Nicht gemeldet';
  return `${wort}: ${overview.fehlend.join(', ')}.`;
}
