import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

export interface BundledBrowser {
  readonly executablePath: string;
  /** Environment that lets it use the libraries and fonts of the package where the system has none. */
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks the browser inside the package once for this machine; several processes may ask at the same time. */
export async function unpackBundledBrowser(): Promise<BundledBrowser> {
  const packageFolder = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const home = join(tmpdir(), `ozg-checkliste-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(home)) await unpackTo(home, packageFolder);
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  };
}

/** Unpacks beside the target and renames: others see all of it or nothing. */
async function unpackTo(home: string, packageFolder: string): Promise<void> {
  const own = mkdtempSync(`${home}-`);
  const before = process.env.TMPDIR;
  try {
    // The package unpacks into the folder for temporary files, wherever that is
    process.env.TMPDIR = own;
    await chromium.executablePath();
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'));
    renameSync(own, home);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
