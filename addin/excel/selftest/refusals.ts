import { a4Quer, cell, plainSheet } from '#templates/sheets/cell.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { codeOf } from '../../commands/refusal.ts';
import { rebuildPlan } from '../rebuildPlan.ts';
import { writePlan } from '../writePlan.ts';
import { type Bench, type Beobachtung, type Probe, stoerend } from './bench.ts';

export const refusedSheetName = 'TestAbbruch';

/** A name with a blank, which every Excel refuses, after the cells are written. */
const refusedName = { 'ozgtest abbruch': `${refusedSheetName}!$A$1` };

function smallPlan(text: string, names: WorkbookPlan['names']): WorkbookPlan {
  const rows = [text, `${text} 2`].map((value) => ({ height: null, cells: [cell(value, 'free')] }));
  const sheet = {
    ...plainSheet,
    name: refusedSheetName,
    widths: [20],
    rows,
    page: a4Quer('Selbsttest', null),
  };
  return { title: 'Selbsttest', sheets: [sheet], names, properties: {} };
}

/** Excel refuses in the middle of a build, and of a rebuild: nothing half is left, and nothing lost. */
export const refusals: Probe = {
  bereich: 'Abbruch mitten im Aufbau',
  run: async (bench) => [...(await refusedBuild(bench)), ...(await refusedRebuild(bench))],
};

const quiet = { onStep: () => undefined };

async function refusedBuild(bench: Bench): Promise<readonly Beobachtung[]> {
  const { context } = bench;
  const code = await refusedCode(writePlan(context, smallPlan('neu', refusedName), { ...bench, ...quiet }));
  const sheet = context.workbook.worksheets.getItemOrNullObject(refusedSheetName).load('name');
  const runtime = context.runtime.load('enableEvents');
  await context.sync();
  return [
    ...(code === null ? [stoerend('Ein Name mit Leerzeichen wurde nicht abgewiesen.')] : []),
    ...(code !== null && !sheet.isNullObject
      ? [stoerend('Nach einem abgewiesenen Aufbau bleibt ein halbes Blatt stehen.')]
      : []),
    ...(runtime.enableEvents
      ? []
      : [stoerend('Nach einem abgewiesenen Aufbau meldet Excel keine Änderungen mehr.')]),
  ];
}

async function refusedRebuild(bench: Bench): Promise<readonly Beobachtung[]> {
  const { context } = bench;
  await writePlan(context, smallPlan('alt', {}), { ...bench, ...quiet });
  const options = { ...bench, ...quiet, umbenannt: {} };
  const code = await refusedCode(rebuildPlan(context, smallPlan('neu', refusedName), options));
  const sheet = context.workbook.worksheets.getItem(refusedSheetName);
  const range = sheet.getRange('A1:A2').load('values');
  const protection = sheet.protection.load('protected');
  await context.sync();
  const kept = JSON.stringify(range.values) === '[["alt"],["alt 2"]]' && protection.protected;
  sheet.delete();
  await context.sync();
  return [
    ...(code !== 'Zurueckgeschrieben'
      ? [stoerend(`Ein abgewiesener Neuaufbau endet unerwartet (${code}).`)]
      : []),
    ...(kept ? [] : [stoerend('Nach einem abgewiesenen Neuaufbau fehlen Inhalte oder der Blattschutz.')]),
  ];
}

async function refusedCode(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === null || code === 'Abgebrochen') throw error;
    return code;
  }
}
