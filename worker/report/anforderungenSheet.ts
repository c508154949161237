import { basisdienste, land } from '#templates/catalogue/catalogue.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import type { Bedarfsfigur } from '#templates/model/overview.ts';
import { fehlendWort, spaltenVon } from '#templates/report/matrixSheet.ts';
import { titleRows } from '#templates/report/titleRows.ts';
import { a4Quer, cell, emptyRow, plainSheet } from '#templates/sheets/cell.ts';
import { columnLetters } from '#templates/sheets/grid.ts';
import type { CellPlan, RowPlan, SheetPlan } from '#templates/sheets/plan.ts';
import { fittedRow } from '#templates/sheets/rowHeight.ts';
import { blaetter } from '../merge/blaetter.ts';
import type { GemergteMappe, Merged } from '../merge/merge.ts';

/** What the Länder ask of the Anforderungsmanagement: Basisdienst × Land, then the lists with Land and project. */
export function anforderungenSheet(merged: Merged): SheetPlan {
  const { overview, erwartet, nur = null, mappen } = merged;
  const spalten = nur === null ? spaltenVon(overview) : [nur];
  const matrixBreiten = [8, 38, ...spalten.map(() => 8.6), 10];
  // the lists need room beside a narrow matrix
  const widths = spalten.length > 3 ? matrixBreiten : [...matrixBreiten, 30, 40, 40];
  const title = `Anforderungen zum Stichtag ${showTag(overview.stichtag)}`;
  const top = titleRows(
    title,
    [
      'Basisdienste: „2/5“ = für 2 von 5 Umsetzungsprojekten nötig, die sich dazu geäußert haben (nötig, nicht nötig oder ungeklärt); „–“ = noch keine Angabe.',
      'Zum Übertragen in das Anforderungsmanagement: die Listen darunter nennen Land und Umsetzungsprojekt.',
    ],
    widths,
  );
  const headerRow = top.rows.length + 1;
  const matrix = [
    {
      height: 24,
      cells: [
        cell('Nr.', 'headerCenter'),
        cell('Basisdienst', 'header'),
        ...spalten.map((id) => cell(id, 'matrixHead', { note: land(id).label })),
        cell('Gesamt', 'matrixHead'),
      ],
    },
    ...overview.anforderungen.map(({ id, laender, gesamt }) =>
      fittedRow(
        [
          cell(id, 'matrixNr'),
          cell(basisdienste.find((dienst) => dienst.id === id)?.label ?? id, 'matrixLabel'),
          ...spalten.map((eines) => figurCell(laender[eines], fehlendWort(eines, erwartet))),
          figurCell(gesamt, ''),
        ],
        widths,
        { least: 20 },
      ),
    ),
  ];
  const bereiche = spansOf(widths);
  const oben = top.rows.length + matrix.length;
  const register = liste(
    'Registerschnittstellen',
    ['Register', 'Daten', 'Bemerkung'],
    rowsOf(mappen, ({ registerschnittstellen }) =>
      registerschnittstellen.map(({ register: name, daten, bemerkung }) => [name, daten, bemerkung]),
    ),
    bereiche,
    oben,
  );
  const recht = liste(
    'Rechtsänderungen',
    ['Norm', 'Änderungsbedarf', 'Bemerkung'],
    rowsOf(mappen, ({ rechtsaenderungen }) =>
      rechtsaenderungen.map(({ norm, aenderungsbedarf, bemerkung }) => [norm, aenderungsbedarf, bemerkung]),
    ),
    bereiche,
    oben + register.rows.length,
  );
  return {
    ...plainSheet,
    name: blaetter.anforderungen,
    widths,
    rows: [...top.rows, ...matrix, ...register.rows, ...recht.rows],
    merges: [...top.merges, ...register.merges, ...recht.merges],
    freeze: { rows: headerRow, columns: 2 },
    protected: false,
    page: a4Quer(title, null),
  };
}

function figurCell(figur: Bedarfsfigur | undefined, fehlt: string): CellPlan {
  if (!figur) return cell(fehlt, 'matrixFehlt');
  if (figur.von === 0) return cell('–', 'matrixOffen');
  return cell(`${figur.noetig}/${figur.von}`, figur.noetig > 0 ? 'matrixInArbeit' : 'matrixOffen');
}

interface Listenzeile {
  readonly land: LandId | null;
  readonly umsetzungsprojekt: string | null;
  readonly texte: readonly (string | null)[];
}

function rowsOf(
  mappen: readonly GemergteMappe[],
  textsOf: (
    anforderungen: GemergteMappe['checkliste']['anforderungen'],
  ) => readonly (readonly (string | null)[])[],
): readonly Listenzeile[] {
  return mappen.flatMap(({ checkliste: { stammdaten, anforderungen } }) =>
    textsOf(anforderungen).map((texte) => ({
      land: stammdaten.land,
      umsetzungsprojekt: stammdaten.umsetzungsprojekt,
      texte,
    })),
  );
}

/** First and last column of a text of the lists, and its width in characters. */
interface Bereich {
  readonly von: number;
  readonly bis: number;
  readonly breite: number;
}

/** The columns behind the project in three parts of about the same width. */
function spansOf(widths: readonly number[]): readonly Bereich[] {
  const sum = (von: number, bis: number) => widths.slice(von, bis + 1).reduce((all, width) => all + width, 0);
  const letzte = widths.length - 1;
  const drittel = Math.floor((letzte - 1) / 3);
  return [0, 1, 2].map((n) => {
    const von = 2 + n * drittel;
    const bis = n === 2 ? letzte : von + drittel - 1;
    return { von, bis, breite: sum(von, bis) };
  });
}

/** Rows that are drawn in merged cells; a longer list is to be asked for by Land. */
const listeMax = 1000;

function liste(
  titel: string,
  header: readonly string[],
  zeilen: readonly Listenzeile[],
  bereiche: readonly Bereich[],
  davor: number,
): { readonly rows: readonly RowPlan[]; readonly merges: readonly string[] } {
  const kopf: readonly RowPlan[] = [
    emptyRow,
    { height: 20, cells: [cell(`${titel} (${zeilen.length})`, 'label')] },
  ];
  if (zeilen.length === 0 || zeilen.length > listeMax) {
    const satz =
      zeilen.length === 0
        ? 'Keine Angaben.'
        : `Diese Liste hätte ${zeilen.length.toLocaleString('de-DE')} Zeilen. Wählen Sie ein Land oder ein Themenfeld.`;
    return { rows: [...kopf, { height: 17, cells: [cell(satz, 'muted')] }], merges: [] };
  }
  const spans = Object.fromEntries(bereiche.map(({ von, breite }) => [von, breite]));
  const row = (werte: readonly (string | null)[], style: 'header' | 'cellText'): RowPlan => {
    const [erster = null, zweiter = null, ...texte] = werte;
    const cells: (CellPlan | null)[] = [
      cell(erster, style === 'header' ? 'headerCenter' : 'cellCenter'),
      cell(zweiter, style),
    ];
    bereiche.forEach(({ von, bis }, n) => {
      for (let column = von; column <= bis; column++)
        cells[column] = cell(column === von ? (texte[n] ?? null) : null, style);
    });
    return fittedRow(cells, [8, 38], { least: style === 'header' ? 20 : 17, spans });
  };
  const rows = [
    row(['Land', 'Umsetzungsprojekt', ...header], 'header'),
    ...zeilen.map(({ land: herkunft, umsetzungsprojekt, texte }) =>
      row([herkunft, umsetzungsprojekt, ...texte], 'cellText'),
    ),
  ];
  const erste = davor + kopf.length + 1;
  return {
    rows: [...kopf, ...rows],
    merges: rows.flatMap((_, n) =>
      bereiche.flatMap(({ von, bis }) =>
        von === bis ? [] : [`${columnLetters(von)}${erste + n}:${columnLetters(bis)}${erste + n}`],
      ),
    ),
  };
}
