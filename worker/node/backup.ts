/**
 * `node worker/node/launch.mjs worker/node/backup.ts /sicherung/ozg-2027-03-22.sqlite`: copies the store of the Node
 * host (OZG_DATA) into a new file while the service runs.
 */
import { resolve } from 'node:path';
import { backupNode } from '../store/backupNode.ts';
import { explainStoreError } from '../store/explainStoreError.ts';
import { dataFile } from './dataFile.ts';
import { readOptions } from './readOptions.ts';

const { positionals } = readOptions({
  does: 'sichert den Speicher (OZG_DATA) in eine neue Datei, während der Dienst läuft',
  positionals: 'DATEI',
});
const [target] = positionals;
if (target === undefined || positionals.length > 1) {
  console.error(
    'Nennen Sie eine Datei, in die gesichert wird, zum Beispiel /sicherung/ozg-2027-03-22.sqlite',
  );
  process.exit(1);
}
const file = resolve(target);
try {
  const { mappen, versionen } = backupNode(dataFile(), file);
  console.log(`Gesichert und geprüft: ${file} (${mappen} Mappen, ${versionen} Versionen)`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = explainStoreError(error, dataFile()) ?? message;
  console.error(
    code === 'EEXIST'
      ? `${file} gibt es schon; überschrieben wird nichts.`
      : `Es wurde nicht gesichert. ${reason}`,
  );
  process.exit(1);
}
