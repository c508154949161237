import type { GefuehrterSchritt, Guided } from '../../commands/selftest.ts';
import { selftestKey, selftestPlan } from '../../commands/selftestPlan.ts';
import type { Supports } from '../supports.ts';
import { writePlan } from '../writePlan.ts';
import { type Beobachtung, bekannt, stoerend } from './bench.ts';
import { guidedPlan, guidedSheetName } from './guidedSheet.ts';
import { findTraces, removeTraces } from './traces.ts';

type Run = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

interface GuideOptions {
  /** Each call is a request of its own: a person does something in between. */
  readonly run: Run;
  readonly supports: Supports;
}

/** Builds the sheet of the guided steps; `null` where a sheet of its name is somebody's own. */
export async function guide({ run, supports }: GuideOptions): Promise<Guided | null> {
  const plan = selftestPlan();
  const isFree = await run(async (context) => {
    const { blaetter, sindUnsere } = await findTraces(context, plan);
    if (blaetter.length > 0 && !sindUnsere) return false;
    if (sindUnsere) await removeTraces(context, plan);
    context.workbook.properties.custom.add(selftestKey, 'läuft');
    try {
      await writePlan(context, guidedPlan(), { supports, date1904: false, onStep: () => undefined });
    } catch (error) {
      await removeTraces(context, plan);
      throw error;
    }
    return true;
  });
  if (!isFree) return null;
  let heard = 0;
  await run(async (context) => {
    context.workbook.worksheets.getItem(guidedSheetName).onChanged.add(async () => {
      heard += 1;
    });
    await context.sync();
  });
  return {
    begin: ({ cell }) =>
      run(async (context) => {
        heard = 0;
        context.workbook.worksheets.getItem(guidedSheetName).getRange(cell).select();
        await context.sync();
      }),
    look: async (schritt) => {
      const began = Date.now();
      const found = await run(async (context) => {
        const range = context.workbook.worksheets.getItem(guidedSheetName).getRange(schritt.cell);
        range.load('values,valueTypes');
        await context.sync();
        return { value: range.values[0]?.[0], type: range.valueTypes[0]?.[0] };
      });
      return seen(schritt, { ...found, heard, waited: Date.now() - began });
    },
    end: () => run((context) => removeTraces(context, plan)),
  };
}

interface Seen {
  readonly value: unknown;
  readonly type: unknown;
  /** Changes that Excel told of. */
  readonly heard: number;
  /** Milliseconds until Excel answered. */
  readonly waited: number;
}

/** Longer than any request that nobody's typing holds up. */
const held = 1_500;

function seen({ id }: GefuehrterSchritt, { value, type, heard, waited }: Seen): readonly Beobachtung[] {
  switch (id) {
    case 'auswahlliste':
      if (value !== 'Erledigt') return [stoerend('In der Zelle steht nicht „Erledigt“.')];
      return heard === 0 ? [bekannt('Eine Wahl aus der Auswahlliste meldet Excel nicht.')] : [];
    case 'woche':
      return type === 'Double' ? [bekannt('Aus 12/2027 macht Excel ein Datum.')] : [];
    case 'sperre':
      return value === 'gesperrt' ? [] : [stoerend('Die gesperrte Zelle wurde überschrieben.')];
    case 'tippen':
      return waited > held ? [bekannt('Excel antwortet erst, wenn die Eingabe abgeschlossen ist.')] : [];
    case 'rueckgaengig':
      return value === '' ? [] : [stoerend('Das Wort steht noch in der Zelle.')];
  }
}
