/** What Checkliste and Umsetzungscheckliste have in common: the columns a person fills, their checks and colours. */
import { statusEintrag, statusListe } from '../catalogue/catalogue.ts';
import { showWoche } from '../kalender/anzeigen.ts';
import type { Zeile } from '../model/checkliste.ts';
import { cell } from '../sheets/cell.ts';
import type { CellPlan, FormatPlan, ValidationPlan } from '../sheets/plan.ts';
import { colors } from '../sheets/styles.ts';
import { isOpenFormula } from './isOpenFormula.ts';
import { isImpossibleFormula, isPastFormula, isTagFormula, isWocheFormula } from './wochenFormula.ts';

/** Letters of the columns that both sheets share, and the rows of the table. */
export interface TablePlace {
  readonly von: number;
  readonly bis: number;
  readonly verantwortliche: string;
  readonly status: string;
  readonly beginnGeplant: string;
  readonly frist: string;
  readonly begonnen: string;
  readonly erledigt: string;
  readonly nachweis: string;
}

/** The letters of the shared columns in one of the sheets. */
export function tablePlaceOf(
  spalte: (key: Exclude<keyof TablePlace, 'von' | 'bis'>) => string,
  von: number,
  bis: number,
): TablePlace {
  return {
    von,
    bis,
    verantwortliche: spalte('verantwortliche'),
    status: spalte('status'),
    beginnGeplant: spalte('beginnGeplant'),
    frist: spalte('frist'),
    begonnen: spalte('begonnen'),
    erledigt: spalte('erledigt'),
    nachweis: spalte('nachweis'),
  };
}

/**
 * The cells a person fills, in the order of the layout, from Verantwortliche to Nachweis. `formel` computes a status
 * that no person set.
 */
export function zeilenZellen(zeile: Zeile, formel: string | null = null): readonly CellPlan[] {
  const woche = (value: Zeile['frist']) => cell(value && showWoche(value), 'inputWeek');
  const tag = (value: Zeile['erledigt']) => cell(value && { tag: value }, 'inputDate');
  return [
    cell(zeile.verantwortliche, 'inputText'),
    formel === null
      ? cell(statusEintrag(zeile.status).label, 'input')
      : cell(statusEintrag(zeile.status).label, 'inputDerived', { formula: formel }),
    woche(zeile.beginnGeplant),
    woche(zeile.frist),
    tag(zeile.begonnen),
    tag(zeile.erledigt),
    cell(zeile.bemerkung, 'inputText'),
    cell(zeile.nachweis, 'inputText'),
  ];
}

/** Message of every check of a week. */
export const wocheMessage =
  'Kalenderwoche mit Jahr, zum Beispiel KW 12/2027, oder ein Tag, zum Beispiel 22.03.2027. Die Frist endet am Sonntag der Woche.';
/** Shown at every cell for a week: German Excel takes 12/2027 for the first day of December. */
export const wochePrompt =
  'Mit „KW“ davor: KW 12/2027. Ohne „KW“ hält Excel 12/2027 für den 1. Dezember. Ein Datum wird zu seiner Woche.';
/** Message of every check of a day. */
export const tagMessage = 'Ein Datum, zum Beispiel 22.03.2027.';

/** Checks of the columns that both sheets share; their drop-downs come from the columns themselves. */
export function zeilenPruefungen(place: TablePlace): readonly ValidationPlan[] {
  const bereich = (von: string, bis = von) => `${von}${place.von}:${bis}${place.bis}`;
  return [
    {
      kind: 'custom',
      range: bereich(place.beginnGeplant, place.frist),
      formula: isWocheFormula(`${place.beginnGeplant}${place.von}`),
      strict: true,
      title: 'Kalenderwoche',
      message: wocheMessage,
      prompt: wochePrompt,
    },
    {
      kind: 'custom',
      range: bereich(place.begonnen, place.erledigt),
      formula: isTagFormula(`${place.begonnen}${place.von}`),
      strict: true,
      title: 'Datum',
      message: tagMessage,
    },
    {
      kind: 'custom',
      range: bereich(place.nachweis),
      // only for the prompt: whatever stands there is right
      formula: `LEN(${place.nachweis}${place.von})>=0`,
      strict: false,
      title: 'Nachweis',
      message: 'Link oder Ablageort, kein Kennwort.',
      prompt: 'Link oder Ablageort, kein Kennwort.',
    },
  ];
}

const statusFarben = [
  ['erledigt', colors.erledigt],
  ['in-bearbeitung', colors.inBearbeitung],
  ['anstehend', colors.anstehend],
  ['offen', colors.offen],
  ['entfaellt', colors.entfaellt],
] as const;

/** Colours by status for a range; `statusRef` is the status cell of its first row, `wenn` a further condition. */
export function statusFormate(range: string, statusRef: string, wenn: string): readonly FormatPlan[] {
  return statusFarben.map(([id, { color, fill }]) => ({
    range,
    formula: `AND(${statusRef}="${statusEintrag(id).label}",${wenn})`,
    color,
    fill,
    bold: false,
  }));
}

/** Sign, word and colour of the cells that hold the status; `first` is the first of them. */
export function statusZellenFormate(range: string, first: string): readonly FormatPlan[] {
  return statusFarben.map(([id, { color, fill }]) => {
    const { label, symbol } = statusEintrag(id);
    return { range, formula: `${first}="${label}"`, color, fill, bold: false, symbol };
  });
}

/** A status that follows from steps is grey, with its sign. Before the colours of a status that a person set. */
export function abgeleitetFormate(place: TablePlace): readonly FormatPlan[] {
  const first = `$${place.status}${place.von}`;
  return statusListe.map(({ label, symbol }) => ({
    range: `${place.status}${place.von}:${place.status}${place.bis}`,
    formula: `AND(ISFORMULA(${first}),${first}="${label}")`,
    color: colors.muted,
    fill: colors.band,
    bold: false,
    symbol,
  }));
}

/**
 * Colours of status, of weeks that do not exist and of Fristen that have passed. `verbindlichkeit` is the letter of the
 * column that may let a row under way count as met, or `null`.
 */
export function zeilenFormate(place: TablePlace, verbindlichkeit: string | null): readonly FormatPlan[] {
  const ref = (column: string) => `$${column}${place.von}`;
  const bereich = (column: string) => `${column}${place.von}:${column}${place.bis}`;
  const offen = isOpenFormula(ref(place.status), verbindlichkeit && ref(verbindlichkeit));
  return [
    ...statusZellenFormate(bereich(place.status), ref(place.status)),
    ...[place.beginnGeplant, place.frist].map((column) => ({
      range: bereich(column),
      formula: isImpossibleFormula(ref(column)),
      color: colors.anstehend.color,
      fill: colors.anstehend.fill,
      bold: false,
      symbol: '?',
    })),
    {
      range: bereich(place.frist),
      formula: isPastFormula(ref(place.frist), offen),
      color: colors.ueberfaellig.color,
      fill: colors.ueberfaellig.fill,
      bold: true,
    },
  ];
}

/** Amber for a Steuerungsindikator under way or next without Frist or Verantwortliche. */
export function fehltFormate(place: TablePlace, indikator: string): readonly FormatPlan[] {
  const status = `$${place.status}${place.von}`;
  const laeuft = (['in-bearbeitung', 'anstehend'] as const)
    .map((id) => `${status}="${statusEintrag(id).label}"`)
    .join(',');
  return [place.verantwortliche, place.frist].map((column) => ({
    range: `${column}${place.von}:${column}${place.bis}`,
    formula: `AND($${indikator}${place.von}="★",OR(${laeuft}),$${column}${place.von}="")`,
    color: colors.anstehend.color,
    fill: colors.anstehend.fill,
    bold: false,
  }));
}
