/** What computes the formulas of a plan: our evaluator, and each spreadsheet program that this machine has. */
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Cell } from '#templates/sheets/grid.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { evaluator } from './evaluateFormula.ts';

/** The cells of a sheet after every formula was computed anew, row 1 first; an empty text is `null`. */
export type Computed = (sheet: string) => readonly (readonly Cell[])[];

export interface Engine {
  readonly name: string;
  readonly compute: (plan: WorkbookPlan) => Promise<Computed>;
}

const ours: Engine = {
  name: 'our evaluator',
  compute: async (plan) => {
    const evaluate = evaluator(plan);
    return (name) =>
      (plan.sheets.find((sheet) => sheet.name === name)?.rows ?? []).map(({ cells }) =>
        cells.map((cell) => (cell && evaluate(name, cell)) || null),
      );
  },
};

const run = promisify(execFile);

/** LibreOffice keeps cached values of a file unless told otherwise: 0 is „always compute anew“. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

async function libreOffice(folder: string): Promise<void> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), recalculate);
  const into = ['--convert-to', 'out.xlsx:Calc MS Excel 2007 XML', '--outdir', folder];
  const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  await run('soffice', [own, '--headless', ...into, join(folder, 'in.xlsx')], { timeout: 120_000 });
  await rm(profile, { recursive: true, force: true });
}

async function gnumeric(folder: string): Promise<void> {
  const files = [join(folder, 'in.xlsx'), join(folder, 'in.out.xlsx')];
  await run('ssconvert', ['--recalc', '--export-type=Gnumeric_Excel:xlsx2', ...files], { timeout: 120_000 });
}

function program(name: string, convert: (folder: string) => Promise<void>): Engine {
  return {
    name,
    compute: async (plan) => {
      const folder = await mkdtemp(join(tmpdir(), 'ozg-rechnen-'));
      try {
        await writeFile(join(folder, 'in.xlsx'), await writeWorkbook(plan));
        await convert(folder);
        const read = readWorkbook(new Uint8Array(await readFile(join(folder, 'in.out.xlsx'))));
        if (!read.ok) throw new Error(`${name} wrote a file that cannot be read`);
        return (sheet) =>
          (read.grid.sheets.find((candidate) => candidate.name === sheet)?.rows ?? []).map((row) =>
            row.map((cell) => cell || null),
          );
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function isInstalled(command: string): Promise<boolean> {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => access(join(folder, command)));
  return (await Promise.allSettled(found)).some(({ status }) => status === 'fulfilled');
}

/** Our evaluator everywhere, beside it what is installed. */
export const engines: readonly Engine[] = [
  ours,
  ...((await isInstalled('soffice')) ? [program('LibreOffice', libreOffice)] : []),
  ...((await isInstalled('ssconvert')) ? [program('Gnumeric', gnumeric)] : []),
];
