import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { validate } from '#templates/validate/validate.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import type { Abgabe } from '../../../worker/intake/readFile.ts';

export const stichtag = '2027-03-22';

/** A Checkliste as it arrives from a file: written, read and checked by the product's own code. */
export function abgabeVon(checkliste: Checkliste, file = `${checkliste.stammdaten.kennung}.xlsx`): Abgabe {
  const reading = read(gridOfPlan(planWorkbook(checkliste)), { stichtag });
  return {
    file,
    reading,
    findings: validate(reading, { stichtag }),
    hash: JSON.stringify(reading.checkliste),
  };
}

/** A workbook of ours from which a sheet was deleted. */
export function abgabeOhneBlatt(name: string): Abgabe {
  const plan = planWorkbook(
    newCheckliste({ land: 'SH', umsetzungsprojekt: 'Wohngeld', kennung: 'SH-000009' }),
  );
  const grid = gridOfPlan({ ...plan, sheets: plan.sheets.filter((sheet) => sheet.name !== name) });
  const reading = read(grid, { stichtag });
  return { file: 'ohne.xlsx', reading, findings: validate(reading, { stichtag }), hash: 'ohne' };
}

/** A file that is no workbook. */
export function kaputt(file: string): Abgabe {
  return {
    file,
    reading: null,
    hash: 'kaputt',
    findings: [
      {
        code: 'datei-unlesbar',
        severity: 'error',
        sheet: null,
        cell: null,
        id: null,
        message: 'Die Datei muss eine Excel- oder ODF-Tabelle sein.',
        value: null,
        fix: null,
      },
    ],
  };
}
