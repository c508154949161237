/** What the program itself knows and the help names as `{{name}}`: tables, limits, the version. Markdown. */
import { readFileSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { BATCH_BYTES, BATCH_FILES, FILE_BYTES } from '../files/limits.ts';
import { officeJsVersion, version } from '../version.ts';
import { pages } from '../web/page/pages.ts';
import { einstellungen } from './einstellungen.ts';
import { grenzen } from './grenzen.ts';
import { deliveredPackages } from './licences.ts';
import { bausteine, massnahmen } from './massnahmen.ts';
import { alleinrechte, raeume } from './raeume.ts';
import { seitentexte } from './seiten.ts';
import { tarife } from './tarife.ts';
import { megabyte, zahl } from './zahlen.ts';

const { limits } = readConfig({});
const code = (text: string): string => `\`${text}\``;

export const helpValues: Readonly<Record<string, string>> = {
  version,
  officeJs: officeJsVersion,
  fileSize: megabyte(FILE_BYTES),
  batchSize: megabyte(BATCH_BYTES),
  batchFiles: zahl(BATCH_FILES),
  // nginx counts the form around the files too
  proxyMegabytes: zahl(BATCH_BYTES / 1024 / 1024 + 10),
  requests: zahl(limits.requests),
  requestBytes: megabyte(limits.bytes),
  requestMinutes: zahl(limits.seconds / 60),
  failures: zahl(limits.failures),
  seiten: bullets(pages.map(({ id, label }) => `**${label}:** ${seitentexte[id] ?? ''}`)),
  raeume: table(
    ['Ordner', 'Zweck'],
    raeume.map(({ ordner, zweck }) => [code(`${ordner}/`), zweck]),
  ),
  alleinrechte: bullets(
    alleinrechte.map(({ pakete, ordner }) => `${pakete.map(code).join(', ')} nur in ${code(`${ordner}/`)}`),
  ),
  grenzen: table(
    ['Was', 'Grenze', 'Name im Programm'],
    grenzen.map(({ name, was, wert }) => [was, wert, code(name)]),
  ),
  bausteine: bullets(Object.entries(bausteine).map(([id, name]) => `**${id}:** ${name}`)),
  massnahmen: table(
    ['Bedrohung', 'Maßnahme', 'Baustein', 'Test'],
    massnahmen.map(({ bedrohung, massnahme, bausteine: ids, nachweise }) => [
      bedrohung,
      massnahme,
      ids.join(', '),
      nachweise.map(({ datei, test }) => `${code(datei)} ${code(test)}`).join('; '),
    ]),
  ),
  containerfile: readFileSync(new URL('../../Containerfile', import.meta.url), 'utf8').trim(),
  tarife: table(['Was', 'Workers Free', 'Workers Paid', 'Dieses Programm'], tarife),
  lizenzen: table(
    ['Paket', 'Fassung', 'Lizenz'],
    deliveredPackages().map(({ name, version, licence }) => [code(name), version, licence ?? 'keine Angabe']),
  ),
  einstellungen: table(
    ['Name', 'Wo', 'Ohne Angabe', 'Wirkung'],
    einstellungen.map(({ name, wo, ohneAngabe, wirkung }) => [code(name), wo, ohneAngabe, wirkung]),
  ),
};

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
