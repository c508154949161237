import type { SheetPlan } from './plan.ts';
import { a4Quer, cell, plainSheet } from './sheets/cell.ts';

/** A cell of one's own that has no place in the tables. */
export interface Notiz {
  readonly blatt: string;
  /** A1 address where it stood. */
  readonly zelle: string;
  /** Step or checkpoint of its row. */
  readonly zeile: string | null;
  readonly inhalt: string;
}

const name = 'Eigene Notizen';
const header = ['Blatt', 'Zelle', 'Nr.', 'Inhalt'] as const;

/** A sheet with notes from an earlier state of the workbook; `taken` are the names of sheets that are there. */
export function eigeneNotizen(notizen: readonly Notiz[], taken: readonly string[]): SheetPlan {
  const names = [name, ...Array.from({ length: taken.length + 1 }, (_, index) => `${name} ${index + 2}`)];
  return {
    ...plainSheet,
    name: names.find((candidate) => !taken.includes(candidate)) ?? name,
    protected: false,
    widths: [24, 10, 10, 80],
    freeze: { rows: 1, columns: 0 },
    rows: [
      { height: null, cells: header.map((text) => cell(text, 'header')) },
      ...notizen.map(({ blatt, zelle, zeile, inhalt }) => ({
        height: null,
        cells: [cell(blatt, 'cell'), cell(zelle, 'cell'), cell(zeile, 'cell'), cell(inhalt, 'cellText')],
      })),
    ],
    page: a4Quer(name, [1, 1]),
  };
}
