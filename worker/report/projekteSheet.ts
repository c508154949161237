import { abschlusskriterien, schritt } from '#templates/catalogue/catalogue.ts';
import { showAnteil } from '#templates/figures/figures.ts';
import { showTag, showWoche } from '#templates/kalender.ts';
import type { Projekt } from '#templates/overview.ts';
import { ampelWort } from '#templates/report/statusberichtSheet.ts';
import type { SheetPlan } from '#templates/workbook/plan.ts';
import type { StyleName } from '#templates/workbook/styles.ts';
import type { GemergteMappe, Merged } from '../merge/merge.ts';
import { blaetter } from './blaetter.ts';
import { type TableColumn, tableSheet } from './table.ts';

interface Zeile {
  readonly projekt: Projekt;
  readonly mappe: GemergteMappe | undefined;
}

const column = (
  header: string,
  width: number,
  value: TableColumn<Zeile>['value'],
  style: StyleName = 'cell',
): TableColumn<Zeile> => ({
  header,
  width,
  style,
  value,
});

/** One row a workbook: Arbeitspakete, Steuerungsindikatoren, Ampel proposed and declared, A–D, next Frist. */
export function projekteSheet({ overview, mappen }: Merged): SheetPlan {
  return tableSheet<Zeile>({
    name: blaetter.projekte,
    title: `Umsetzungsprojekte zum Stichtag ${showTag(overview.stichtag)}`,
    notes: [
      'Arbeitspaket: Fertig = alle anwendbaren Arbeitsschritte erledigt; Offen = keiner in Bearbeitung oder erledigt; sonst In Arbeit. „n von m“ lässt Entfällt weg.',
      'A–D: erledigte Arbeitsschritte, die für ein Abschlusskriterium der Konzeptionsphase sprechen; ein Beleg, kein Urteil.',
    ],
    freezeColumns: 2,
    columns: [
      column('Land', 7, ({ projekt }) => projekt.land, 'cellCenter'),
      column('Umsetzungsprojekt', 30, ({ projekt }) => projekt.umsetzungsprojekt, 'cellText'),
      column('Themenfeld', 18, ({ projekt }) => projekt.themenfeld, 'cellText'),
      column('Kennung', 12, ({ projekt }) => projekt.kennung, 'cellText'),
      column('Stand', 11, ({ projekt }) => projekt.stand && { tag: projekt.stand }, 'cellDate'),
      ...[0, 1, 2, 3].map((index) =>
        column(`AP ${index + 1}`, 12, ({ projekt }) => showArbeitspaket(projekt.arbeitspakete[index])),
      ),
      column('Steuerungs­indikatoren', 13, ({ projekt }) => showAnteil(projekt.indikatoren)),
      column('Überfällig', 10, ({ projekt }) => projekt.indikatoren.ueberfaellig, 'cellNumber'),
      column('Terminampel (Vorschlag)', 13, ({ projekt }) => ampelWort(projekt.ampel.vorschlag)),
      column(
        'Erklärte Ampel',
        11,
        ({ projekt }) => projekt.ampel.erklaert && ampelWort(projekt.ampel.erklaert),
      ),
      column('Begründung', 30, ({ projekt }) => projekt.ampel.begruendung, 'cellText'),
      ...abschlusskriterien.map(({ id }) =>
        column(id, 9, ({ projekt }) => showAnteil(projekt.kriterien[id]), 'cellCenter'),
      ),
      column('Nächste Frist', 26, ({ projekt }) => showNaechste(projekt)),
      column('Fehler in der Mappe', 10, ({ mappe }) => mappe?.fehler ?? 0, 'cellNumber'),
    ],
    rows: overview.projekte.map((projekt, index) => ({ projekt, mappe: mappen[index] })),
    empty: 'Keine Mappe wurde genutzt.',
  });
}

function showArbeitspaket(figur: Projekt['arbeitspakete'][number] | undefined): string {
  if (!figur) return '';
  return figur.von === 0 ? figur.status : `${figur.status}\n${showAnteil(figur)}`;
}

function showNaechste({ naechsteFrist }: Projekt): string | null {
  return naechsteFrist && `${showWoche(naechsteFrist.frist)}: ${schritt(naechsteFrist.id).label}`;
}
