import type { OpenWorkbook, Shown } from '../commands/openWorkbook.ts';
import type { Task } from './useTask.ts';

/** Shows a cell, or just the sheet, and says where that cannot be. */
export function showCell(
  workbook: OpenWorkbook,
  task: Task,
  sheet: string,
  cell: string | null,
): Promise<void> {
  return task.run('', async () => {
    const shown = await workbook.goToCell(sheet, cell);
    if (shown !== 'gezeigt') task.say(whyHidden(shown, sheet, cell ?? ''), true);
  });
}

function whyHidden(shown: Exclude<Shown, 'gezeigt'>, sheet: string, cell: string): string {
  switch (shown) {
    case 'blatt-fehlt':
      return `Das Blatt „${sheet}“ ist ausgeblendet oder nicht mehr da. Ein ausgeblendetes Blatt zeigt Excel mit Rechtsklick auf ein Blattregister, „Einblenden“.`;
    case 'zeile-ausgeblendet':
      return `Die Zelle ${cell} ist markiert, aber ihre Zeile ist ausgefiltert oder ausgeblendet. Heben Sie den Filter auf (Daten, Löschen), dann ist sie zu sehen.`;
    case 'spalte-ausgeblendet':
      return `Die Zelle ${cell} ist markiert, aber ihre Spalte ist ausgeblendet. Blenden Sie die Spalte ein, dann ist sie zu sehen.`;
  }
}
