import { expect, it } from 'vitest';
import { readConfig } from '../../../worker/config.ts';
import { startHost } from './site.ts';

const links = (html: string) =>
  [...html.matchAll(/href="([^"]+)">([^<]+)<\/a>/g)].map(([, url, text]) => [text, url]);

it('links the pages of the operator that are configured, and only those', async () => {
  const host = await startHost([], {
    IMPRESSUM_URL: 'https://land.example/impressum?a=1&b=2',
    BARRIEREFREIHEIT_URL: '/barrierefreiheit',
  });
  const response = await fetch(host.address);
  const found = links((await response.text()).split('<footer').at(-1) ?? '');
  expect(found).toContainEqual(['Impressum', 'https://land.example/impressum?a=1&#38;b=2']);
  expect(found).toContainEqual(['Barrierefreiheit', '/barrierefreiheit']);
  expect(found.map(([text]) => text)).not.toContain('Datenschutz');
  const again = await fetch(host.address, {
    headers: { 'if-none-match': response.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  await host.close();
});

it('refuses an address that is none', () => {
  expect(() => readConfig({ IMPRESSUM_URL: 'javascript:alert(1)' })).toThrow(/IMPRESSUM_URL/);
});
