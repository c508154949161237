import { describe, expect, it } from 'vitest';
import { hostileFiles } from '../worker/files/hostile/hostileFiles.ts';
import { runHostile } from './runHostile.ts';

/** Those that cost most, and the bombs. */
const grosse = [
  'a part of 40 MB of honest size',
  'a bomb that declares little',
  'needed parts over 16 MB together',
  'more than 200,000 cells',
  'rows that hold one far cell each',
  'one long shared text in every cell',
  'an ods cell that repeats in every place',
];

describe('memory of the service', () => {
  it.each(grosse)('stays small over %s', (what) => {
    const index = hostileFiles.findIndex(([name]) => name === what);
    const { mb, ms } = runHostile(index);
    expect(mb).toBeLessThan(150);
    expect(ms).toBeLessThan(2000);
  });
});
