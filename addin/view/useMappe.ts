import { useEffect, useRef, useState } from 'preact/hooks';
import type { Tag } from '#templates/kalender/tage.ts';
import type { CheckpointId, SchrittId } from '#templates/model/checkliste.ts';
import { type Reading, writtenSheets } from '#templates/read/reading.ts';
import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import { selectedRow } from '../commands/selectedRow.ts';
import { checkQuietly, type Pruefung, validateWorkbook } from '../commands/validateWorkbook.ts';

export interface Mappe {
  /** The workbook as last read; `null` before and where Excel refused. */
  readonly reading: Reading | null;
  /** The last check; `null` before the first. */
  readonly pruefung: Pruefung | null;
  /** Counts the checks that were asked for: the focus follows them, never the quiet ones. */
  readonly round: number;
  readonly selected: SchrittId | CheckpointId | null;
  /** Checks the workbook and frames its cells. */
  check(): Promise<Pruefung>;
  /** Reads the workbook and the selected row again without writing anything. */
  refresh(): Promise<Reading>;
  /** Forgets a check that no longer fits. */
  forget(): void;
}

/** How long nothing may change before the pane reads again, in milliseconds. */
const quiet = { change: 800, select: 150 };

/** The open workbook as the pane knows it; follows changes and the selected row where Excel tells of them. */
export function useMappe(
  workbook: OpenWorkbook,
  heute: () => Tag,
  known: Reading | null,
  busy: boolean,
): Mappe {
  const [reading, setReading] = useState(known);
  const [pruefung, setPruefung] = useState<Pruefung | null>(null);
  const [round, setRound] = useState(0);
  const [selected, setSelected] = useState<Mappe['selected']>(null);
  const isCheckliste = reading?.checkliste != null;
  // as a text, so that the same sheets are not listened to anew after each reading
  const sheets = JSON.stringify(reading === null ? [] : writtenSheets(reading));

  const select = async () => {
    const id = await selectedRow(workbook);
    // other rows, e.g. of Stammdaten, leave the step in view
    if (id !== null) setSelected(id);
  };
  const readAgain = async () => {
    const result = await checkQuietly(workbook, heute());
    setReading(result.reading);
    setPruefung((shown) => shown && { ...result, markiert: shown.markiert });
    return result.reading;
  };
  // handlers outlive the rendering that made them
  const latest = useRef({ readAgain, select, busy });
  latest.current = { readAgain, select, busy };

  useEffect(() => {
    if (!isCheckliste) return;
    const later: Record<keyof typeof quiet, ReturnType<typeof setTimeout> | undefined> = {
      change: undefined,
      select: undefined,
    };
    const ask = (what: keyof typeof later) => {
      clearTimeout(later[what]);
      later[what] = setTimeout(() => {
        if (latest.current.busy) return ask(what);
        const work: () => Promise<unknown> =
          what === 'change' ? latest.current.readAgain : latest.current.select;
        // somebody is typing, or the sheet went: the next event or the next click reads again
        work().catch(() => undefined);
      }, quiet[what]);
    };
    const onFocus = () => ask('change');
    const watching = workbook
      .watch(JSON.parse(sheets), { onChange: () => ask('change'), onSelect: () => ask('select') })
      .catch(() => null);
    ask('select');
    addEventListener('focus', onFocus);
    return () => {
      clearTimeout(later.change);
      clearTimeout(later.select);
      removeEventListener('focus', onFocus);
      void watching.then((unwatch) => unwatch?.()).catch(() => undefined);
    };
  }, [workbook, isCheckliste, sheets]);

  return {
    reading,
    pruefung,
    round,
    selected,
    check: async () => {
      const result = await validateWorkbook(workbook, heute());
      setReading(result.reading);
      setPruefung(result);
      setRound((count) => count + 1);
      return result;
    },
    refresh: async () => {
      const current = await readAgain();
      await select();
      return current;
    },
    forget: () => setPruefung(null),
  };
}
