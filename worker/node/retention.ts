/**
 * `node worker/node/launch.mjs worker/node/retention.ts [--probe]`: removes old versions from the store of the Node
 * host (OZG_DATA) as AUFBEWAHRUNG_… says; with `--probe` only says how many it would be. The service does the same once
 * a day.
 */
import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { retain } from '../retention.ts';
import { explainStoreError } from '../store/explainStoreError.ts';
import { patientStore } from '../store/patientStore.ts';
import { dataFile } from './dataFile.ts';
import { openStore } from './openStore.ts';
import { readOptions } from './readOptions.ts';

const { probe = false } = readOptions({
  does: 'löscht alte Versionen im Speicher (OZG_DATA) nach AUFBEWAHRUNG_…',
  help: ['--probe     sagt nur, wie viele es wären'],
  options: { probe: { type: 'boolean' } },
}).values;
const file = dataFile();
if (!existsSync(file)) {
  console.error(`Unter ${file} liegt kein Speicher.`);
  process.exit(1);
}
const store = openStore(file, 'beside');
const ports = { config: readConfig(process.env), store: patientStore(store), now: () => new Date() };
const result = await retain(ports, probe).catch((error: unknown) => {
  const sentence = explainStoreError(error, file);
  if (sentence === null) throw error;
  console.error(sentence);
  process.exit(1);
});
store.close();
if (result === null) {
  console.log(
    'Es ist keine Frist gesetzt, alle Versionen bleiben: AUFBEWAHRUNG_MONATLICH_NACH_TAGEN, AUFBEWAHRUNG_ENDE_NACH_TAGEN',
  );
} else {
  console.log(
    probe
      ? `Probe: ${result.versionen} Versionen würden gelöscht.`
      : `${result.versionen} Versionen wurden gelöscht.`,
  );
}
