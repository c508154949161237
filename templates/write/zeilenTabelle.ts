/** What Checkliste and Umsetzungscheckliste have in common: the columns a person fills, their checks and colours. */
import { statusEintrag, statusListe } from '../catalogue/catalogue.ts';
import { showWoche } from '../kalender/anzeigen.ts';
import type { Zeile } from '../model/checkliste.ts';
import { cell } from '../sheets/cell.ts';
import type { CellPlan, FormatPlan, ValidationPlan } from '../sheets/plan.ts';
import { colors } from '../sheets/styles.ts';
import { isOpenFormel } from './isOpenFormel.ts';
import { istTagFormel, istUnmoeglichFormel, istVorbeiFormel, istWocheFormel } from './wochenFormel.ts';

/** Letters of the columns that both sheets share, and the rows of the table. */
export interface Tabelle {
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
export function tabelleVon(
  spalte: (key: Exclude<keyof Tabelle, 'von' | 'bis'>) => string,
  von: number,
  bis: number,
): Tabelle {
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
 * The cells a person fills, in the order of the layout, from Verantwortliche to Nachweis. `formel` computes the status
 * that nobody set.
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
export function zeilenPruefungen(tabelle: Tabelle): readonly ValidationPlan[] {
  const bereich = (von: string, bis = von) => `${von}${tabelle.von}:${bis}${tabelle.bis}`;
  return [
    {
      kind: 'custom',
      range: bereich(tabelle.beginnGeplant, tabelle.frist),
      formula: istWocheFormel(`${tabelle.beginnGeplant}${tabelle.von}`),
      strict: true,
      title: 'Kalenderwoche',
      message: wocheMessage,
      prompt: wochePrompt,
    },
    {
      kind: 'custom',
      range: bereich(tabelle.begonnen, tabelle.erledigt),
      formula: istTagFormel(`${tabelle.begonnen}${tabelle.von}`),
      strict: true,
      title: 'Datum',
      message: tagMessage,
    },
    {
      kind: 'custom',
      range: bereich(tabelle.nachweis),
      // only for the prompt: whatever stands there is right
      formula: `LEN(${tabelle.nachweis}${tabelle.von})>=0`,
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
export function abgeleitetFormate(tabelle: Tabelle): readonly FormatPlan[] {
  const first = `$${tabelle.status}${tabelle.von}`;
  return statusListe.map(({ label, symbol }) => ({
    range: `${tabelle.status}${tabelle.von}:${tabelle.status}${tabelle.bis}`,
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
export function zeilenFormate(tabelle: Tabelle, verbindlichkeit: string | null): readonly FormatPlan[] {
  const ref = (column: string) => `$${column}${tabelle.von}`;
  const bereich = (column: string) => `${column}${tabelle.von}:${column}${tabelle.bis}`;
  const offen = isOpenFormel(ref(tabelle.status), verbindlichkeit && ref(verbindlichkeit));
  return [
    ...statusZellenFormate(bereich(tabelle.status), ref(tabelle.status)),
    ...[tabelle.beginnGeplant, tabelle.frist].map((column) => ({
      range: bereich(column),
      formula: istUnmoeglichFormel(ref(column)),
      color: colors.anstehend.color,
      fill: colors.anstehend.fill,
      bold: false,
      symbol: '?',
    })),
    {
      range: bereich(tabelle.frist),
      formula: istVorbeiFormel(ref(tabelle.frist), offen),
      color: colors.ueberfaellig.color,
      fill: colors.ueberfaellig.fill,
      bold: true,
    },
  ];
}

/** Amber for a Steuerungsindikator under way or next without Frist or Verantwortliche. */
export function fehltFormate(tabelle: Tabelle, indikator: string): readonly FormatPlan[] {
  const status = `$${tabelle.status}${tabelle.von}`;
  const laeuft = (['in-bearbeitung', 'anstehend'] as const)
    .map((id) => `${status}="${statusEintrag(id).label}"`)
    .join(',');
  return [tabelle.verantwortliche, tabelle.frist].map((column) => ({
    range: `${column}${tabelle.von}:${column}${tabelle.bis}`,
    formula: `AND($${indikator}${tabelle.von}="★",OR(${laeuft}),$${column}${tabelle.von}="")`,
    color: colors.anstehend.color,
    fill: colors.anstehend.fill,
    bold: false,
  }));
}
