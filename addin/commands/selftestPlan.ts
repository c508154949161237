import { deriveCheckpoints } from '#templates/catalogue/ableitung.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Schritt } from '#templates/model/checkliste.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';

/** Set while a self-test runs, so that what an interrupted one left behind is known as ours. */
export const selftestKey = 'OZG_Selbsttest';

/** Name of the sheet of a self-test that stands for one of the Vorlage. */
export const testName = (sheet: string): string => `Test${sheet.replaceAll(' ', '')}`;

/** The step whose row the self-test deletes; all around it have data of their own. */
export const geloeschterSchritt = 'K1-03';

/** What the pane builds, under names of its own, with weeks on both sides of a year of 53 weeks. */
export function selftestPlan(): WorkbookPlan {
  const leer = newCheckliste({
    kennung: 'SH-7K3F9Q',
    land: 'SH',
    umsetzungsprojekt: 'Selbsttest',
    stand: '2027-01-05',
    projektstart: '2026-W40',
  });
  const schritte = leer.schritte.map((schritt) => ({ ...schritt, ...daten[schritt.id] }));
  // checkpoints that repeat steps show what Excel will compute
  const plan = planWorkbook(deriveCheckpoints({ ...leer, schritte }));
  return renamed(plan);
}

const daten: Readonly<Record<string, Partial<Schritt>>> = {
  'K1-01': { status: 'erledigt', begonnen: '2026-10-05', erledigt: '2026-11-20', frist: '2026-W47' },
  'K1-02': { status: 'in-bearbeitung', begonnen: '2026-12-28', frist: '2026-W52' },
  'K1-03': { status: 'anstehend', frist: '2026-W53', verantwortliche: 'Leitung' },
  'K1-04': { status: 'in-bearbeitung', begonnen: '2026-12-30', frist: '2027-W01', bemerkung: '(5)' },
  'K1-05': { status: 'entfaellt', frist: '2027-W02' },
};

/** The plan with other names of sheets, in formulas, rules and links too, and of cells. */
function renamed(plan: WorkbookPlan): WorkbookPlan {
  const names = plan.sheets.map(({ name }) => name);
  const references = new RegExp(`(?<![\\p{L}\\p{N}_])(?:'(${names.join('|')})'|(${names.join('|')}))!`, 'gu');
  const text = (formula: string) =>
    formula.replace(
      references,
      (_, quoted?: string, plain?: string) => `${testName(quoted ?? plain ?? '')}!`,
    );
  return {
    ...plan,
    names: Object.fromEntries(
      Object.entries(plan.names).map(([name, target]) => [name.replace(/^ozg/, 'ozgtest'), text(target)]),
    ),
    properties: { [selftestKey]: 'läuft' },
    sheets: plan.sheets.map((sheet) => renamedSheet(sheet, text)),
  };
}

function renamedSheet(sheet: SheetPlan, text: (formula: string) => string): SheetPlan {
  const cell = (plan: CellPlan): CellPlan => ({
    ...plan,
    ...(plan.formula !== undefined && { formula: text(plan.formula) }),
    ...(plan.link !== undefined && { link: text(plan.link) }),
  });
  return {
    ...sheet,
    name: testName(sheet.name),
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((plan) => plan && cell(plan)) })),
    validations: sheet.validations.map((rule) =>
      rule.kind === 'list'
        ? { ...rule, source: text(rule.source) }
        : { ...rule, formula: text(rule.formula) },
    ),
    formats: sheet.formats.map((rule) => ({ ...rule, formula: text(rule.formula) })),
  };
}
