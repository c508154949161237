/** One section of the bench in a process of its own, so that its memory is its own: prints its result as JSON. */
import { beside } from './beside.ts';
import { bytes } from './bytes.ts';
import { merging } from './merging.ts';
import { overview } from './overview.ts';
import { pane } from './pane.ts';
import { reading } from './reading.ts';
import { soak } from './soak.ts';
import { workerd } from './workerd.ts';

const [name = '', ...args] = process.argv.slice(2);
const [first = '', second = ''] = args;
const sections: Readonly<Record<string, () => Promise<unknown>>> = {
  reading,
  pane,
  bytes,
  merging: () => merging(Number(first)),
  overview: () => overview(Number(first), second),
  workerd: () => workerd(first),
  soak,
  beside: () => beside(first, second),
};
const section = sections[name];
if (!section) throw new Error(`There is no section ${name}`);
console.log(JSON.stringify(await section()));
// wrangler's harness leaves handles open
process.exit();
