import type { Checkliste, OffenerPunkt } from '../model/checkliste.ts';
import { punkteSpalten, punkteZeilen } from '../sheets/anforderungenSpalten.ts';
import { a4Quer, cell, plainSheet } from '../sheets/cell.ts';
import type { Cell } from '../sheets/grid.ts';
import { columnLetters } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { FormatPlan, RowPlan, SheetPlan, ValidationPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';
import { colors, type StyleName } from '../sheets/styles.ts';
import { spaltenListen } from './listenPruefung.ts';
import { ersteZeile } from './spalten.ts';
import { wahlText, zeitpunktCell } from './wahlText.ts';
import { isPastFormula, isTagFormula, isWocheFormula } from './wochenFormula.ts';

type PunktKey = (typeof punkteSpalten)[number]['key'];

const widths = punkteSpalten.map(({ width }) => width);
/** Lists and checks reach so far down: rows come and go. */
const letzteGepruefte = 200;

const spalte = (key: PunktKey): string =>
  columnLetters(punkteSpalten.findIndex((column) => column.key === key));
const zelle = (key: PunktKey): string => `${spalte(key)}${ersteZeile}`;
const bereich = (key: PunktKey): string => `${zelle(key)}:${spalte(key)}${letzteGepruefte}`;

const hinweise: Partial<Readonly<Record<PunktKey, string>>> = {
  art: 'Termin: Sitzung, Workshop, Kick-off. Maßnahme: was jemand tun soll. Entscheidung: was jemand entscheiden soll. Risiko: was schiefgehen kann.',
  schritt: 'Nr. des Arbeitsschritts, zum Beispiel K1-04. Darf leer bleiben.',
  zustaendig: 'Am besten eine Funktion oder ein Gremium statt eines Namens.',
  erledigt: 'Der Tag, an dem die Maßnahme erledigt, die Entscheidung getroffen oder der Termin gehalten war.',
  risiko: 'Nur bei einem Risiko: die Eintrittswahrscheinlichkeit.',
  eskalation:
    'ja: Das Risiko gefährdet den Projekterfolg, oder die Entscheidung liegt nicht beim Projekt. Nur diese Zeilen verlassen das Projekt mit der Meldung, die übrigen werden gezählt.',
};

/** `Offene Punkte`: one list in the first row on, unprotected, so that rows come and go as in any list. */
export function punkteSheet({ offenePunkte }: Checkliste, header: string): SheetPlan {
  const anzahl = Math.max(punkteZeilen, offenePunkte.length);
  return {
    ...plainSheet,
    name: sheetNames.offenePunkte,
    tabColor: '0B3D66',
    widths,
    rows: [
      fittedRow(
        punkteSpalten.map(({ key, header: text }) => {
          const note = hinweise[key];
          return cell(text, 'header', note === undefined ? {} : { note });
        }),
        widths,
        { least: 30 },
      ),
      ...Array.from({ length: anzahl }, (_, index) => zeile(offenePunkte[index])),
    ],
    freeze: { rows: 1, columns: 2 },
    filter: `A1:${spalte('eskalation')}${anzahl + 1}`,
    validations,
    formats,
    protected: false,
    page: a4Quer(header, [1, 1]),
  };
}

const stile: Partial<Readonly<Record<PunktKey, StyleName>>> = { bis: 'inputWeek', erledigt: 'inputDate' };

function zeile(punkt: OffenerPunkt | undefined): RowPlan {
  return fittedRow(
    punkteSpalten.map(({ key }) => cell(punkt ? punktWert(punkt, key) : null, stile[key] ?? 'inputText')),
    widths,
  );
}

/** What the cell of a column holds. */
export function punktWert(punkt: OffenerPunkt, key: PunktKey): Cell {
  switch (key) {
    case 'art':
    case 'risiko':
      return wahlText(key, punkt[key]);
    case 'bis':
    case 'erledigt':
      return zeitpunktCell(punkt[key]);
    case 'eskalation':
      return punkt.eskalation ? 'ja' : null;
    default:
      return punkt[key];
  }
}

const validations: readonly ValidationPlan[] = [
  ...spaltenListen(punkteSpalten, ersteZeile, letzteGepruefte),
  {
    kind: 'custom',
    range: bereich('bis'),
    formula: isWocheFormula(zelle('bis')),
    strict: false,
    title: 'Am / Bis',
    message: 'Ein Tag, zum Beispiel 22.03.2027, oder eine Kalenderwoche mit Jahr, zum Beispiel KW 12/2027.',
  },
  {
    kind: 'custom',
    range: bereich('erledigt'),
    formula: isTagFormula(zelle('erledigt')),
    strict: false,
    title: 'Erledigt am',
    message: 'Ein Datum, zum Beispiel 22.03.2027: erledigt, entschieden oder gehalten.',
  },
];

const ref = (key: PunktKey): string => `$${zelle(key)}`;
/** A text in place of the day closes nothing. */
const offen = `NOT(ISNUMBER(${ref('erledigt')}))`;
const rot = { ...colors.ueberfaellig, bold: true } as const;

const formats: readonly FormatPlan[] = [
  {
    range: bereich('bis'),
    formula: `AND(${offen},ISNUMBER(${ref('bis')}),${ref('bis')}<TODAY())`,
    ...rot,
    symbol: '!',
  },
  {
    range: bereich('bis'),
    formula: isPastFormula(ref('bis'), `${offen},NOT(ISNUMBER(${ref('bis')}))`),
    ...rot,
    symbol: '!',
  },
  {
    range: bereich('risiko'),
    formula: `AND(${offen},${ref('art')}="${wahlText('art', 'risiko')}",${ref('risiko')}="")`,
    ...colors.anstehend,
    bold: false,
  },
  {
    range: `A${ersteZeile}:${spalte('eskalation')}${letzteGepruefte}`,
    formula: `ISNUMBER(${ref('erledigt')})`,
    color: colors.muted,
    fill: colors.band,
    bold: false,
  },
];
