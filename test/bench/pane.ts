import { chromium } from 'playwright-core';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { openEmpty } from '../addin/openVorlage.ts';
import { launchBrowser } from '../browser/launchBrowser.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { openPane, servePane } from '../excel/web/openPane.ts';
import type { Figure } from './figure.ts';
import { cpuSeconds, median } from './measure.ts';

const heute = '2026-11-21';

/** Round trips of unmodified Office.js to the stand-in for Excel, with the oldest and the newest interface. */
export async function pane(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const api of [oldestApi, newestApi]) {
    const plan = planWorkbook(newCheckliste({ land: 'SH', umsetzungsprojekt: 'Elterngeld', stand: heute }));
    const { workbook, host } = openEmpty(plan, api);
    const create = await cpuSeconds(() => workbook.writePlan(plan));
    const created = host.requests.length;
    figures.push({
      what: `create a Checkliste in Excel, ExcelApi ${api}`,
      value: host.roundTrips(),
      unit: 'round trips',
      note: `${Math.round(create * 1000)} ms with the stand-in`,
    });
    const check = await cpuSeconds(() => validateWorkbook(workbook, heute));
    figures.push({
      what: `check and mark it, ExcelApi ${api}`,
      value: host.roundTrips(created),
      unit: 'round trips',
      bar: { atMost: 3 },
      note: `${Math.round(check * 1000)} ms with the stand-in`,
    });
  }
  return [...figures, await timeToReady()];
}

/** From the pane's navigation to its first heading, in Chromium, with Office.js and everything it loads. */
async function timeToReady(): Promise<Figure> {
  const served = await servePane();
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  const times: number[] = [];
  try {
    for (let round = 0; round < 6; round++) {
      const open = await openPane(browser, served, { api: newestApi });
      times.push(await open.frame.evaluate(() => performance.now()));
      await open.close();
    }
  } finally {
    await server.close();
  }
  return {
    what: 'task pane, from opening to its first heading, Excel on the web',
    value: median(times.slice(1)),
    unit: 'ms',
    note: 'median of 5, elapsed time; nothing cached, everything served through the test',
  };
}
