import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import { parseFrist } from '#templates/kalender/parseFrist.ts';
import { parseTag } from '#templates/kalender/parseTag.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { vorlagenversion } from '#templates/model/checkliste.ts';
import type { FixCell } from '#templates/model/finding.ts';
import { isEmpty, quote } from '#templates/read/cellText.ts';
import { findTable } from '#templates/read/findTable.ts';
import { read } from '#templates/read/read.ts';
import { isGefuellt } from '#templates/read/readFreeTable.ts';
import type { Reading } from '#templates/read/reading.ts';
import { punkteSpalten } from '#templates/sheets/anforderungenSpalten.ts';
import { type GridSheet, toA1 } from '#templates/sheets/grid.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import type { OpenWorkbook, Undo } from './openWorkbook.ts';
import type { RowId } from './schrittAktion.ts';

/** As it is typed; `art` is the word of the choice. */
export interface PunktAngaben {
  readonly art: string;
  readonly text: string;
  readonly zustaendig: string;
  readonly bis: string;
}

export type PunktOutcome =
  | { readonly art: 'erledigt'; readonly gesagt: string; readonly undo: Undo }
  /** Nothing was changed; `feld` is the entry that cannot be used. */
  | { readonly art: 'abgelehnt'; readonly grund: string; readonly feld: keyof PunktAngaben | null };

const abgelehnt = (grund: string, feld: keyof PunktAngaben | null = null): PunktOutcome => ({
  art: 'abgelehnt',
  grund,
  feld,
});

/** Why no Offener Punkt can be entered in this workbook, and what helps; `null` where it has the sheet. */
export function ohnePunkte({ blaetter, checkliste }: Reading): string | null {
  if (blaetter.some(({ key }) => key === 'offenePunkte')) return null;
  const version = checkliste?.vorlagenversion ?? vorlagenversion;
  return Number(version) < Number(vorlagenversion)
    ? `Diese Mappe beruht auf Vorlage ${version} und hat das Blatt „${sheetNames.offenePunkte}“ noch nicht; unter „Vorlage“ lässt sie sich heben, Ihre Angaben bleiben erhalten.`
    : `In dieser Mappe fehlt das Blatt „${sheetNames.offenePunkte}“; ein neuer Aufbau unter „Vorlage“ legt es an, Ihre Angaben bleiben erhalten.`;
}

/** Writes an Offener Punkt about a step into the first empty row of its sheet, as the workbook is now. */
export async function addPunkt(
  workbook: OpenWorkbook,
  id: RowId,
  angaben: PunktAngaben,
  heute: Tag,
): Promise<PunktOutcome> {
  const text = angaben.text.trim();
  const bis = zeitpunktText(angaben.bis, heute);
  if (angaben.art === '') return abgelehnt('Wählen Sie eine Art aus.', 'art');
  if (isEmpty(text)) return abgelehnt('Schreiben Sie, worum es geht.', 'text');
  if (bis === null)
    return abgelehnt(
      '„Am / Bis“ soll ein Tag oder eine Kalenderwoche mit Jahr sein, zum Beispiel 22.03.2027 oder KW 12/2027.',
      'bis',
    );
  const grid = await workbook.readGrid();
  const reading = read(grid, { stichtag: heute });
  const name = reading.blaetter.find(({ key }) => key === 'offenePunkte')?.sheet;
  const sheet = grid.sheets.find((one) => one.name === name);
  const fehlt = ohnePunkte(reading);
  if (fehlt !== null || !sheet) return abgelehnt(fehlt ?? `Das Blatt „${sheetNames.offenePunkte}“ fehlt.`);
  const found = rowCells(sheet, {
    ...angaben,
    text,
    zustaendig: angaben.zustaendig.trim(),
    bis,
    schritt: id,
  });
  if ('grund' in found) return abgelehnt(found.grund);
  return {
    art: 'erledigt',
    gesagt: `Der offene Punkt zu ${id} steht in „${sheet.name}“, Zeile ${found.zeile}.`,
    undo: await workbook.writeFixes(found.cells),
  };
}

type Werte = PunktAngaben & { readonly schritt: RowId };

/** The cells of the first empty row; `zeile` counts from 1. */
function rowCells(
  sheet: GridSheet,
  werte: Werte,
): { readonly cells: readonly FixCell[]; readonly zeile: number } | { readonly grund: string } {
  const table = findTable(sheet, punkteSpalten);
  if (!table)
    return {
      grund: `Im Blatt ${quote(sheet.name)} fehlt die Kopfzeile der Tabelle. Bauen Sie die Blätter unter „Vorlage“ neu auf.`,
    };
  let row = table.firstRow;
  while (isGefuellt(sheet, row, table)) row++;
  const cells: FixCell[] = [];
  for (const key of ['art', 'text', 'schritt', 'zustaendig', 'bis'] as const) {
    if (werte[key] === '') continue;
    const column = table.columns[key];
    if (column === undefined) {
      const header = punkteSpalten.find((spalte) => spalte.key === key)?.header ?? key;
      return { grund: `Im Blatt ${quote(sheet.name)} fehlt die Spalte ${quote(header)}. Ergänzen Sie sie.` };
    }
    cells.push({ sheet: sheet.name, cell: toA1(row, column), value: werte[key] });
  }
  return { cells, zeile: row + 1 };
}

/** A day or a week with its year as the sheet shows them; `''` for none, `null` for anything else. */
function zeitpunktText(text: string, heute: Tag): string | null {
  if (isEmpty(text.trim())) return '';
  const tag = parseTag(text);
  if (tag !== null) return showTag(tag);
  const frist = parseFrist(text, heute);
  return 'fehler' in frist || frist.ohneJahr || frist.bereich ? null : showWoche(frist.woche);
}
