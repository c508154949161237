import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunks } from '../../../worker/http/chunks.ts';

it('keeps every byte, in chunks of at least 64 kB but for the last', () => {
  const length = fc.oneof(fc.nat(100), fc.nat(200_000));
  fc.assert(
    fc.property(fc.array(length, { maxLength: 40 }), (lengths) => {
      const pieces = lengths.map((size, index) => new Uint8Array(size).fill(index));
      const joined = [...chunks(pieces)];
      expect(Buffer.concat(joined).equals(Buffer.concat(pieces))).toBe(true);
      for (const chunk of joined.slice(0, -1)) expect(chunk.length).toBeGreaterThanOrEqual(65_536);
    }),
    { numRuns: 50 },
  );
});
