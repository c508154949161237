/** Workbooks whose Checkliste lost a step, for tests of the sheets that repeat it by formulas. */

import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, Schritt } from '#templates/model/checkliste.ts';
import type { SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';

/** Every step of Arbeitspaket 1 has data of its own, so that a value shows whose it is. */
export function volleCheckliste(): Checkliste {
  const leer = newCheckliste();
  return {
    ...leer,
    stammdaten: { ...leer.stammdaten, stand: '2027-02-10', projektstart: '2027-W02' },
    schritte: leer.schritte.map((schritt, index): Schritt => {
      if (!schritt.id.startsWith('K1-')) return schritt;
      const woche = index + 10;
      return {
        ...schritt,
        status: schritt.id === 'K1-05' ? 'in-bearbeitung' : 'erledigt',
        begonnen: `2027-02-${woche}`,
        frist: `2027-W${woche}`,
        verantwortliche: `Stelle ${schritt.id}`,
      };
    }),
  };
}

/** The plan of a Checkliste in which the row of a step was deleted or its Nr. overwritten. */
export function ohneSchritt(id: string, wie: 'geloescht' | 'umbenannt'): WorkbookPlan {
  const plan = planWorkbook(volleCheckliste());
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => (sheet.name === 'Checkliste' ? ohne(sheet, id, wie) : sheet)),
  };
}

function ohne(sheet: SheetPlan, id: string, wie: 'geloescht' | 'umbenannt'): SheetPlan {
  const at = sheet.rows.findIndex(({ cells }) => cells[0]?.value === id);
  if (at < 0) throw new Error(`No row ${id}`);
  if (wie === 'geloescht') return { ...sheet, rows: sheet.rows.toSpliced(at, 1) };
  const rows = sheet.rows.map((row, index) =>
    index === at
      ? {
          ...row,
          cells: row.cells.map((cell, column) => (cell && column === 0 ? { ...cell, value: 'X1' } : cell)),
        }
      : row,
  );
  return { ...sheet, rows };
}
