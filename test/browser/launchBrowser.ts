/**
 * The browser of the tests: an installed Chrome, Chromium or Edge, else on Linux the one inside `@sparticuz/chromium`.
 * Without any the tests fail and say what is missing; nothing is skipped. `BROWSER_PATH` names another one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import { unpackBundledBrowser } from './bundled.ts';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser; the caller closes it. */
export async function launchBrowser(): Promise<BrowserServer> {
  const installed = findInstalled();
  if (installed !== null) return await chromium.launchServer({ executablePath: installed, args });
  if (process.platform !== 'linux') throw new Error(missing);
  const { executablePath, env } = await unpackBundledBrowser();
  try {
    return await chromium.launchServer({ executablePath, args });
  } catch {
    // A bare system lacks the libraries and fonts that the package brings along
    return await chromium.launchServer({ executablePath, args, env: { ...process.env, ...env } });
  }
}

const missing =
  'No browser for the tests: install Google Chrome, Chromium or Microsoft Edge, or set BROWSER_PATH to its program.';

/** The program of an installed browser, or `null`. */
function findInstalled(): string | null {
  const named = process.env.BROWSER_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`BROWSER_PATH names no program: ${named}`);
  }
  return candidates().find((path) => existsSync(path)) ?? null;
}

function candidates(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ];
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
        (folder) =>
          folder === undefined
            ? []
            : [
                join(folder, 'Google/Chrome/Application/chrome.exe'),
                join(folder, 'Microsoft/Edge/Application/msedge.exe'),
              ],
      );
    default: {
      const names = [
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
        'microsoft-edge',
        'microsoft-edge-stable',
      ];
      return (process.env.PATH ?? '')
        .split(':')
        .filter((folder) => folder !== '')
        .flatMap((folder) => names.map((name) => join(folder, name)));
    }
  }
}
