/**
 * The built pane with the unmodified Office.js in a real browser, within a page that behaves like Excel on the web or
 * for Windows. All in one file, so that one browser and one built pane do for all.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { connectBrowser } from '../browser/connectBrowser.ts';
import { openPane, type Served, servePane } from '../excel/web/openPane.ts';
import { accessible } from './browser/accessible.ts';
import { behaviour } from './browser/behaviour.ts';
import { companion } from './browser/companion.ts';
import { delivering } from './browser/delivering.ts';
import { journeys } from './browser/journeys.ts';
import { selbsttest } from './browser/selbsttest.ts';
import type { Session } from './browser/session.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([connectBrowser(), servePane()]);
});
afterAll(async () => {
  await browser?.close();
});

const session: Session = {
  visit: async (options, act) => {
    const open = await openPane(browser, served, options);
    try {
      await act(open);
      expect(await open.faults()).toEqual([]);
    } finally {
      await open.close();
    }
  },
};

journeys(session);
behaviour(session);
companion(session);
delivering(session);
selbsttest(session);
accessible(session);
