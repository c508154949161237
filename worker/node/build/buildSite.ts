import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tag } from '#templates/kalender/tage.ts';
import { beispieldateien } from '../../demo/beispieldateien.ts';
import { root } from '../root.ts';
import { addBundles } from './bundle.ts';
import { collectCopy, type Site } from './collect.ts';
import { manifestFor, withOfficeCdn } from './hosts.ts';
import { bundles, copies, office, pages } from './inputs.ts';
import { addReloading } from './reloading.ts';
import { writeSite } from './writeSite.ts';

export const siteFolder: string = join(root, '.build', 'public');

export interface BuildOptions {
  /** Where the site goes. */
  readonly folder: string;
  /** For development: source maps, and pages that load themselves again. */
  readonly reload: boolean;
  /** Origin in the manifest; sideloading in Excel needs https. */
  readonly host: string;
  /** Office.js from Microsoft instead of this origin. */
  readonly officeCdn: boolean;
  /** Day for which sample workbooks are added below `/beispiele/`, or `null` for none. */
  readonly beispiele: Tag | null;
}

export const defaultBuild: BuildOptions = {
  folder: siteFolder,
  reload: false,
  host: 'https://localhost:8788',
  officeCdn: false,
  beispiele: null,
};

/** Builds the site into its folder; the same sources give the same files. Returns how many. */
export async function buildSite({
  folder,
  reload,
  host,
  officeCdn,
  beispiele,
}: BuildOptions = defaultBuild): Promise<number> {
  const site: Site = new Map();
  for (const copy of [...copies, ...(officeCdn ? [] : office)]) collectCopy(site, root, copy);
  for (const [path, makePage] of Object.entries(pages)) site.set(path, Buffer.from(makePage()));
  await addBundles(site, root, bundles, reload);
  site.set('kern/fonts/fira-sans.css', readFileSync(join(root, 'worker/node/build/fira-sans.css')));
  const manifest = join(root, 'manifest.xml');
  if (existsSync(manifest)) {
    site.set('manifest.xml', Buffer.from(manifestFor(readFileSync(manifest, 'utf8'), host)));
  }
  if (officeCdn) {
    for (const [path, content] of site) {
      if (/^addin\/[^/]+\.html$/.test(path))
        site.set(path, Buffer.from(withOfficeCdn(Buffer.from(content).toString('utf8'))));
    }
  }
  if (beispiele !== null) await addBeispiele(site, beispiele);
  if (reload) addReloading(site);
  writeSite(site, folder);
  return site.size;
}

/** Sample workbooks and their list, which the page looks for. */
async function addBeispiele(site: Site, stichtag: Tag): Promise<void> {
  const dateien = await beispieldateien(stichtag);
  for (const { name, bytes } of dateien) site.set(`beispiele/${name}`, Buffer.from(bytes));
  const liste = { files: dateien.map(({ name }) => name) };
  site.set('beispiele/index.json', Buffer.from(JSON.stringify(liste)));
}
