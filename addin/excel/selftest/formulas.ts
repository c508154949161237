import { serialVonTag } from '#templates/kalender/tage.ts';
import { fromA1 } from '#templates/sheets/grid.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import { type RechnungSpalte, rechnungBereich } from '#templates/write/zeitplanRechnung.ts';
import { geloeschterSchritt, testName } from '../../commands/selftestPlan.ts';
import { protectedAmong, whileOpen } from '../protection.ts';
import { type Bench, type Beobachtung, type Probe, stoerend } from './bench.ts';

const columns = [
  'Status',
  'Begonnen am',
  'Frist',
  'Frist, Montag',
] as const satisfies readonly RechnungSpalte[];

/** Deletes the row of a step: nowhere may the data of another one stand in its place. */
export const formulas: Probe = {
  bereich: 'Formeln nach dem Löschen eines Schritts',
  run: async (bench) => {
    const { context } = bench;
    const name = testName(sheetNames.checkliste);
    const sheet = context.workbook.worksheets.getItem(name);
    const protection = sheet.protection.load('protected,options');
    const numbers = sheet.getRange('A1:A60').load('values');
    await context.sync();
    const row = numbers.values.findIndex(([value]) => value === geloeschterSchritt);
    if (row < 0) return [stoerend(`Die Zeile ${geloeschterSchritt} wurde nicht gefunden.`)];
    await whileOpen(context, protectedAmong([{ name, protection }]), () => {
      sheet.getRange(`${row + 1}:${row + 1}`).delete('Up');
    });
    context.application.calculate('Full');
    return await compare(bench);
  },
};

async function compare({ context, plan, date1904 }: Bench): Promise<readonly Beobachtung[]> {
  const listen = context.workbook.worksheets.getItem(testName(sheetNames.listen));
  const rangeOf = (column: RechnungSpalte) => rechnungBereich(column).replace(/^.*!/, '').replaceAll('$', '');
  const numbers = listen.getRange(rangeOf('Nr.')).load('values');
  const found = columns.map((column) => ({ column, range: listen.getRange(rangeOf(column)).load('values') }));
  await context.sync();
  const rows = plan.sheets.find(({ name }) => name === testName(sheetNames.listen))?.rows ?? [];
  return found.flatMap(({ column, range }) => {
    const start = fromA1(rangeOf(column).replace(/:.*$/, ''));
    const wrong = range.values.flatMap(([ist]: readonly unknown[], index) => {
      const id: unknown = numbers.values[index]?.[0];
      const value = start ? rows[start.row + index]?.cells[start.column]?.value : null;
      const planned =
        value !== null && typeof value === 'object' && 'tag' in value
          ? serialVonTag(value.tag) - (date1904 ? 1462 : 0)
          : (value ?? '');
      const soll = id === geloeschterSchritt ? '' : planned;
      return ist === soll ? [] : [String(id)];
    });
    return wrong.length === 0
      ? []
      : [
          stoerend(
            `„${column}“ stimmt nicht bei ${wrong.slice(0, 3).join(', ')} (${wrong.length} Schritte).`,
          ),
        ];
  });
}
