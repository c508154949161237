/** One section of the bench in a process of its own, so that its memory is its own: prints its result as JSON. */
import { bytes } from './bytes.ts';
import { merging } from './merging.ts';
import { overview } from './overview.ts';
import { pane } from './pane.ts';
import { reading } from './reading.ts';

const [name = '', count = '0'] = process.argv.slice(2);
const sections: Readonly<Record<string, () => Promise<unknown>>> = {
  reading,
  pane,
  bytes,
  merging: () => merging(Number(count)),
  overview: () => overview(Number(count)),
};
const section = sections[name];
if (!section) throw new Error(`There is no section ${name}`);
console.log(JSON.stringify(await section()));
