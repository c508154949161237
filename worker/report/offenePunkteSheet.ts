import { findCheckpoint, findSchritt, punktArten, risikoStufen } from '#templates/catalogue/catalogue.ts';
import { isPunktUeberfaellig } from '#templates/figures/punktFaelligkeit.ts';
import { comparePunkte } from '#templates/figures/punktReihenfolge.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import { showZeit } from '#templates/kalender/showZeit.ts';
import type { PunktEintrag } from '#templates/model/overview.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { blaetter } from '../merge/blaetter.ts';
import type { Merged } from '../merge/merge.ts';
import { landReihenfolge } from '../merge/reihenfolge.ts';
import { longTableSheet } from './table.ts';

interface Zeile extends PunktEintrag {
  readonly umsetzungsprojekt: string | null;
}

/** What needs others than the project: Entscheidungen by day, overdue Maßnahmen, Risiken, Termine, then what is done. */
export function offenePunkteSheet({ overview, weiterePunkte }: Merged): SheetPlan {
  const { stichtag, projekte, offenePunkte } = overview;
  const namen = new Map(projekte.map(({ kennung, umsetzungsprojekt }) => [kennung, umsetzungsprojekt]));
  const rows = offenePunkte.map(
    (punkt): Zeile => ({ ...punkt, umsetzungsprojekt: namen.get(punkt.kennung) ?? null }),
  );
  return longTableSheet<Zeile>({
    name: blaetter.offenePunkte,
    title: `Offene Punkte mit Eskalation zum Stichtag ${showTag(stichtag)}`,
    notes: [
      'Punkte, die das Projekt nicht allein klären kann: Entscheidungen nach Termin, dann Maßnahmen, Risiken und Termine; Erledigtes zuletzt.',
      weitereText(weiterePunkte),
    ],
    columns: [
      { header: 'Land', width: 6, style: 'cellCenter', value: ({ land }) => land },
      {
        header: 'Umsetzungsprojekt',
        width: 24,
        style: 'cellText',
        value: ({ umsetzungsprojekt }) => umsetzungsprojekt,
      },
      { header: 'Kennung', width: 12, style: 'cellText', value: ({ kennung }) => kennung },
      { header: 'Art', width: 13, style: 'cellText', value: ({ art }) => label(punktArten, art) },
      { header: 'Worum geht es?', width: 44, style: 'cellText', value: ({ text }) => text },
      { header: 'Schritt', width: 28, style: 'cellText', value: ({ schritt }) => schrittText(schritt) },
      { header: 'Zuständig', width: 22, style: 'cellText', value: ({ zustaendig }) => zustaendig },
      {
        header: 'Am / Bis',
        width: 13,
        style: 'cellCenter',
        value: ({ bis }) => bis && showZeit(bis),
        styleOf: (punkt) => (isPunktUeberfaellig(punkt, stichtag) ? 'matrixUeberfaellig' : 'cellCenter'),
      },
      { header: 'Risiko', width: 9, style: 'cellCenter', value: ({ risiko }) => label(risikoStufen, risiko) },
      {
        header: 'Ergebnis / Gegenmaßnahme',
        width: 40,
        style: 'cellText',
        value: ({ ergebnis }) => ergebnis,
      },
      {
        header: 'Erledigt am',
        width: 12,
        style: 'cellCenter',
        value: ({ erledigt }) => erledigt && showZeit(erledigt),
      },
    ],
    rows: rows.toSorted(comparePunkte(stichtag)),
    empty: 'Kein Punkt ist mit Eskalation gemeldet.',
  });
}

function weitereText(weitere: Merged['weiterePunkte']): string {
  const laender = landReihenfolge.flatMap((land) => {
    const anzahl = weitere[land];
    return anzahl ? [`${land} ${anzahl}`] : [];
  });
  if (laender.length === 0) return 'Weitere offene Punkte ohne Eskalation: keine.';
  const summe = Object.values(weitere).reduce((sum, anzahl) => sum + anzahl, 0);
  return `Weitere offene Punkte ohne Eskalation bleiben in den Projekten: ${summe} (${laender.join(', ')}).`;
}

function label(liste: readonly { readonly id: string; readonly label: string }[], wert: string | null) {
  return liste.find(({ id }) => id === wert)?.label ?? wert;
}

function schrittText(id: string | null): string | null {
  const eintrag = id === null ? null : (findSchritt(id) ?? findCheckpoint(id));
  return eintrag ? `${eintrag.id} ${eintrag.label}` : id;
}
