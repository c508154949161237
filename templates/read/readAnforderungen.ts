import { basisdienste, findBasisdienst } from '../catalogue/catalogue.ts';
import { keineAnforderungen } from '../catalogue/newCheckliste.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Anforderungen, BasisdienstZeile } from '../model/checkliste.ts';
import { anforderungenTabellen, anforderungenZeilen } from '../sheets/anforderungenSpalten.ts';
import { type GridSheet, toA1 } from '../sheets/grid.ts';
import { cellText, isEmpty, quote } from './cellText.ts';
import { findTable, type Table } from './findTable.ts';
import type { Log } from './log.ts';
import { readFreeTable } from './readFreeTable.ts';
import { placeKey } from './reading.ts';
import { cellAt, type Source, sourceAt } from './source.ts';
import { readFreierText, readWahl } from './wahlen.ts';

type BasisdienstKey = (typeof anforderungenTabellen.basisdienste.spalten)[number]['key'];

/** The three tables of `Anforderungen`, in whatever order they stand; what is missing says nothing. */
export function readAnforderungen(sheet: GridSheet | null, bezug: Tag, log: Log): Anforderungen {
  if (!sheet) return keineAnforderungen;
  const { basisdienste: dienste, registerschnittstellen, rechtsaenderungen } = anforderungenTabellen;
  const oben = findTable(sheet, dienste.spalten, { least: 3 });
  const register = findTable(sheet, registerschnittstellen.spalten);
  const recht = findTable(sheet, rechtsaenderungen.spalten);
  const starts = [oben, register, recht].flatMap((table) => (table ? [table.headerRow] : []));
  /** Before the title of the next table. */
  const endeVon = ({ headerRow }: Pick<Table<string>, 'headerRow'>): number =>
    Math.min(sheet.rows.length, ...starts.filter((start) => start > headerRow).map((start) => start - 1));
  const lage = { sheet, mindestens: anforderungenZeilen, bezug, log };
  return {
    basisdienste: oben
      ? readBasisdienste(sheet, oben, endeVon(oben), bezug, log)
      : keineAnforderungen.basisdienste,
    registerschnittstellen: register
      ? readFreeTable(
          {
            ...lage,
            table: register,
            spalten: registerschnittstellen.spalten,
            owner: 'register',
            ende: endeVon(register),
          },
          (read) => ({
            register: read('register', readFreierText),
            daten: read('daten', readFreierText),
            bemerkung: read('bemerkung', readFreierText),
          }),
        )
      : [],
    rechtsaenderungen: recht
      ? readFreeTable(
          {
            ...lage,
            table: recht,
            spalten: rechtsaenderungen.spalten,
            owner: 'recht',
            ende: endeVon(recht),
          },
          (read) => ({
            norm: read('norm', readFreierText),
            aenderungsbedarf: read('aenderungsbedarf', readFreierText),
            bemerkung: read('bemerkung', readFreierText),
          }),
        )
      : [],
  };
}

/** Rows by Nr., else by name; the first of each counts. */
function readBasisdienste(
  sheet: GridSheet,
  { columns, firstRow }: Table<BasisdienstKey>,
  ende: number,
  bezug: Tag,
  log: Log,
): readonly BasisdienstZeile[] {
  const gelesen = new Map<string, BasisdienstZeile>();
  for (let row = firstRow; row < ende; row++) {
    const text = (key: BasisdienstKey): string => {
      const column = columns[key];
      return column === undefined ? '' : cellText(cellAt(sheet, row, column));
    };
    const found = findBasisdienst(text('id')) ?? findBasisdienst(text('label'));
    if (found && !gelesen.has(found.id)) {
      const read = <T>(key: 'bedarf' | 'bemerkung', reader: (source: Source) => T): T | null => {
        const column = columns[key];
        if (column === undefined) return null;
        const feld = key === 'bedarf' ? 'Bedarf' : 'Bemerkung';
        const key_ = placeKey(found.id, key);
        return reader(sourceAt(sheet, row, column, { key: key_, id: null, feld, bezug, log }));
      };
      for (const key of ['id', 'label'] as const) {
        const column = columns[key];
        if (column !== undefined)
          log.places[placeKey(found.id, key)] = { sheet: sheet.name, cell: toA1(row, column) };
      }
      gelesen.set(found.id, {
        id: found.id,
        bedarf: read('bedarf', (source) => readWahl(source, 'bedarf')),
        bemerkung: read('bemerkung', readFreierText),
      });
    } else if (!isEmpty(text('bedarf')) || !isEmpty(text('label'))) {
      const name = text('label') || text('id');
      log.report({
        code: 'zeile-zusaetzlich',
        severity: 'info',
        sheet: sheet.name,
        cell: toA1(row, columns.id ?? columns.label ?? 0),
        message: `Hinweis: Die Zeile ${row + 1}${name === '' ? '' : ` ${quote(name)}`} gehört nicht zu den Basisdiensten der Vorlage; sie bleibt stehen und zählt nicht mit.`,
        value: name || null,
      });
    }
  }
  return basisdienste.map(({ id }) => gelesen.get(id) ?? { id, bedarf: null, bemerkung: null });
}
