/**
 * `node worker/node/launch.mjs worker/node/retention.ts [--probe]`: removes old versions from the store of the Node
 * host (OZG_DATA) as AUFBEWAHRUNG_… says; with `--probe` only says how many it would be. The service does the same once
 * a day.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { retain } from '../retention.ts';
import { openNode } from '../store/openNode.ts';
import { dataFile } from './dataFile.ts';

const { probe = false } = parseArgs({ options: { probe: { type: 'boolean' } } }).values;
const file = dataFile();
if (!existsSync(file)) {
  console.error(`Unter ${file} liegt kein Speicher.`);
  process.exit(1);
}
const store = openNode(file);
const result = await retain({ config: readConfig(process.env), store, now: () => new Date() }, probe);
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
