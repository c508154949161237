import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import type { Task } from './useTask.ts';

/** Shows a cell, or just the sheet, and says where that cannot be. */
export function showCell(
  workbook: OpenWorkbook,
  task: Task,
  sheet: string,
  cell: string | null,
): Promise<void> {
  return task.run('', async () => {
    if (await workbook.goToCell(sheet, cell)) return;
    task.say(
      `Das Blatt „${sheet}“ ist ausgeblendet oder nicht mehr da. Ein ausgeblendetes Blatt zeigt Excel mit Rechtsklick auf ein Blattregister, „Einblenden“.`,
      true,
    );
  });
}
