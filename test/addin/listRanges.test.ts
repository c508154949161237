import { expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { listRanges } from '../../addin/commands/listRanges.ts';

it('names ranges that carry a drop-down in the Vorlage, and all of them in both checklists', () => {
  const { sheets } = planWorkbook(newCheckliste());
  const planned = (name: string) =>
    (sheets.find((sheet) => sheet.name === name)?.validations ?? [])
      .filter(({ kind }) => kind === 'list')
      .map(({ range }) => range);
  const ranges = listRanges();
  for (const [name, list] of Object.entries(ranges))
    expect(planned(name), name).toEqual(expect.arrayContaining([...list]));
  expect([...(ranges.Checkliste ?? [])].sort()).toEqual(planned('Checkliste').sort());
  expect([...(ranges.Umsetzungscheckliste ?? [])].sort()).toEqual(planned('Umsetzungscheckliste').sort());
});
