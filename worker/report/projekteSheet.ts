import { abschlusskriterien, goLive, schritt } from '#templates/catalogue/catalogue.ts';
import { showAnteil } from '#templates/figures/figures.ts';
import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import type { Ampel } from '#templates/model/checkliste.ts';
import type { Projekt } from '#templates/model/overview.ts';
import { ampelWort } from '#templates/report/statusberichtSheet.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import type { StyleName } from '#templates/sheets/styles.ts';
import { blaetter } from '../merge/blaetter.ts';
import type { GemergteMappe, Merged } from '../merge/merge.ts';
import { longTableSheet, type TableColumn } from './table.ts';

interface Zeile {
  readonly projekt: Projekt;
  readonly mappe: GemergteMappe | undefined;
}

const ampelStyle: Readonly<Record<Ampel, StyleName>> = {
  gruen: 'matrixErledigt',
  gelb: 'matrixAnstehend',
  rot: 'matrixUeberfaellig',
  grau: 'matrixOffen',
};

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
  return longTableSheet<Zeile>({
    name: blaetter.projekte,
    title: `Umsetzungsprojekte zum Stichtag ${showTag(overview.stichtag)}`,
    notes: [
      'Arbeitspaket: Fertig = alle anwendbaren Arbeitsschritte erledigt; Offen = keiner in Bearbeitung oder erledigt; sonst In Arbeit. „n von m“ lässt Entfällt weg.',
      'Risikoampel: aus den offenen Risiken auf „Offene Punkte“; Rot = hoch mit Eskalation, Gelb = hoch ohne Eskalation oder mittel, Grün = gering, Grau = keines. Von anderen Ländern steht sie hier nicht.',
      `Go-Live: Frist von ${goLive.id} „${goLive.label}“.`,
      'A–D: erledigte Arbeitsschritte, die für ein Abschlusskriterium der Konzeptionsphase sprechen; ein Beleg, kein Urteil.',
    ],
    freezeColumns: 2,
    columns: [
      column('Land', 6, ({ projekt }) => projekt.land, 'cellCenter'),
      column('Umsetzungsprojekt', 24, ({ projekt }) => projekt.umsetzungsprojekt, 'cellText'),
      column('Themenfeld', 21, ({ projekt }) => projekt.themenfeld, 'cellText'),
      column('Kennung', 12, ({ projekt }) => projekt.kennung, 'cellText'),
      column('Stand', 11, ({ projekt }) => projekt.stand && { tag: projekt.stand }, 'cellDate'),
      ...[0, 1, 2, 3].map((index) =>
        column(
          `AP ${index + 1}`,
          10,
          ({ projekt }) => showArbeitspaket(projekt.arbeitspakete[index]),
          'cellCenter',
        ),
      ),
      column('Indikatoren (★)', 12, ({ projekt }) => showAnteil(projekt.indikatoren), 'cellCenter'),
      column('Überfällig', 10, ({ projekt }) => projekt.indikatoren.ueberfaellig, 'cellCenter'),
      {
        ...column(
          'Terminampel (berechnet)',
          12,
          ({ projekt }) => ampelWort(projekt.ampel.vorschlag),
          'cellCenter',
        ),
        styleOf: ({ projekt }) => ampelStyle[projekt.ampel.vorschlag],
      },
      {
        ...column(
          'Risikoampel (berechnet)',
          12,
          ({ projekt }) => projekt.ampel.risiko && ampelWort(projekt.ampel.risiko),
          'cellCenter',
        ),
        styleOf: ({ projekt }) => (projekt.ampel.risiko ? ampelStyle[projekt.ampel.risiko] : 'cell'),
      },
      {
        ...column(
          'Einschätzung des Projekts',
          12,
          ({ projekt }) => projekt.ampel.erklaert && ampelWort(projekt.ampel.erklaert),
          'cellCenter',
        ),
        styleOf: ({ projekt }) => (projekt.ampel.erklaert ? ampelStyle[projekt.ampel.erklaert] : 'cell'),
      },
      column('Begründung', 26, ({ projekt }) => projekt.ampel.begruendung, 'cellText'),
      ...abschlusskriterien.map(({ id }) =>
        column(id, 8.5, ({ projekt }) => showAnteil(projekt.kriterien[id]), 'cellCenter'),
      ),
      column('Nächste Frist', 26, ({ projekt }) => showNaechste(projekt)),
      column('Go-Live', 12, ({ mappe }) => showGoLive(mappe), 'cellCenter'),
      column('Fehler', 7, ({ mappe }) => mappe?.fehler ?? 0, 'cellCenter'),
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

/** The Frist, with a sign once it is reached. */
function showGoLive(mappe: GemergteMappe | undefined): string | null {
  const punkt = mappe?.checkliste.checkpoints.find(({ id }) => id === goLive.id);
  if (!punkt) return null;
  const frist = punkt.frist && showWoche(punkt.frist);
  return punkt.status === 'erledigt' ? `✔ ${frist ?? ''}`.trim() : frist;
}
