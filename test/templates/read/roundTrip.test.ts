import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { makeKennung } from '#templates/model/kennung.ts';
import { read } from '#templates/read/read.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { validate } from '#templates/validate/validate.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { checklisteArbitrary } from '../model/checklistenArbitrary.ts';

const stichtag = '2026-11-21';
const roundTrip = (checkliste: Checkliste, version: number | null = null) =>
  read(gridOfPlan(planWorkbook(checkliste, { version })), { stichtag });

/** Where a row stood is told by reading alone. */
const ohneOrt = (checkliste: Checkliste | null) =>
  checkliste && {
    ...checkliste,
    schritte: checkliste.schritte.map((zeile) => ({ ...zeile, at: null })),
    checkpoints: checkliste.checkpoints.map((zeile) => ({ ...zeile, at: null })),
  };

describe('reading what was written', () => {
  it('gives the same Checkliste', () => {
    fc.assert(
      fc.property(checklisteArbitrary, (checkliste) => {
        expect(ohneOrt(roundTrip(checkliste).checkliste)).toEqual(checkliste);
      }),
      { numRuns: 30 },
    );
  });

  it('finds every row at its place and the version it is based on', () => {
    const reading = roundTrip(
      newCheckliste({ land: 'SH', umsetzungsprojekt: 'Wohngeld', stand: stichtag }),
      7,
    );
    expect(reading.checkliste?.schritte.map(({ at }) => at)).toEqual(
      Array.from({ length: 38 }, (_, index) => `Checkliste!A${index + 2}`),
    );
    expect(reading.basis).toBe(7);
    expect(reading.herkunft).toBe('vorlage');
    expect(reading.zaehlung).toEqual({ gelesen: 67, uebernommen: 67, gemeldet: 0 });
  });
});

describe('a fresh workbook', () => {
  it('has no errors and at most a handful of warnings', () => {
    const fresh = newCheckliste({
      kennung: makeKennung('SH', Uint8Array.of(1, 2, 3, 4)),
      land: 'SH',
      umsetzungsprojekt: 'Wohngeld',
      stand: stichtag,
    });
    const findings = validate(roundTrip(fresh), { stichtag });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'warning').length).toBeLessThanOrEqual(5);
  });

  it('lacks Land and Umsetzungsprojekt if it is blank, and says so', () => {
    const errors = validate(roundTrip(newCheckliste()), { stichtag }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ code }) => code).toSorted()).toEqual(['land-fehlt', 'umsetzungsprojekt-fehlt']);
  });
});
