import { Buffer } from 'node:buffer';
import type { Site } from './collect.ts';

/** Where an open page hears of a new build. */
export const reloadPath = '/entwicklung/neu';

const script = 'entwicklung.js';

/** Makes every page load itself again when it hears of a new build; by a file, as the policy allows no inline script. */
export function addReloading(site: Site): void {
  const listen = `new EventSource('${reloadPath}').onmessage = () => location.reload();\n`;
  for (const [path, content] of site) {
    if (!path.endsWith('.html')) continue;
    const page = Buffer.from(content).toString('utf8');
    site.set(
      path,
      Buffer.from(page.replace('</head>', `<script type="module" src="/${script}"></script></head>`)),
    );
  }
  site.set(script, Buffer.from(listen));
}
