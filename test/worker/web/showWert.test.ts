import { beforeAll, expect, it, vi } from 'vitest';
import { makePageData } from '../../../worker/web/page/pageData.ts';

let showWert: typeof import('../../../worker/web/client/show.ts').showWert;

beforeAll(async () => {
  vi.stubGlobal('document', { getElementById: () => ({ textContent: JSON.stringify(makePageData()) }) });
  ({ showWert } = await import('../../../worker/web/client/show.ts'));
});

it.each([
  ['K1-04', 'status', 'in-bearbeitung', 'In Bearbeitung'],
  ['K1-04', 'frist', '2027-W12', 'KW 12/2027'],
  ['K1-04', 'erledigt', '2027-03-22', '22.03.2027'],
  ['U1-02', 'verbindlichkeit', 'fortlaufend', 'Beginn, dann fortlaufend'],
  ['stammdaten', 'land', 'SH', 'Schleswig-Holstein'],
  ['stammdaten', 'projektstart', '2027-W02', 'KW 2/2027'],
  ['bericht', 'ampel', 'rot', 'Rot'],
])('shows %s.%s %s as %s', (id, feld, value, shown) => {
  expect(showWert({ id, feld }, value)).toBe(shown);
});

it.each(['offen', 'rot', 'SH', '2027-W12', '2027-03-22'])('leaves a Bemerkung as it is: %s', (text) => {
  expect(showWert({ id: 'K1-04', feld: 'bemerkung' }, text)).toBe(text);
  expect(showWert({ id: 'bericht', feld: 'termine' }, text)).toBe(text);
});

it('shows nothing for no value, and the text where no field is named', () => {
  expect(showWert({ id: 'K1-04', feld: 'frist' }, null)).toBe('');
  expect(showWert({ id: null, feld: null }, 'Elterngeld digital')).toBe('Elterngeld digital');
});
