import { describe, expect, it } from 'vitest';
import { contentDisposition } from '../../../worker/http/download.ts';

describe('contentDisposition', () => {
  it.each([
    ['uebersicht.xlsx', 'attachment; filename="uebersicht.xlsx"'],
    ['Straße.xlsx', `attachment; filename="Strasse.xlsx"; filename*=UTF-8''Stra%C3%9Fe.xlsx`],
    ['a"b\r\nc.xlsx', `attachment; filename="a_b__c.xlsx"; filename*=UTF-8''a%22b%0D%0Ac.xlsx`],
    [
      "50 % (neu)'.xlsx",
      `attachment; filename="50 _ (neu)'.xlsx"; filename*=UTF-8''50%20%25%20%28neu%29%27.xlsx`,
    ],
  ])('writes %j for old and new programs', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });
});
