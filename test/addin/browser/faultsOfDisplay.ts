import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { OpenPane } from '../../excel/web/openPane.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Widths of the pane on the Mac, on Windows, on the web and pulled wide; the first is 320 px at 200 %. */
const widths = [160, 270, 320, 350, 500];
/** So high that nothing is scrolled: what stays in view covers nothing then. */
const height = 8_000;
const colours = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** What is wrong with the pane as it stands, or with a part of it (CSS), in every width and colour. */
export async function faultsOfDisplay({ page, frame }: OpenPane, part = 'html'): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axeSource);
  const faults: string[] = [];
  for (const colour of colours) {
    await page.emulateMedia(colour);
    // the pane follows the system while it is open
    await frame.waitForFunction(
      (theme) => document.documentElement.dataset.theme === theme,
      colour.colorScheme,
    );
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      const { violations } = await frame.evaluate<AxeResults, [string, readonly string[]]>(
        ([selector, runOnly]) =>
          Reflect.get(globalThis, 'axe').run(selector, {
            runOnly: [...runOnly],
            resultTypes: ['violations'],
          }),
        [part, tags],
      );
      const beyond = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      const where = `${width} px, ${colour.colorScheme}, forced colours ${colour.forcedColors}`;
      if (beyond > 0) faults.push(`${where}: ${beyond} px too wide`);
      for (const { id, nodes } of violations)
        faults.push(...nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`));
    }
  }
  return faults;
}
