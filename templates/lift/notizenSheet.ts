import { a4Quer, cell, plainSheet } from '../sheets/cell.ts';
import type { SheetPlan } from '../sheets/plan.ts';
import { uebernommenesKopf, type Zusatz } from './zusaetzliches.ts';

/** A sheet with what has no place in the tables, and the cells it came from; read again when the next one is made. */
export function notizenSheet(notizen: readonly Zusatz[], name: string): SheetPlan {
  return {
    ...plainSheet,
    name,
    protected: false,
    widths: [24, 10, 90],
    freeze: { rows: 1, columns: 0 },
    rows: [
      { height: null, cells: uebernommenesKopf.map((text) => cell(text, 'header')) },
      ...notizen.map((notiz) => ({
        height: null,
        cells: [notiz.sheet, notiz.cell, notiz.value].map((text) => cell(text, 'cellText')),
      })),
    ],
    page: a4Quer(name, [1, 1]),
  };
}
