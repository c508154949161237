import { describe, expect, it } from 'vitest';
import { anwendbareVon, matrixStatus } from '#templates/figures/matrixStatus.ts';
import type { Zaehler } from '#templates/model/overview.ts';

const nichts: Zaehler = {
  offen: 0,
  anstehend: 0,
  'in-bearbeitung': 0,
  erledigt: 0,
  entfaellt: 0,
  ueberfaellig: 0,
};

describe('a cell of the matrix', () => {
  it.each([
    ['erledigt', { erledigt: 2, entfaellt: 1 }],
    ['ueberfaellig', { erledigt: 1, offen: 1, ueberfaellig: 1 }],
    ['in-arbeit', { erledigt: 1, offen: 1 }],
    ['in-arbeit', { 'in-bearbeitung': 1 }],
    ['offen', { anstehend: 1, offen: 2 }],
    ['entfaellt', { entfaellt: 3 }],
  ] as const)('is %s for %o', (status, zaehler) => {
    expect(matrixStatus({ ...nichts, ...zaehler })).toBe(status);
  });

  it('leaves Entfällt and the overlap of the overdue out of its denominator', () => {
    expect(anwendbareVon({ ...nichts, erledigt: 2, offen: 1, entfaellt: 4, ueberfaellig: 1 })).toBe(3);
  });
});
