import { resolve } from 'node:path';

/** The top of the repository. */
export const root: string = resolve(import.meta.dirname, '../..');
