/** A process that holds a file of SQLite: `holdFile.ts <file> schreiben|lesen`; it says `haelt` and ends on a signal. */
import { writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const [file = '', how] = process.argv.slice(2);
const database = new DatabaseSync(file, { timeout: 10_000 });
database.exec(how === 'schreiben' ? 'BEGIN IMMEDIATE' : 'BEGIN');
if (how !== 'schreiben') database.prepare('SELECT count(*) FROM mappe').get();
writeSync(1, 'haelt\n');
setInterval(() => undefined, 1000);
