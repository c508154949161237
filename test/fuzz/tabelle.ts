/** Prints file × answer × ms × MB for all hostile files: `node worker/node/launch.mjs test/fuzz/tabelle.ts`. */
import { hostileFiles } from '../worker/files/hostile/hostileFiles.ts';
import { runHostile } from './runHostile.ts';

console.log('| Datei | kB | HTTP | Befund | ms | MB |\n|---|---|---|---|---|---|');
for (const [index, [what]] of hostileFiles.entries()) {
  const { bytes, status, code, ms, mb } = runHostile(index);
  const cells = [what, (bytes / 1000).toFixed(1), status, code ?? '', ms.toFixed(0), mb.toFixed(0)];
  console.log(`| ${cells.join(' | ')} |`);
}
