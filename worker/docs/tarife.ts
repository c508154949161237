/** What Cloudflare's plans allow, beside what this program takes; tests hold the last column. */
import { zahl } from './zahlen.ts';

/** The whole worker is built to stay below this once packed, whatever the plan. Bytes. */
export const workerBytes = 1024 * 1024;

/** Limits of the free plan, the strictest there is. */
export const kostenlos = {
  workerBytes: 3 * 1024 * 1024,
  assets: 20_000,
  assetBytes: 25 * 1024 * 1024,
  cpuMilliseconds: 10,
};

/**
 * Computing time in workerd as it was measured last, in milliseconds; a test compares it with the recorded run, in which the row
 * begins with `zeile`.
 */
export const rechenzeiten = [
  { was: 'Rechenzeit für eine Meldung', zeile: 'deliver workbooks (.xlsx) one by one', milliseconds: 17 },
  {
    was: 'Rechenzeit für 9.200 Mappen als JSON',
    zeile: 'overview of 9200 over HTTP, JSON',
    milliseconds: 920,
  },
  {
    was: 'Rechenzeit für 9.200 Mappen als Arbeitsmappe',
    zeile: 'overview of 9200 over HTTP, xlsx',
    milliseconds: 10_140,
  },
] as const;

const dauer = (milliseconds: number): string =>
  milliseconds < 100
    ? `rund ${zahl(milliseconds)} ms`
    : `rund ${zahl(Math.round(milliseconds / 100) / 10)} s`;

const megabytes = (bytes: number): string => `${zahl(bytes / 1024 / 1024)} MB`;

/** Rows: what, Workers Free, Workers Paid, this program. */
export const tarife: readonly (readonly [string, string, string, string])[] = [
  [
    'Größe des Workers, gepackt',
    megabytes(kostenlos.workerBytes),
    '10 MB',
    `unter ${megabytes(workerBytes)}`,
  ],
  ['Dateien der Webseite', zahl(kostenlos.assets), '100.000', 'unter 1.000'],
  [
    'Größte Datei der Webseite',
    megabytes(kostenlos.assetBytes),
    megabytes(kostenlos.assetBytes),
    'unter 5 MB',
  ],
  ...rechenzeiten.map(
    ({ was, milliseconds }) =>
      [was, `${kostenlos.cpuMilliseconds} ms`, 'bis 5 min', dauer(milliseconds)] as const,
  ),
  ['Arbeitsspeicher', '128 MB', '128 MB', 'gemessen mit 128 MB'],
  ['Anfragen', '100.000 am Tag', 'ohne Grenze', 'je nach Nutzung'],
  ['Speicher eines Durable Object', '10 GB, im Konto 5 GB', '10 GB', 'siehe Platz im Speicher'],
];
