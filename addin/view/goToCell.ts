import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import { showCell } from './showCell.ts';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';

/** Shows a cell and follows there: the pane need not wait to be told what it selected itself. */
export async function goToCell(
  workbook: OpenWorkbook,
  mappe: Mappe,
  task: Task,
  { sheet, cell }: { readonly sheet: string; readonly cell: string | null },
): Promise<void> {
  await showCell(workbook, task, sheet, cell);
  // Excel is busy with typing: the next selection is followed
  await mappe.follow().catch(() => undefined);
}
