import { useEffect, useRef, useState } from 'preact/hooks';
import type { Tag } from '#templates/kalender/tage.ts';
import { type Reading, writtenSheets } from '#templates/read/reading.ts';
import type { OpenWorkbook } from '../commands/openWorkbook.ts';
import { readSelected, type Selected } from '../commands/readSelected.ts';
import { checkQuietly, type StillePruefung, validateWorkbook } from '../commands/validateWorkbook.ts';

export interface Mappe {
  /** The workbook as last read; `null` before and where Excel refused. */
  readonly reading: Reading | null;
  /** The last check, asked for or not; `null` while Excel refuses. */
  readonly pruefung: StillePruefung | null;
  /** Whether the last check that was asked for could frame all cells; `null` before the first. */
  readonly markiert: boolean | null;
  /** Counts the checks that were asked for: the focus follows them, never the quiet ones. */
  readonly round: number;
  /** The row of the last selected step or checkpoint. */
  readonly selected: Selected['id'];
  /** The selected cell. */
  readonly at: Selected['at'] | null;
  /** Checks the workbook and frames its cells. */
  check(): Promise<void>;
  /** Reads the workbook and the selected row again without writing anything. */
  refresh(): Promise<Reading>;
  /** Reads what is selected: Excel does not tell of every selection. */
  follow(): Promise<void>;
}

/** How long nothing may change before the pane reads again, in milliseconds. */
const quiet = { change: 800, select: 150 };

/** The open workbook as the pane knows it; follows changes and the selected row where Excel tells of them. */
export function useMappe(
  workbook: OpenWorkbook,
  heute: () => Tag,
  known: StillePruefung | null,
  busy: boolean,
): Mappe {
  const [pruefung, setPruefung] = useState(known);
  const [markiert, setMarkiert] = useState<boolean | null>(null);
  const [round, setRound] = useState(0);
  const [selected, setSelected] = useState<Mappe['selected']>(null);
  const [at, setAt] = useState<Mappe['at']>(null);
  const reading = pruefung?.reading ?? null;
  const isCheckliste = reading?.checkliste != null;
  // as a text, so that the same sheets are not listened to anew after each reading
  const sheets = JSON.stringify(reading === null ? [] : writtenSheets(reading));

  const select = async () => {
    const found = await readSelected(workbook);
    setAt(found.at);
    // other rows, e.g. of Stammdaten, leave the step in view
    if (found.id !== null) setSelected(found.id);
  };
  const readAgain = async () => {
    const result = await checkQuietly(workbook, heute());
    setPruefung(result);
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
        // a cell is being edited, or the sheet is gone: the next event or the next click reads again
        work().catch(() => undefined);
      }, quiet[what]);
    };
    const onFocus = () => ask('change');
    const watching = workbook
      .watch(JSON.parse(sheets), { onChange: () => ask('change'), onSelect: () => ask('select') })
      .catch(() => null);
    // what was changed and selected after the last look and before Excel tells of it
    let left = false;
    void watching.then(() => {
      if (left) return;
      ask('change');
      ask('select');
    });
    ask('select');
    addEventListener('focus', onFocus);
    return () => {
      left = true;
      clearTimeout(later.change);
      clearTimeout(later.select);
      removeEventListener('focus', onFocus);
      void watching.then((unwatch) => unwatch?.()).catch(() => undefined);
    };
  }, [workbook, isCheckliste, sheets]);

  return {
    reading,
    pruefung,
    markiert,
    round,
    selected,
    at,
    check: async () => {
      const result = await validateWorkbook(workbook, heute());
      setPruefung(result);
      setMarkiert(result.markiert);
      setRound((count) => count + 1);
    },
    refresh: async () => {
      const current = await readAgain();
      await select();
      return current;
    },
    follow: select,
  };
}
