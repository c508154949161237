import { expect, it } from 'vitest';
import { readNumberKinds } from '../../../worker/files/xlsx/read/numberFormats.ts';

it('tells days and percentages from other numbers, built-in and own formats', () => {
  const xml = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/><numFmt numFmtId="165" formatCode="0.0\\ %"/><numFmt numFmtId="166" formatCode="0&quot;%&quot;"/></numFmts><cellXfs>${[0, 14, 9, 10, 164, 165, 166].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
  expect(readNumberKinds(xml)).toEqual([null, 'day', 'percent', 'percent', 'day', 'percent', null]);
});
