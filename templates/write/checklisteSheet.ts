import { arbeitspakete, schritte as katalogSchritte } from '../catalogue/catalogue.ts';
import type { Checkliste } from '../model/checkliste.ts';
import { a4Quer, cell, emptyRow, freeCells, freeRows, plainSheet } from '../sheets/cell.ts';
import { checklisteSpalten } from '../sheets/columns.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { RowPlan, SheetPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';
import { anforderungenZiele } from './anforderungenSheet.ts';
import { anleitungZelle } from './anleitungSheet.ts';
import { folgenZelle } from './folgenZelle.ts';
import { spaltenListen } from './listenPruefung.ts';
import { checklisteSpalte, ersteZeile } from './spalten.ts';
import { fehltFormate, tablePlaceOf, zeilenFormate, zeilenPruefungen, zeilenZellen } from './zeilenTable.ts';

/** Columns and rows of free cells beside and below a table. */
export const freieSpalten = 5;
export const freieZeilen = 60;
/** Of the first of them, which says what the Vorgehensmodell means; three lines of it fit beside its step. */
const folgenBreite = 26;
const folgenHoehe = 34;

const widths = [
  ...checklisteSpalten.map(({ width }) => width),
  folgenBreite,
  ...Array(freieSpalten - 1).fill(16),
] as const;

/** `Checkliste`: header in row 1, the 38 steps below in the order of the catalogue. */
export function checklisteSheet(checkliste: Checkliste, header: string): SheetPlan {
  const bis = ersteZeile + katalogSchritte.length - 1;
  const place = tablePlaceOf(checklisteSpalte, ersteZeile, bis);
  const columns = widths.length;
  return {
    ...plainSheet,
    name: sheetNames.checkliste,
    tabColor: '0B3D66',
    widths,
    rows: [
      kopf(),
      ...zeilen(checkliste),
      emptyRow,
      ...erlaeuterungen(columns),
      ...freeRows(freieZeilen, columns),
    ],
    merges: arbeitspakete.map((_, index) => `C${bis + 2 + index}:${letzte}${bis + 2 + index}`),
    freeze: { rows: 1, columns: 3 },
    filter: `A1:${letzte}${bis}`,
    validations: [...spaltenListen(checklisteSpalten, ersteZeile, bis), ...zeilenPruefungen(place)],
    formats: [...zeilenFormate(place, null), ...fehltFormate(place, checklisteSpalte('steuerungsindikator'))],
    page: a4Quer(header, [1, 1]),
  };
}

const letzte = checklisteSpalte('nachweis');
const erlaeuterungBreite = checklisteSpalten.slice(2).reduce((sum, { width }) => sum + width, 0);

/** What each Arbeitspaket is about, under the table. */
function erlaeuterungen(columns: number): readonly RowPlan[] {
  return arbeitspakete.map(({ nr, label, erlaeuterung }) =>
    fittedRow(
      [null, cell(`AP${nr} ${label}`, 'label'), cell(erlaeuterung, 'muted'), ...freeCells(columns - 3)],
      widths,
      { spans: { 2: erlaeuterungBreite } },
    ),
  );
}

function kopf(): RowPlan {
  const cells = checklisteSpalten.map(({ key, header }) =>
    cell(header, key === 'steuerungsindikator' ? 'headerCenter' : 'header'),
  );
  return fittedRow([...cells, ...freeCells(freieSpalten)], widths, { least: 30 });
}

function zeilen(checkliste: Checkliste): readonly RowPlan[] {
  const ziele = anforderungenZiele(checkliste);
  return checkliste.schritte.map((zeile) => {
    const eintrag = katalogSchritte.find(({ id }) => id === zeile.id);
    if (!eintrag) throw new Error(`No such Arbeitsschritt in the catalogue: ${zeile.id}`);
    const paket = arbeitspakete.find(({ nr }) => nr === eintrag.arbeitspaket);
    const band = eintrag.arbeitspaket % 2 === 0;
    const ziel = ziele.get(zeile.id);
    const folge = folgenZelle(checkliste.stammdaten, zeile.id);
    const label = eintrag.steuerungsindikator ? 'cellBold' : 'cell';
    return fittedRow(
      [
        cell(zeile.id, band ? 'cellLinkBand' : 'cellLink', {
          link: anleitungZelle(eintrag.seite),
          tip: `Zur Anleitung: ${eintrag.label}`,
        }),
        cell(paket ? `AP${paket.nr} ${paket.label}` : null, band ? 'cellBand' : 'cell'),
        ziel === undefined
          ? cell(eintrag.label, band ? (`${label}Band` as const) : label)
          : cell(eintrag.label, 'cellBoldLinkBand', {
              link: ziel,
              tip: `Zu den Anforderungen: ${eintrag.label}`,
            }),
        cell(eintrag.steuerungsindikator ? '★' : null, band ? 'cellCenterBand' : 'cellCenter'),
        ...zeilenZellen(zeile),
        folge ?? cell(null, 'free'),
        ...freeCells(freieSpalten - 1),
      ],
      widths,
      folge ? { least: folgenHoehe } : {},
    );
  });
}
