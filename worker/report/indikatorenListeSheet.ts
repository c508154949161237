import { showTag } from '#templates/kalender/anzeigen.ts';
import { isTag, type Tag } from '#templates/kalender/tage.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { type IndikatorZeile, indikatorSpalten, indikatorZeilen } from '../csv/indikatorenListe.ts';
import { longTableSheet, type TableRows } from './table.ts';

/** The list for the OZG-Informationsplattform as a workbook: keys of many digits are text cells, days are days. */
export function indikatorenListePlan(checklisten: readonly Checkliste[], stichtag: Tag): WorkbookPlan {
  const sheet = longTableSheet<IndikatorZeile>({
    name: 'Indikatoren',
    title: `Steuerungsindikatoren je OZG-Leistung, Stichtag ${showTag(stichtag)}`,
    notes: ['Für die OZG-Informationsplattform. Eigene Modelle einer Leistung gehen denen des Projekts vor.'],
    freezeColumns: 2,
    columns: indikatorSpalten.map(({ header, width, art, value }) => ({
      header,
      width,
      style: art === 'tag' ? ('cellDate' as const) : ('cellText' as const),
      value: (zeile) => {
        const wert = value(zeile);
        return art === 'tag' && wert !== null && isTag(wert) ? { tag: wert } : wert;
      },
    })),
    rows: zeilenVon(checklisten),
    empty: 'Für diese Auswahl ist keine Mappe gespeichert.',
    tooMany: (zeilen) =>
      `Diese Tabelle hätte ${zeilen} Zeilen, mehr als ein Blatt fasst; sie ist weggelassen. Alle Zeilen enthält die Liste „indikatoren.csv“ (/api/indikatoren.csv).`,
  });
  return { title: 'Steuerungsindikatoren je OZG-Leistung', sheets: [sheet], names: {}, properties: {} };
}

/** Made one by one while the file is written: there may be hundreds of thousands. */
function zeilenVon(checklisten: readonly Checkliste[]): TableRows<IndikatorZeile> {
  return {
    length: checklisten.reduce((sum, checkliste) => sum + indikatorZeilen(checkliste).length, 0),
    *[Symbol.iterator]() {
      for (const checkliste of checklisten) yield* indikatorZeilen(checkliste);
    },
  };
}
