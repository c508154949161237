import { sheetNames } from '#templates/sheets/layout.ts';
import { testName } from '../../commands/selftestPlan.ts';
import { protectAgain, protectionOptions } from '../protection.ts';
import { attempt, type Beobachtung, bekannt, type Probe, stoerend } from './bench.ts';

/** What a protected sheet lets be done and what not, and that it can be opened and closed. */
export const protectedSheets: Probe = {
  bereich: 'Blattschutz',
  run: async ({ context }) => {
    const name = testName(sheetNames.checkliste);
    const sheet = context.workbook.worksheets.getItem(name);
    const out: Beobachtung[] = [];
    const must = async (what: string, allowed: boolean, work: () => void) => {
      const code = await attempt(context, work);
      if (allowed && code !== null)
        out.push(stoerend(`${what} wird im geschützten Blatt abgewiesen (${code}).`));
      if (!allowed && code === null) out.push(stoerend(`${what} geht im geschützten Blatt.`));
    };
    await must('In eine gesperrte Zelle schreiben', false, () => {
      sheet.getRange('C2').values = [['geändert']];
    });
    await must('In ein Eingabefeld schreiben', true, () => {
      sheet.getRange('K2').values = [['geändert']];
    });
    await must('Die Zeilenhöhe ändern', true, () => {
      sheet.getRange('2:2').format.rowHeight = 45;
    });
    await must('Die Spaltenbreite ändern', true, () => {
      sheet.getRange('K:K').format.columnWidth = 150;
    });
    const frozen = await attempt(context, () => sheet.freezePanes.freezeRows(1));
    if (frozen !== null)
      out.push(bekannt(`Fixierte Zeilen lassen sich im geschützten Blatt nicht ändern (${frozen}).`));
    const opened = await attempt(context, () => sheet.protection.unprotect());
    if (opened !== null) out.push(stoerend(`Der Blattschutz lässt sich nicht aufheben (${opened}).`));
    const again = await attempt(context, () => sheet.protection.unprotect());
    if (opened === null && again !== null)
      out.push(bekannt(`Den Schutz eines offenen Blattes aufzuheben, weist Excel ab (${again}).`));
    if (!(await protectAgain(context, [{ name, options: protectionOptions }])))
      out.push(stoerend('Ein geöffnetes Blatt lässt sich nicht wieder schützen.'));
    return out;
  },
};
