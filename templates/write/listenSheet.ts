import {
  ampelListe,
  bedarfe,
  bund,
  jaNein,
  katalogVersion,
  laender,
  nachnutzungsmodelle,
  punktArten,
  risikoStufen,
  statusListe,
  themenfelder,
  verbindlichkeitListe,
  vorgehensmodelle,
} from '../catalogue/catalogue.ts';
import { type Checkliste, vorlagenversion } from '../model/checkliste.ts';
import { type BerichtStand, berichtMarken } from '../report/berichtStand.ts';
import { a4Quer, cell, plainSheet } from '../sheets/cell.ts';
import type { ListenKey } from '../sheets/columns.ts';
import { columnLetters } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { CellPlan, SheetPlan } from '../sheets/plan.ts';
import { rechnungSpalten, rechnungZeilen } from './zeitplanRechnung.ts';

const labels = (entries: readonly { readonly label: string }[]): readonly string[] =>
  entries.map(({ label }) => label);

/** The choices of every drop-down, a column each. */
const listen = {
  status: { header: 'Status', values: labels(statusListe) },
  land: { header: 'Land', values: [...labels(laender).toSorted((a, b) => (a < b ? -1 : 1)), bund.label] },
  themenfeld: { header: 'Themenfeld', values: labels(themenfelder) },
  vorgehensmodell: { header: 'Vorgehensmodell', values: labels(vorgehensmodelle) },
  nachnutzungsmodell: { header: 'Nachnutzungsmodell', values: labels(nachnutzungsmodelle) },
  verbindlichkeit: { header: 'Verbindlichkeit', values: labels(verbindlichkeitListe) },
  ampel: { header: 'Ampel', values: ampelListe.map(({ symbol, label }) => `${symbol} ${label}`) },
  punktArt: { header: 'Art', values: labels(punktArten) },
  risiko: { header: 'Risiko', values: labels(risikoStufen) },
  bedarf: { header: 'Bedarf', values: labels(bedarfe) },
  mvp: { header: 'Teil des MVP', values: labels(jaNein) },
  eskalation: { header: 'Eskalation', values: labels(jaNein) },
} as const satisfies Readonly<Record<ListenKey, { header: string; values: readonly string[] }>>;

const keys = Object.keys(listen) as ListenKey[];

/** Absolute range with the choices of a drop-down, e.g. `Listen!$A$2:$A$6`. */
export function listenBereich(key: ListenKey): string {
  const letter = columnLetters(keys.indexOf(key));
  return `${sheetNames.listen}!$${letter}$2:$${letter}$${listen[key].values.length + 1}`;
}

/** Where the marks of the Statusbericht begin, both counted from 0: below those of the versions. */
export const berichtMarkenPlatz = { row: 2, column: keys.length } as const;

/**
 * The hidden sheet: drop-downs, marks of origin, what is remembered of the Statusbericht once it was drafted, and the
 * sums behind the Zeitplan.
 */
export function listenSheet(checkliste: Checkliste, bericht: BerichtStand | null = null): SheetPlan {
  const marks = [
    ['Vorlagenversion', vorlagenversion],
    ['Katalog', katalogVersion],
    ...(bericht ? berichtMarken(bericht) : []),
  ];
  const rechnung = rechnungZeilen(checkliste);
  const longest = Math.max(rechnung.length, ...keys.map((key) => listen[key].values.length + 1));
  const rows = Array.from({ length: longest }, (_, row) => {
    const choices: (CellPlan | null)[] = keys.map((key) => {
      const value = row === 0 ? listen[key].header : listen[key].values[row - 1];
      return value === undefined ? null : cell(value, row === 0 ? 'header' : 'cell');
    });
    const mark = marks[row];
    choices.push(
      ...(mark ? [cell(mark[0] ?? null, 'label'), cell(mark[1] ?? null, 'cellText')] : [null, null]),
    );
    return { height: null, cells: [...choices, null, ...(rechnung[row] ?? [])] };
  });
  return {
    ...plainSheet,
    name: sheetNames.listen,
    hidden: true,
    widths: [24, 24, 30, 44, 44, 28, 10, 14, 10, 14, 14, 14, 18, 10, 4, ...rechnungSpalten.map(() => 16)],
    rows,
    page: a4Quer('OZG-Checkliste', null),
  };
}
