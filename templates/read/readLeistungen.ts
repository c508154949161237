import { hasVerneinung, normalize } from '../catalogue/catalogue.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Leistung } from '../model/checkliste.ts';
import { leistungenMax, leistungSpalten } from '../sheets/columns.ts';
import type { GridSheet } from '../sheets/grid.ts';
import { cellText, isBrokenCell, isEmpty, quote } from './cellText.ts';
import { findTable, reportSpalte } from './findTable.ts';
import type { Log } from './log.ts';
import { readAuswahl, readText } from './readCell.ts';
import { cellAt, fixAt, reportAt, type Source, sourceAt } from './source.ts';
import { modellAuswahl, mvpAuswahl } from './stammdatenAuswahl.ts';
import { readVerbunden } from './verbunden.ts';

const inhalt = ['ozgId', 'bezeichnung', 'leika'] as const;

/** The list of OZG-Leistungen; a row counts if it names one by id, name or LeiKa-Schlüssel. */
export function readLeistungen(sheet: GridSheet, bezug: Tag, log: Log): readonly Leistung[] {
  const table = findTable(sheet, leistungSpalten);
  for (const spalte of leistungSpalten) {
    if ('optional' in spalte || (!table && spalte.key !== 'ozgId')) continue;
    if (table?.columns[spalte.key] === undefined) reportSpalte(log, sheet.name, table, spalte, 'warning');
  }
  if (!table) return [];
  const leistungen: Leistung[] = [];
  const valueRow = readVerbunden(
    sheet,
    {
      rows: Array.from({ length: leistungenMax }, (_, index) => table.firstRow + index),
      firstRow: table.firstRow,
    },
    new Map(
      leistungSpalten.flatMap(({ key, header }): [number, string][] => {
        const column = table.columns[key];
        return column === undefined ? [] : [[column, header]];
      }),
    ),
    log,
  );
  for (let row = table.firstRow; row < sheet.rows.length; row++) {
    const isFilled = inhalt.some((key) => {
      const column = table.columns[key];
      return column !== undefined && !isBlank(sheet, row, column);
    });
    if (!isFilled && row >= table.firstRow + leistungenMax) break;
    if (!isFilled) continue;
    const nr = leistungen.length;
    const read = <T>(key: keyof Leistung, reader: (source: Source) => T): T | null => {
      const column = table.columns[key];
      if (column === undefined) return null;
      const feld = leistungSpalten.find((spalte) => spalte.key === key)?.header ?? key;
      return reader(
        sourceAt(sheet, valueRow(row, column), column, {
          key: `leistung.${nr}.${key}`,
          id: null,
          feld,
          bezug,
          log,
        }),
      );
    };
    const modell = (art: keyof typeof modellAuswahl) => (source: Source) => {
      const { eintrag, text } = readAuswahl(source, modellAuswahl[art]);
      return eintrag?.label ?? text;
    };
    leistungen.push({
      ozgId: read('ozgId', readOzgId),
      bezeichnung: read('bezeichnung', readText),
      leika: read('leika', readLeika),
      mvp: read('mvp', readMvp),
      leistungsverantwortlich: read('leistungsverantwortlich', readText),
      vorgehensmodell: read('vorgehensmodell', modell('vorgehensmodell')),
      nachnutzungsmodell: read('nachnutzungsmodell', modell('nachnutzungsmodell')),
    });
  }
  return leistungen;
}

function isBlank(sheet: GridSheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  if (isBrokenCell(cell)) return false;
  return isEmpty(cellText(cell));
}

function readOzgId(source: Source): string | null {
  const text = readText(source);
  if (text === null || /^1\d{4}$/.test(text)) return text;
  const inside = text.match(/(?<!\d)1\d{4}(?!\d)/g) ?? [];
  const message = `Die OZG-ID soll aus fünf Ziffern bestehen und mit 1 beginnen, zum Beispiel 10292, nicht ${quote(text)}.`;
  const fix =
    inside.length === 1 && !hasVerneinung(text) && !text.includes('?')
      ? fixAt(source, inside[0] ?? '', { sicher: false })
      : null;
  reportAt(source, { code: 'ozg-id-unbekannt', severity: 'warning', message, fix });
  return text;
}

function readMvp(source: Source): boolean | null {
  const { eintrag } = readAuswahl(source, mvpAuswahl);
  return eintrag && eintrag.id === 'ja';
}

const nichtImLeika = 'nicht im LeiKa';

function readLeika(source: Source): string | null {
  const text = readText(source);
  if (text === null) return null;
  if (normalize(text) === normalize(nichtImLeika)) return nichtImLeika;
  const digits = text.replace(/[\s.\-–/]/g, '');
  if (/^\d{14}$/.test(digits)) return digits;
  const message = `Der LeiKa-Schlüssel soll 14 Ziffern haben, zum Beispiel 99012001000000, oder „${nichtImLeika}“ lauten, nicht ${quote(text)}.`;
  reportAt(source, { code: 'leika-unlesbar', severity: 'warning', message });
  return null;
}
