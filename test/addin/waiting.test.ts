/** Excel lets a request wait without a word while somebody types in a cell. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refusalText } from '../../addin/commands/refusal.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { newestApi } from '../excel/openExcel.ts';
import { openWithRubbish } from './rubbish.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

type Told = { readonly giveUp: (() => void) | null } | null;

it('is told after two seconds, and goes on once the person has typed to the end', async () => {
  const { workbook, host } = await openWithRubbish(newestApi);
  const told: Told[] = [];
  workbook.onWaiting((waiting) => void told.push(waiting));
  host.beginEdit();
  const checking = validateWorkbook(workbook, '2027-03-24');
  await vi.advanceTimersByTimeAsync(1_900);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual([{ giveUp: null }]);
  host.endEdit();
  expect((await checking).markiert).toBe(true);
  expect(told.at(-1)).toBe(null);
});

it('can be given up after thirty seconds; what Excel does later writes nothing more', async () => {
  const { workbook, host } = await openWithRubbish(newestApi);
  let last: Told = null;
  workbook.onWaiting((waiting) => {
    last = waiting;
  });
  host.beginEdit();
  const cells = [{ sheet: 'Checkliste', cell: 'K2', value: 'zu spät' }];
  const writing = workbook.writeFixes(cells).catch((error: unknown) => error);
  // what writes is loaded only now
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(30_100);
  (last as Told)?.giveUp?.();
  expect(refusalText(await writing)).toContain('Sie haben das Warten auf Excel beendet');
  host.endEdit();
  await vi.advanceTimersByTimeAsync(100);
  expect([...(host.findSheet('Checkliste')?.cells.values() ?? [])].map(({ value }) => value)).not.toContain(
    'zu spät',
  );
});
