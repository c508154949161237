import {
  fussnoten,
  checkpoint as katalogCheckpoint,
  checkpoints as katalogCheckpoints,
  schritt,
  umsetzungLegende,
  verbindlichkeitListe,
} from '../catalogue/catalogue.ts';
import type { Checkliste, Checkpoint, CheckpointId } from '../model/checkliste.ts';
import { a4Quer, cell, emptyRow, freeCells, freeRows, plainSheet } from '../sheets/cell.ts';
import { umsetzungSpalten } from '../sheets/columns.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { RowPlan, SheetPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';
import { freieSpalten, freieZeilen } from './checklisteSheet.ts';
import { spaltenListen } from './listenPruefung.ts';
import { ersteZeile, umsetzungSpalte } from './spalten.ts';
import { statusFormula } from './statusFormula.ts';
import {
  abgeleitetFormate,
  tablePlaceOf,
  zeilenFormate,
  zeilenPruefungen,
  zeilenZellen,
} from './zeilenTable.ts';

const widths = [...umsetzungSpalten.map(({ width }) => width), ...Array(freieSpalten).fill(16)] as const;
const hochgestellt = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;

const fussnotenBreite = umsetzungSpalten.slice(2).reduce((sum, { width }) => sum + width, 0);

/** `Umsetzungscheckliste`: header in row 1, the 29 checkpoints, then the footnotes. */
export function umsetzungSheet(checkliste: Checkliste, header: string): SheetPlan {
  const bis = ersteZeile + katalogCheckpoints.length - 1;
  const place = tablePlaceOf(umsetzungSpalte, ersteZeile, bis);
  const verbindlichkeit = umsetzungSpalte('verbindlichkeit');
  return {
    ...plainSheet,
    name: sheetNames.umsetzungscheckliste,
    tabColor: '0B3D66',
    widths,
    rows: [
      fittedRow(
        [...umsetzungSpalten.map((column) => cell(column.header, 'header')), ...freeCells(freieSpalten)],
        widths,
        { least: 30 },
      ),
      ...checkliste.checkpoints.map(zeile),
      emptyRow,
      ...fussnotenZeilen(),
      ...freeRows(freieZeilen, widths.length),
    ],
    merges: unterDerTabelle.map(
      (_, index) => `C${bis + 2 + index}:${umsetzungSpalte('nachweis')}${bis + 2 + index}`,
    ),
    freeze: { rows: 1, columns: 3 },
    filter: `A1:${umsetzungSpalte('nachweis')}${bis}`,
    validations: [...spaltenListen(umsetzungSpalten, ersteZeile, bis), ...zeilenPruefungen(place)],
    formats: [...abgeleitetFormate(place), ...zeilenFormate(place, verbindlichkeit)],
    page: a4Quer(header, [1, 1]),
  };
}

const phasen = [...new Set(katalogCheckpoints.map(({ phase }) => phase))];

function zeile(wert: Checkpoint): RowPlan {
  const eintrag = katalogCheckpoint(wert.id);
  const band = phasen.indexOf(eintrag.phase) % 2 === 1;
  const marks = eintrag.fussnoten.map((nr) => `\u00a0${hochgestellt[nr] ?? ''}`).join('');
  const note = notiz(wert.id);
  return fittedRow(
    [
      cell(wert.id, band ? 'cellBand' : 'cell'),
      cell(eintrag.phase, band ? 'cellBand' : 'cell'),
      cell(`${eintrag.label}${marks}`, band ? 'cellBand' : 'cell', note === '' ? {} : { note }),
      cell(verbindlichkeitListe.find(({ id }) => id === wert.verbindlichkeit)?.label ?? null, 'input'),
      ...zeilenZellen(wert, wert.abgeleitet ? statusFormula(wert.id) : null),
      ...freeCells(freieSpalten),
    ],
    widths,
  );
}

/** Footnotes of a checkpoint and the steps it repeats. */
function notiz(id: CheckpointId): string {
  const eintrag = katalogCheckpoint(id);
  const texte = fussnoten.filter(({ nr }) => eintrag.fussnoten.includes(nr)).map(({ label }) => label);
  if (eintrag.schritte.length > 0) {
    const steps = eintrag.schritte.map((step) => `${step} (${schritt(step).label})`).join(', ');
    texte.push(`Entspricht in der Checkliste: ${steps}`);
  }
  return texte.join('\n');
}

/** The footnotes and what is known of the source's legend. */
const unterDerTabelle = [
  ...fussnoten.map(({ nr, label }) => `${hochgestellt[nr] ?? ''} ${label}`),
  ...umsetzungLegende.map(({ label }) => label),
];

/** Each over the columns from the checkpoint on. */
function fussnotenZeilen(): readonly RowPlan[] {
  return unterDerTabelle.map((text) =>
    fittedRow([null, null, cell(text, 'muted'), ...freeCells(widths.length - 3)], widths, {
      spans: { 2: fussnotenBreite },
    }),
  );
}
