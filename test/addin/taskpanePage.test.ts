import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../addin/taskpane.html', import.meta.url), 'utf8');
const notices = readFileSync(new URL('../../addin/view/notices.tsx', import.meta.url), 'utf8');

it('says in an Excel that runs no modules that it is too old, in the words of the pane', () => {
  const [, pane = ''] = /<div id="pane">([\s\S]*?)<\/div>/.exec(page) ?? [];
  const text = pane.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const needed = /Nötig ist Excel 2021, Microsoft 365 oder\s+Excel im\s+Web\./;
  expect(text).toContain('Bleibt dieser Text stehen');
  expect(text).toMatch(needed);
  expect(notices).toMatch(needed);
});
