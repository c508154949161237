import {
  abschlusskriterien,
  kriterienEinleitung,
  land,
  statusListe,
  steuerungsindikatoren,
} from '../catalogue/catalogue.ts';
import { kriterien } from '../figures/figures.ts';
import { showAnteil } from '../figures/showAnteil.ts';
import { showWoche } from '../kalender/anzeigen.ts';
import type { Checkliste, Leistung, Stammdaten } from '../model/checkliste.ts';
import { a4Quer, cell, emptyRow, freeRows, plainSheet } from '../sheets/cell.ts';
import { leistungenMax, leistungenTitel, leistungenZeilen, leistungSpalten } from '../sheets/columns.ts';
import { type Field, stammdatenFelder } from '../sheets/fields.ts';
import { columnLetters } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { CellPlan, RowPlan, SheetPlan, ValidationPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';
import { listenPruefung, spaltenListen } from './listenPruefung.ts';
import { ersteFeldZeile, type StammdatenKey, stammdatenZelle } from './stammdatenZelle.ts';
import { anteilFormula } from './statusFormula.ts';
import { isTagFormula, isWocheFormula } from './wochenFormula.ts';
import { tagMessage, wocheMessage, wochePrompt } from './zeilenTable.ts';

type LeistungKey = (typeof leistungSpalten)[number]['key'];

const widths = leistungSpalten.map(({ width }) => width);
const letzte = columnLetters(widths.length - 1);
const ganz = widths.reduce((sum, width) => sum + width, 0);
const hinweisBreite = ganz - (widths[0] ?? 0) - (widths[1] ?? 0);

/** Defined names of the fields, e.g. `ozg_land` → `Stammdaten!$B$6`. */
export const stammdatenNamen: Readonly<Record<string, string>> = Object.fromEntries(
  stammdatenFelder.map(({ key, name }) => [name, `${sheetNames.stammdaten}!${stammdatenZelle(key)}`]),
);

const legende = [
  [
    'Farben',
    'Hellgelbe Felder füllen Sie aus. Alles andere ist gesperrt, aber ohne Kennwort; neben und unter den Tabellen ist Platz für eigene Notizen.',
  ],
  [
    '★',
    `Steuerungsindikator: einer der ${steuerungsindikatoren.length} Schritte, die für den Gesamtüberblick der Länder zählen.`,
  ],
  [
    'Statuswörter',
    `${statusListe.map(({ label }) => label).join(' · ')}. Entfällt steht für Schritte, die das Projekt nicht braucht; sie zählen nicht mit und werden in der Bemerkung begründet.`,
  ],
  [
    'Wochen',
    'Fristen sind Kalenderwochen nach ISO mit Jahr (KW 12/2027); eine Frist endet am Sonntag ihrer Woche.',
  ],
  [
    'Personen',
    'Tragen Sie nach Möglichkeit eine Funktion oder ein Funktionspostfach statt eines Namens ein, auch in Bemerkungen und Texten.',
  ],
] as const;

/** Heading of the Abschlusskriterien; each has a row below. */
const kriterienTitel = ersteFeldZeile + stammdatenFelder.length + 1;
const legendeVon = kriterienTitel + abschlusskriterien.length + 2;
/** Row of the first OZG-Leistung, counted from 1: below a heading and the header of its table. */
export const ersteLeistungZeile = legendeVon + legende.length + 3;

/** `Stammdaten`: what the workbook is about, how to read it, and the OZG-Leistungen of the project. */
export function stammdatenSheet(checkliste: Checkliste, version: number | null, header: string): SheetPlan {
  const { stammdaten } = checkliste;
  const anzahl = Math.max(leistungenZeilen, stammdaten.leistungen.length);
  const anteile = kriterien(checkliste);
  const rows: readonly RowPlan[] = [
    fittedRow([cell('OZG-Checkliste', 'title')], widths, { least: 28 }),
    breit(
      'Diese Mappe begleitet ein Umsetzungsprojekt eines Landes durch Konzeption und Umsetzung. Füllen Sie zuerst Land und Umsetzungsprojekt aus, dann Schritt für Schritt das Blatt „Checkliste“.',
      'muted',
    ),
    breit(
      'Nimmt Excel keine Eingabe an (Geschützte Ansicht), wählen Sie oben „Bearbeitung aktivieren“.',
      'muted',
    ),
    ...stammdatenFelder.map(({ key, label, hint }) =>
      fittedRow(
        [cell(label, 'fieldLabel'), stammdatenWert(key, stammdaten, version), cell(hint, 'hint')],
        widths,
        {
          spans: { 2: hinweisBreite },
          least: 19,
        },
      ),
    ),
    emptyRow,
    fittedRow([cell(kriterienEinleitung, 'subtitle')], widths, { least: 22 }),
    ...abschlusskriterien.map(({ id, label, text, schritte }) =>
      fittedRow(
        [
          cell(`${id} · ${label}`, 'fieldLabel'),
          cell(showAnteil(anteile[id]), 'cell', { formula: anteilFormula(schritte) }),
          cell(`… ${text}. Schritte: ${schritte.join(', ')}.`, 'hint'),
        ],
        widths,
        { spans: { 2: hinweisBreite }, least: 19 },
      ),
    ),
    emptyRow,
    ...legende.map(([label, text]) =>
      fittedRow([cell(label, 'label'), cell(text, 'text')], widths, {
        spans: { 1: ganz - (widths[0] ?? 0) },
      }),
    ),
    emptyRow,
    fittedRow([cell(leistungenTitel, 'subtitle')], widths, { least: 22 }),
    fittedRow(
      leistungSpalten.map((column) => cell(column.header, 'header')),
      widths,
      { least: 24 },
    ),
    ...Array.from({ length: anzahl }, (_, index) => leistungZeile(stammdaten.leistungen[index])),
    ...freeRows(20, widths.length),
  ];
  return {
    ...plainSheet,
    name: sheetNames.stammdaten,
    tabColor: '0B5A26',
    widths,
    rows,
    merges: [
      `A2:${letzte}2`,
      `A3:${letzte}3`,
      ...stammdatenFelder.map((_, index) => `C${ersteFeldZeile + index}:${letzte}${ersteFeldZeile + index}`),
      ...abschlusskriterien.map(
        (_, index) => `C${kriterienTitel + 1 + index}:${letzte}${kriterienTitel + 1 + index}`,
      ),
      ...legende.map((_, index) => `B${legendeVon + index}:${letzte}${legendeVon + index}`),
    ],
    validations: [
      ...feldPruefungen(),
      // further Leistungen go into the free rows below
      ...spaltenListen(
        leistungSpalten,
        ersteLeistungZeile,
        ersteLeistungZeile + Math.max(anzahl, leistungenMax) - 1,
      ),
    ],
    page: a4Quer(header, null, 1),
  };
}

function breit(text: string, style: 'muted' | 'text'): RowPlan {
  return fittedRow([cell(text, style)], widths, { spans: { 0: ganz } });
}

/** The cell of a field; `version` is the store's, for the field of that name. */
export function stammdatenWert(key: StammdatenKey, stammdaten: Stammdaten, version: number | null): CellPlan {
  switch (key) {
    case 'kennung':
      return cell(stammdaten.kennung, 'cellBold');
    case 'version':
      return cell(version === null ? null : String(version), 'cell');
    case 'land':
      return cell(stammdaten.land && land(stammdaten.land).label, 'input');
    case 'stand':
      return cell(stammdaten.stand && { tag: stammdaten.stand }, 'inputDate');
    case 'projektstart':
    case 'projektende': {
      const woche = stammdaten[key];
      return cell(woche && showWoche(woche), 'inputWeek');
    }
    case 'themenfeld':
    case 'vorgehensmodell':
    case 'nachnutzungsmodell':
    case 'umsetzungsprojekt':
    case 'umsetzungskoordinator':
    case 'leistungsverantwortlich':
    case 'portaleinbindung':
      return cell(stammdaten[key], 'inputText');
  }
}

/** What the cell of a Leistung's column holds. */
export function leistungWert(leistung: Leistung, key: LeistungKey): string | null {
  if (key !== 'mvp') return leistung[key];
  return leistung.mvp === null ? null : leistung.mvp ? 'ja' : 'nein';
}

function leistungZeile(leistung: Leistung | undefined): RowPlan {
  const value = (key: LeistungKey) => (leistung ? leistungWert(leistung, key) : null);
  return fittedRow(
    leistungSpalten.map(({ key }) => cell(value(key), 'inputText')),
    widths,
  );
}

function feldPruefungen(): readonly ValidationPlan[] {
  const ref = (key: StammdatenKey) => stammdatenZelle(key).replaceAll('$', '');
  const woche = (key: 'projektstart' | 'projektende', title: string) =>
    ({
      kind: 'custom',
      range: ref(key),
      formula: isWocheFormula(ref(key)),
      strict: true,
      title,
      message: wocheMessage,
      prompt: wochePrompt,
    }) as const;
  return [
    ...feldListen(stammdatenFelder),
    {
      kind: 'custom',
      range: ref('stand'),
      formula: isTagFormula(ref('stand')),
      strict: true,
      title: 'Stand',
      message: tagMessage,
    },
    woche('projektstart', 'Projektstart'),
    woche('projektende', 'Projektende'),
  ];
}

function feldListen(felder: readonly Field<StammdatenKey>[]): readonly ValidationPlan[] {
  return felder.flatMap(({ key, liste }) =>
    liste === undefined ? [] : [listenPruefung(liste, stammdatenZelle(key).replaceAll('$', ''))],
  );
}
