/**
 * `npm run build -- [--host https://ozg.land.example] [--office-cdn]`: builds page and task pane into `.build/public`.
 * What belongs to the site stands in `build/inputs.ts`; the list of components (SBOM) goes to `.build/sbom.cdx.json`. `--host` is where the add-in will be served (it goes into the
 * manifest); `--office-cdn` takes Office.js from Microsoft instead of this origin (then set OFFICE_JS=cdn).
 */
import { writeBom } from './build/bom.ts';
import { buildSite, defaultBuild } from './build/buildSite.ts';
import { readOptions } from './readOptions.ts';

const { values } = readOptions({
  does: 'baut Webseite und Aufgabenbereich nach .build/public',
  help: [
    '--host https://ozg.land.example   wo das Add-in stehen wird; kommt in das Manifest',
    '--office-cdn                      „Office.js“ von Microsoft statt von diesem Dienst (dann OFFICE_JS=cdn)',
  ],
  options: { host: { type: 'string' }, 'office-cdn': { type: 'boolean' } },
});
const host = values.host ?? defaultBuild.host;
if (!URL.canParse(host) || new URL(host).protocol !== 'https:') {
  console.error(`--host muss eine https-Adresse sein, zum Beispiel https://ozg.land.example (war: ${host})`);
  process.exit(1);
}
const start = performance.now();
writeBom();
const count = await buildSite({ ...defaultBuild, host, officeCdn: values['office-cdn'] ?? false });
console.log(
  `${count} Dateien in .build/public (${Math.round(performance.now() - start)} ms), Manifest für ${host}`,
);
