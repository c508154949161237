import { attempt, type Probe, stoerend } from './bench.ts';
import { cellFacts } from './cellFacts.ts';
import { deviations, type LaterFacts } from './facts.ts';
import { lookFacts } from './lookFacts.ts';
import { formatFacts, ruleFacts } from './ruleFacts.ts';
import { nameFacts, sheetFacts } from './sheetFacts.ts';

/** Reads every fact of the built sheets back, after Excel has computed them. */
export const readBack: Probe = {
  bereich: 'Zurücklesen aller Angaben',
  run: async ({ context, supports, date1904, plan }) => {
    const refused = await attempt(context, () => context.application.calculate('Full'));
    const facts = await told(context, [nameFacts(context, plan)]);
    for (const sheetPlan of plan.sheets) {
      const sheet = context.workbook.worksheets.getItem(sheetPlan.name);
      const conditional = sheet.getRange().conditionalFormats.load('items/id,items/priority');
      facts.push(
        ...(await told(context, [
          cellFacts(sheet, sheetPlan, date1904),
          lookFacts(sheet, sheetPlan, supports),
          ruleFacts(sheet, sheetPlan),
          sheetFacts(sheet, sheetPlan, supports),
        ])),
        ...(await told(context, [formatFacts(sheet, sheetPlan, conditional.items)])),
      );
    }
    return [
      ...(refused === null ? [] : [stoerend(`Excel hat nicht neu rechnen lassen (${refused}).`)]),
      ...deviations(facts),
    ];
  },
};

/** One round trip, and what it told. */
async function told(context: Excel.RequestContext, later: readonly LaterFacts[]) {
  await context.sync();
  return later.flatMap((facts) => facts());
}
