import { codeOf, refusalText } from '../../commands/refusal.ts';
import type { Abweichung, HostFacts, SelftestOutcome } from '../../commands/selftest.ts';
import { selftestKey, selftestPlan } from '../../commands/selftestPlan.ts';
import type { Supports } from '../supports.ts';
import { writePlan } from '../writePlan.ts';
import { type Bench, bekannt, type Probe, stoerend } from './bench.ts';
import { dailyWork } from './dailyWork.ts';
import { events } from './events.ts';
import { formulas } from './formulas.ts';
import { limitsOfExcel } from './limits.ts';
import { protectedSheets } from './protectedSheets.ts';
import { readBack } from './readBack.ts';
import { refusals } from './refusals.ts';
import { findTraces, removeTraces } from './traces.ts';

/** Builds what all others look at. */
const build = (onStep: (text: string) => void): Probe => ({
  bereich: 'Anlegen aller Blätter',
  run: async (bench) => {
    const outcome = await writePlan(bench.context, bench.plan, { ...bench, onStep });
    if (!outcome.ok) return [stoerend(`Es gibt schon: ${outcome.vorhanden.join(', ')}.`)];
    const { druck } = outcome.maengel;
    return druck.length === 0
      ? []
      : [
          bekannt(
            `Papier und Größe lassen sich nicht setzen, zum Beispiel ohne Drucker (${druck.length} Blätter).`,
          ),
        ];
  },
});

/** The deletion of a row comes after all that looks at rows. */
const probes = [readBack, protectedSheets, dailyWork, formulas, events, refusals, limitsOfExcel] as const;

export interface SelftestOptions {
  readonly supports: Supports;
  readonly date1904: boolean;
  readonly umgebung: HostFacts;
  readonly onStep: (text: string) => void;
}

/**
 * Runs through what the pane needs of Excel, in sheets of its own. Whatever happens, they are removed and the cell
 * that was selected is selected again. A part that Excel refuses is a deviation, and the next one goes on.
 */
export async function selftest(
  context: Excel.RequestContext,
  { supports, date1904, umgebung, onStep }: SelftestOptions,
): Promise<SelftestOutcome> {
  const plan = selftestPlan();
  const { blaetter, sindUnsere } = await findTraces(context, plan);
  if (blaetter.length > 0 && !sindUnsere) return { art: 'vorhanden', blaetter };
  if (sindUnsere) await removeTraces(context, plan);
  const back = await rememberSelection(context);
  const bench: Bench = { context, supports, date1904, plan };
  const all = [build(onStep), ...probes];
  const abweichungen: Abweichung[] = [];
  let uebrig: readonly string[] = [];
  try {
    context.workbook.properties.custom.add(selftestKey, 'läuft');
    await context.sync();
    for (const { bereich, run } of all) {
      onStep(`Selbsttest: ${bereich} …`);
      const found = await run(bench).catch(refused);
      abweichungen.push(...found.map((one) => ({ ...one, bereich })));
    }
  } finally {
    onStep('Die Testblätter werden entfernt …');
    await back();
    uebrig = await removeTraces(context, plan);
  }
  const bereiche = all.map(({ bereich }) => bereich);
  return { art: 'gelaufen', ergebnis: { umgebung, bereiche, abweichungen, uebrig } };
}

/** A refusal is what the test is there to find; a fault of ours, and a person who gives up, end it. */
function refused(error: unknown): readonly [ReturnType<typeof stoerend>] {
  const code = codeOf(error);
  if (code === null || code === 'Abgebrochen') throw error;
  return [stoerend(`${refusalText(error)} (${code})`)];
}

/** Selects what was selected; a chart that was is left alone. */
async function rememberSelection(context: Excel.RequestContext): Promise<() => Promise<void>> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
  await context.sync();
  const range = context.workbook.getSelectedRange().load('address');
  const isRange = await context.sync().then(
    () => true,
    () => false,
  );
  const address = isRange ? range.address.slice(range.address.lastIndexOf('!') + 1) : null;
  return async () => {
    const again = context.workbook.worksheets.getItem(sheet.id);
    again.activate();
    if (address !== null) again.getRange(address).select();
    await context.sync().catch(() => undefined);
  };
}
