import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { makeTemplate } from '../../../worker/node/makeTemplate.ts';

it('is what the generator makes: run `node worker/node/launch.mjs worker/node/makeTemplate.ts` after a change', async () => {
  const committed = await readFile(new URL('../../../templates/OZG-Checkliste.xlsx', import.meta.url));
  const made = Buffer.from(await makeTemplate());
  expect(made.equals(committed)).toBe(true);
});
