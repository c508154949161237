/**
 * The sums behind Zeitplan and Statusbericht, on the hidden sheet: for each step its weeks as Mondays and as distance
 * from the first week shown, and its rank among the next steps. Rows are found by Nr., so both survive inserted and moved rows.
 */
import { seite } from '../catalogue/anleitung.ts';
import { schritt as katalogSchritt, schritte, statusEintrag } from '../catalogue/catalogue.ts';
import { isOpen } from '../figures/faelligkeit.ts';
import { showWoche } from '../kalender/anzeigen.ts';
import { wocheVon } from '../kalender/wochen.ts';
import type { Checkliste, Schritt } from '../model/checkliste.ts';
import { besetzt, showZustaendig } from '../model/personen.ts';
import { cell } from '../sheets/cell.ts';
import { columnLetters } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { CellPlan } from '../sheets/plan.ts';
import { isOpenFormula } from './isOpenFormula.ts';
import { checklisteSpalte } from './spalten.ts';
import { stammdatenZelle } from './stammdatenZelle.ts';
import { montagFormula } from './wochenFormula.ts';
import {
  keinBeginn,
  keineFrist,
  keinStand,
  montagSerial,
  tagOderLeer,
  vorlaufWochen,
  wochenAnzahl,
  zeitplanWerte,
} from './zeitplanWerte.ts';

/** First column of the sums on `Listen`, counted from 0. */
const ersteSpalte = 15;
/** First row of the steps there, counted from 1. */
const ersteZeile = 2;

/** Columns of the sums, left to right. */
export const rechnungSpalten = [
  'Nr.',
  'Zeile',
  'Status',
  'Begonnen am',
  'Beginn geplant',
  'Frist',
  'Beginn, Montag',
  'Frist, Montag',
  'von',
  'bis',
  'Rang',
  'Verantwortlich',
  'Erste Woche',
  'Stand',
  'Projektstart, Montag',
  'Stand, Montag',
] as const;
export type RechnungSpalte = (typeof rechnungSpalten)[number];

const letter = (name: RechnungSpalte) => columnLetters(ersteSpalte + rechnungSpalten.indexOf(name));

/** Absolute address of a sum for the step with an index, or of the first row for sums about the whole. */
export const rechnungZelle = (name: RechnungSpalte, index = 0): string =>
  `${sheetNames.listen}!$${letter(name)}$${ersteZeile + index}`;

/** Absolute range of a sum for the steps from one index to another. */
export const rechnungBereich = (name: RechnungSpalte, von = 0, bis = schritte.length - 1): string =>
  `${rechnungZelle(name, von)}:$${letter(name)}$${ersteZeile + bis}`;

/** Rows in which Nr. are looked for: the table and room for inserted rows. */
const letzteGesuchteZeile = 200;

function spalteVonCheckliste(key: Parameters<typeof checklisteSpalte>[0]): string {
  const column = checklisteSpalte(key);
  return `${sheetNames.checkliste}!$${column}$1:$${column}$${letzteGesuchteZeile}`;
}

/** Orders steps without a Frist after all others. */
const ohneFrist = 99999;

/** What open steps are ordered by: Frist, then Nr.; overdue ones come first on any day. */
function rang(schritt: Schritt, index: number): number | '' {
  return isOpen(schritt) ? (montagSerial(schritt.frist) || ohneFrist) + index / 1000 : '';
}

const rolle = ({ id }: Schritt): string => seite(katalogSchritt(id).seite).verantwortlich;

/** Header and one row a step, beginning at column `K` of `Listen`. */
export function rechnungZeilen(checkliste: Checkliste): readonly (readonly CellPlan[])[] {
  const plan = zeitplanWerte(checkliste);
  const erste = `$${letter('Erste Woche')}$${ersteZeile}`;

  const rows = checkliste.schritte.map((schritt, index): CellPlan[] => {
    const row = ersteZeile + index;
    const ref = (name: RechnungSpalte) => `$${letter(name)}${row}`;
    const kopie = (key: Parameters<typeof checklisteSpalte>[0]) => {
      const value = `INDEX(${spalteVonCheckliste(key)},${ref('Zeile')})`;
      return `IFERROR(IF(${value}="","",${value}),"")`;
    };
    const entfaellt = `${ref('Status')}="${statusEintrag('entfaellt').label}"`;
    const abstand = (montag: string, sonst: number) =>
      `IF(OR(${montag}="",${erste}=""),${sonst},(${montag}-${erste})/7)`;
    const zeile = plan.zeilen[index];
    return [
      cell(schritt.id, 'cell'),
      cell(index + 2, 'cellNumber', {
        // a row that is gone is empty: INDEX with row 0 would mean the formula's own row, or spill
        formula: `IFERROR(MATCH(${ref('Nr.')},${spalteVonCheckliste('nr')},0),"")`,
      }),
      cell(statusEintrag(schritt.status).label, 'cell', { formula: kopie('status') }),
      cell(tagOderLeer(schritt.begonnen), 'cellDate', { formula: kopie('begonnen') }),
      cell(schritt.beginnGeplant === null ? '' : showWoche(schritt.beginnGeplant), 'cellDate', {
        formula: kopie('beginnGeplant'),
      }),
      cell(schritt.frist === null ? '' : showWoche(schritt.frist), 'cellDate', { formula: kopie('frist') }),
      cell(montagSerial(zeile?.beginn ?? null), 'cellNumber', {
        formula: `IF(${entfaellt},"",IF(ISNUMBER(${ref('Begonnen am')}),${montagFormula(ref('Begonnen am'))},${montagFormula(ref('Beginn geplant'))}))`,
      }),
      cell(montagSerial(zeile?.frist ?? null), 'cellNumber', {
        formula: `IF(${entfaellt},"",${montagFormula(ref('Frist'))})`,
      }),
      cell(zeile?.von ?? keinBeginn, 'cellNumber', { formula: abstand(ref('Beginn, Montag'), keinBeginn) }),
      cell(zeile?.bis ?? keineFrist, 'cellNumber', { formula: abstand(ref('Frist, Montag'), keineFrist) }),
      cell(rang(schritt, index), 'cellNumber', {
        formula: `IF(AND(${ref('Zeile')}<>"",${isOpenFormula(ref('Status'))}),IF(${ref('Frist, Montag')}="",${ohneFrist},${ref('Frist, Montag')})+${index / 1000},"")`,
      }),
      cell(showZustaendig(schritt.verantwortliche, rolle(schritt)), 'cellText', {
        formula: `IF(${ref('Zeile')}="","",IF(${kopie('verantwortliche')}="${besetzt}","${showZustaendig(besetzt, rolle(schritt))}",IF(${kopie('verantwortliche')}="","${showZustaendig(null, rolle(schritt))}",${kopie('verantwortliche')})))`,
      }),
    ];
  });

  const stammdaten = (key: 'projektstart' | 'stand') => `${sheetNames.stammdaten}!${stammdatenZelle(key)}`;
  const montage = [rechnungBereich('Beginn, Montag'), rechnungBereich('Frist, Montag')].join(',');
  const { projektstart, stand: standTag } = checkliste.stammdaten;
  const start = rechnungZelle('Projektstart, Montag');
  const stand = rechnungZelle('Stand, Montag');
  rows[0]?.push(
    cell(montagSerial(plan.ersteWoche), 'cellNumber', {
      formula: `IF(ISNUMBER(${start}),MAX(${start}-${7 * vorlaufWochen},MIN(${start},${montage})),IF(COUNT(${montage})>0,MIN(${montage}),${stand}))`,
    }),
    cell(plan.stand, 'cellNumber', {
      formula: `IF(OR(${erste}="",NOT(ISNUMBER(${stammdaten('stand')})),${stand}=""),${keinStand},(${stand}-${erste})/7)`,
    }),
    cell(montagSerial(projektstart), 'cellNumber', { formula: montagFormula(stammdaten('projektstart')) }),
    cell(montagSerial(standTag && wocheVon(standTag)), 'cellNumber', {
      formula: montagFormula(stammdaten('stand')),
    }),
  );
  return [rechnungSpalten.map((name) => cell(name, 'header')), ...rows];
}

/** The serial of the last Monday shown, as a formula. */
export const letzterMontag = `(${rechnungZelle('Erste Woche')}+${7 * (wochenAnzahl - 1)})`;
