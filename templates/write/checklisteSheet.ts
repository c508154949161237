import { arbeitspakete, schritte as katalogSchritte } from '../catalogue/catalogue.ts';
import type { Checkliste } from '../model/checkliste.ts';
import { a4Quer, cell, freeCells, freeRows, plainSheet } from '../sheets/cell.ts';
import { checklisteSpalten } from '../sheets/columns.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { RowPlan, SheetPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';
import { anleitungZelle } from './anleitungSheet.ts';
import { spaltenListen } from './listenPruefung.ts';
import { checklisteSpalte, ersteZeile } from './spalten.ts';
import {
  fehltFormate,
  type Tabelle,
  zeilenFormate,
  zeilenPruefungen,
  zeilenZellen,
} from './zeilenTabelle.ts';

/** Columns and rows of free cells beside and below a table. */
export const freieSpalten = 5;
export const freieZeilen = 60;

const widths = [...checklisteSpalten.map(({ width }) => width), ...Array(freieSpalten).fill(16)] as const;

/** `Checkliste`: header in row 1, the 38 steps below in the order of the catalogue. */
export function checklisteSheet(checkliste: Checkliste, header: string): SheetPlan {
  const bis = ersteZeile + katalogSchritte.length - 1;
  const tabelle: Tabelle = {
    von: ersteZeile,
    bis,
    verantwortliche: checklisteSpalte('verantwortliche'),
    status: checklisteSpalte('status'),
    beginnGeplant: checklisteSpalte('beginnGeplant'),
    frist: checklisteSpalte('frist'),
    begonnen: checklisteSpalte('begonnen'),
    erledigt: checklisteSpalte('erledigt'),
  };
  const columns = widths.length;
  return {
    ...plainSheet,
    name: sheetNames.checkliste,
    tabColor: '0B3D66',
    widths,
    rows: [kopf(), ...zeilen(checkliste), ...freeRows(freieZeilen, columns)],
    freeze: { rows: 1, columns: 3 },
    filter: `A1:${checklisteSpalte('bemerkung')}${bis}`,
    validations: [...spaltenListen(checklisteSpalten, ersteZeile, bis), ...zeilenPruefungen(tabelle)],
    formats: [
      ...zeilenFormate(tabelle, null),
      ...fehltFormate(tabelle, checklisteSpalte('steuerungsindikator')),
    ],
    page: a4Quer(header, [1, 1]),
  };
}

function kopf(): RowPlan {
  const cells = checklisteSpalten.map(({ key, header }) =>
    cell(header, key === 'steuerungsindikator' ? 'headerCenter' : 'header'),
  );
  return fittedRow([...cells, ...freeCells(freieSpalten)], widths, { least: 30 });
}

function zeilen(checkliste: Checkliste): readonly RowPlan[] {
  return checkliste.schritte.map((zeile) => {
    const eintrag = katalogSchritte.find(({ id }) => id === zeile.id);
    if (!eintrag) throw new Error(`No such Arbeitsschritt in the catalogue: ${zeile.id}`);
    const paket = arbeitspakete.find(({ nr }) => nr === eintrag.arbeitspaket);
    const band = eintrag.arbeitspaket % 2 === 0;
    const label = eintrag.steuerungsindikator ? 'cellBold' : 'cell';
    return fittedRow(
      [
        cell(zeile.id, band ? 'cellLinkBand' : 'cellLink', {
          link: anleitungZelle(eintrag.seite),
          tip: `Zur Anleitung: ${eintrag.label}`,
        }),
        cell(paket ? `AP${paket.nr} ${paket.label}` : null, band ? 'cellBand' : 'cell'),
        cell(eintrag.label, band ? (`${label}Band` as const) : label),
        cell(eintrag.steuerungsindikator ? '★' : null, band ? 'cellCenterBand' : 'cellCenter'),
        ...zeilenZellen(zeile),
        ...freeCells(freieSpalten),
      ],
      widths,
    );
  });
}
