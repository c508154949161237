import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';

/** Writes a plan and opens the file twice: by exceljs as a reader, and as bare parts. */
export async function openedFile(plan: WorkbookPlan) {
  const bytes = await writeWorkbook(plan);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const files = unzipSync(bytes);
  return {
    bytes,
    workbook,
    paths: Object.keys(files),
    /** The text of a part; a missing one is an error. */
    part(path: string): string {
      const content = files[path];
      if (!content) throw new Error(`Part ${path} is missing`);
      return strFromU8(content);
    },
    /** The sheet as exceljs reads it. */
    sheet(name: string): ExcelJS.Worksheet {
      const sheet = workbook.getWorksheet(name);
      if (!sheet) throw new Error(`Sheet ${name} is missing`);
      return sheet;
    },
  };
}
