import { expect, it } from 'vitest';
import { bytesOf } from '../../bench/bytes.ts';

it('the page loads at most 90 kB, fonts left out', async () => {
  expect(await bytesOf('index.html')).toBeLessThanOrEqual(90_000);
});
