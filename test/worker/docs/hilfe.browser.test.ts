import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { helpSlugs } from '../../../worker/docs/helpSite.ts';
import { connectBrowser } from '../../browser/connectBrowser.ts';
import { type Host, openPage, startHost } from '../web/site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const displays = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

let host: Host;
let browser: Browser;
beforeAll(async () => {
  [host, browser] = await Promise.all([startHost(), connectBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

it.each(displays)(
  'is accessible and fits at $width px, $colorScheme',
  { timeout: 120_000 },
  async ({ width, colorScheme }) => {
    const { page, faults } = await openPage(browser, host, { viewport: { width, height: 800 }, colorScheme });
    const found: string[] = [];
    for (const path of ['/hilfe/', ...helpSlugs.map((slug) => `/hilfe/${slug}`)]) {
      await page.goto(`${host.address}${path}`);
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate<AxeResults, readonly string[]>(
        (runOnly) => Reflect.get(globalThis, 'axe').run(document, { runOnly: [...runOnly] }),
        tags,
      );
      found.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${path} ${id}: ${html.slice(0, 120)}`),
        ),
      );
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content, path).toBeLessThanOrEqual(window ?? 0);
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);
