import type { Tag } from '#templates/kalender/tage.ts';
import { fromA1 } from '#templates/sheets/grid.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import type { SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { writeWorkbook } from '../files/xlsx/write/writeWorkbook.ts';
import { type Beispielmappe, beispielmappen } from './beispielmappen.ts';

export interface Beispieldatei {
  /** Plain letters, digits, `_`, `-` and `.` only. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What people mistype, by Land: cells of `Checkliste` that a check complains about. */
const tippfehler: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  HE: { F24: 'fertich', H27: 'KW 54/2027' },
  MV: { H30: 'demnächst' },
};

/** The sample workbooks as files; those of two Länder hold a few mistyped cells. */
export async function beispieldateien(stichtag: Tag): Promise<Beispieldatei[]> {
  const dateien: Beispieldatei[] = [];
  for (const mappe of beispielmappen({ stichtag })) {
    dateien.push({ name: asciiName(mappe.name), bytes: await writeWorkbook(planMitFehlern(mappe)) });
  }
  return dateien;
}

function planMitFehlern({ checkliste }: Beispielmappe): WorkbookPlan {
  const plan = planWorkbook(checkliste);
  const fehler = tippfehler[checkliste.stammdaten.land ?? ''];
  if (!fehler) return plan;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === sheetNames.checkliste ? withValues(sheet, fehler) : sheet,
    ),
  };
}

function withValues(sheet: SheetPlan, values: Readonly<Record<string, string>>): SheetPlan {
  const byPlace = new Map(
    Object.entries(values).map(([address, value]) => {
      const place = fromA1(address);
      return [`${place?.row}/${place?.column}`, value];
    }),
  );
  return {
    ...sheet,
    rows: sheet.rows.map((row, rowIndex) => ({
      ...row,
      cells: row.cells.map((cell, column) => {
        const value = byPlace.get(`${rowIndex}/${column}`);
        return cell === null || value === undefined ? cell : { ...cell, value };
      }),
    })),
  };
}

function asciiName(name: string): string {
  const gefaltet = name
    .replaceAll('ü', 'ue')
    .replaceAll('ö', 'oe')
    .replaceAll('ä', 'ae')
    .replaceAll('ß', 'ss');
  return gefaltet.replace(/[^A-Za-z0-9._-]+/g, '-');
}
