import { join } from 'node:path';
import { root } from './root.ts';

/** The SQLite file of the Node host: OZG_DATA, else `.data/ozg.sqlite` in the repository. */
export function dataFile(): string {
  return process.env.OZG_DATA || join(root, '.data', 'ozg.sqlite');
}
