import { attempt, bekannt, type Probe } from './bench.ts';
import { emptySheet } from './emptySheet.ts';

/** Milliseconds within which Excel tells of a change, and in which it may tell of it twice. */
const patience = { first: 2_000, again: 300 } as const;
const cells = ['A1', 'A2', 'A3'] as const;

/** Whether Excel tells of each change once. */
export const events: Probe = {
  bereich: 'Nachrichten über Änderungen',
  run: async ({ context }) =>
    await emptySheet(context, async (sheet) => {
      const heard: string[] = [];
      const handler = sheet.onChanged.add(async ({ address }) => {
        heard.push(address);
      });
      await context.sync();
      for (const cell of cells) {
        sheet.getRange(cell).values = [[1]];
        await context.sync();
      }
      for (let waited = 0; waited < patience.first && new Set(heard).size < cells.length; waited += 50)
        await pause(50);
      await pause(patience.again);
      await attempt(context, () => handler.remove());
      const missing = cells.filter((cell) => !heard.includes(cell)).length;
      const twice = heard.length - new Set(heard).size;
      return [
        ...(missing > 0
          ? [bekannt(`Von ${cells.length} Änderungen hat Excel ${missing} nicht gemeldet.`)]
          : []),
        ...(twice > 0
          ? [bekannt(`Von ${cells.length} Änderungen hat Excel ${twice} doppelt gemeldet.`)]
          : []),
      ];
    }),
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
