import { expect, it } from 'vitest';
import { isAbleitbar } from '#templates/catalogue/ableitung.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { CheckpointId } from '#templates/model/checkliste.ts';

it('makes a Checkliste with everything open and nothing invented', () => {
  const checkliste = newCheckliste({ land: 'SH', umsetzungsprojekt: 'Wohngeld', projektstart: '2027-W02' });
  expect(checkliste.schritte).toHaveLength(38);
  expect(checkliste.checkpoints).toHaveLength(29);
  for (const { id, ...zeile } of [...checkliste.schritte, ...checkliste.checkpoints]) {
    const { abgeleitet = false, status, ...rest } = { abgeleitet: undefined, ...zeile };
    expect(abgeleitet, id).toBe(id.startsWith('U') && isAbleitbar(id as CheckpointId));
    expect(status, id).toBe('offen');
    expect(
      Object.values(rest).every((value) => value === null),
      id,
    ).toBe(true);
  }
  expect(checkliste.stammdaten).toMatchObject({
    land: 'SH',
    projektstart: '2027-W02',
    stand: null,
    kennung: null,
  });
});
