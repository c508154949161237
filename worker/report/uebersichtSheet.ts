import { arbeitspakete, laender, land } from '#templates/catalogue/catalogue.ts';
import { showAnteilMitProzent } from '#templates/figures/figures.ts';
import { showTag } from '#templates/kalender.ts';
import { showVerteilung } from '#templates/report/statusberichtSheet.ts';
import type { RowPlan, SheetPlan } from '#templates/workbook/plan.ts';
import { cell, emptyRow } from '#templates/workbook/sheets/cell.ts';
import type { Merged } from '../merge/merge.ts';
import { blaetter } from './blaetter.ts';
import { matrixSheet } from './matrixSheet.ts';

/** The first sheet: Stichtag, who delivered, figures with their rules, the matrix of the Steuerungsindikatoren. */
export function uebersichtSheet(merged: Merged): SheetPlan {
  const { overview, erwartet, nur = null } = merged;
  return matrixSheet({
    name: blaetter.uebersicht,
    title: `OZG-Umsetzung: Übersicht zum Stichtag ${showTag(overview.stichtag)}`,
    notes: kennzahlen(merged),
    overview,
    erwartet,
    nur,
    was: 'Steuerungsindikator',
    gruppen: arbeitspakete.map(({ nr, label }) => ({
      titel: `Arbeitspaket ${nr}: ${label}`,
      zeilen: overview.indikatoren.filter(({ arbeitspaket }) => arbeitspaket === nr),
    })),
    anhang: dateiHinweise(merged),
  });
}

/** "12 von 16 Ländern"; the Bund never counts among them. */
export function laenderAnteil({ overview }: Merged): string {
  const gemeldet = laender.filter(({ id }) => overview.laender.some((eintrag) => eintrag.land === id)).length;
  return `${gemeldet} von ${laender.length} Ländern`;
}

function kennzahlen(merged: Merged): string[] {
  const { overview, erwartet, nur = null } = merged;
  const summe = { erledigt: 0, von: 0, ueberfaellig: 0 };
  for (const { indikatoren } of overview.projekte) {
    summe.erledigt += indikatoren.erledigt;
    summe.von += indikatoren.von;
    summe.ueberfaellig += indikatoren.ueberfaellig;
  }
  const bund = overview.laender.some((eintrag) => eintrag.land === 'BUND') ? ' und vom Bund' : '';
  const fehlende = overview.fehlend.length === 0 ? '' : ` ${fehlendSatz(merged)}`;
  return [
    ...(nur
      ? [
          `Gezeigt werden die Mappen von ${land(nur).label}; allein die Spalte „Gesamt“ und die Terminampel zählen alle Länder.`,
        ]
      : []),
    `Mappen aus ${laenderAnteil(merged)}${bund}, ${overview.projekte.length} Umsetzungsprojekte.${fehlende}`,
    `Steuerungsindikatoren erledigt: ${showAnteilMitProzent(summe)}. Regel: Zähler = Status Erledigt; Nenner = alle Steuerungsindikatoren aller Umsetzungsprojekte ohne Entfällt. Länder ohne Mappe zählen nicht.`,
    `Überfällig: ${summe.ueberfaellig}. Regel: nicht erledigt, nicht entfallen, und die Woche der Frist ist vor dem Stichtag zu Ende.`,
    `Terminampel (Vorschlag): ${showVerteilung(overview.ampeln)} Umsetzungsprojekte. Die von den Ländern erklärte Ampel steht im Blatt „${blaetter.projekte}“ daneben.`,
    ...(overview.vergleich
      ? [
          `Verglichen mit der Übersicht vom ${showTag(overview.vergleich)}: ${overview.aenderungen.length} Änderungen, siehe Blatt „${blaetter.aenderungen}“.`,
        ]
      : []),
    ...(erwartet ? [`Erwartet: ${erwartet.join(', ')}.`] : []),
  ];
}

function fehlendSatz({ overview, erwartet }: Merged): string {
  const wort = erwartet === null ? 'Keine Mappe' : 'Nicht gemeldet';
  return `${wort}: ${overview.fehlend.join(', ')}.`;
}

/** Files that were left out, or whose cells were: what a reader of the figures must know. */
function dateiHinweise({ datengrundlage }: Merged): RowPlan[] {
  const betroffen = datengrundlage.filter(({ grund }) => grund !== null);
  if (betroffen.length === 0)
    return [{ height: 18, cells: [null, cell('Alle Dateien wurden vollständig genutzt.', 'muted')] }];
  return [
    {
      height: 18,
      cells: [null, cell(`Hinweise zu Dateien (Einzelheiten in „${blaetter.datengrundlage}“)`, 'label')],
    },
    ...betroffen.map(({ file, used, grund, land: herkunft }) => ({
      height: 18,
      cells: [
        cell(herkunft, 'cellCenter'),
        cell(`${file}: ${used ? '' : 'nicht genutzt. '}${grund}`, 'text'),
      ],
    })),
    emptyRow,
  ];
}
