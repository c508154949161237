import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpoints, schritte, vorgehensmodelle } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { addTage } from '#templates/kalender/tage.ts';
import { wocheVon } from '#templates/kalender/wochen.ts';
import { ampeln, type Checkpoint, statusIds, verbindlichkeiten } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { countFindings } from '#templates/validate/countFindings.ts';
import { validate } from '#templates/validate/validate.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { makeReading, type ReadingChanges, stichtag } from './makeReading.ts';

describe('a fresh workbook', () => {
  const check = (angaben: Parameters<typeof newCheckliste>[0]) => {
    const grid = gridOfPlan(planWorkbook(newCheckliste(angaben)));
    return validate(read(grid, { stichtag }), { stichtag });
  };

  it('with Land and Umsetzungsprojekt has no errors and hardly a warning or info', () => {
    const findings = check({ land: 'SH', umsetzungsprojekt: 'Elterngeld digital' });
    const { error, warning, info } = countFindings(findings);
    expect(error).toBe(0);
    expect(warning).toBeLessThanOrEqual(3);
    expect(info).toBeLessThanOrEqual(4);
  });

  it('without them says that they must be given', () => {
    const errors = check({}).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['land-fehlt', 'umsetzungsprojekt-fehlt']);
  });
});

describe('validate', () => {
  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 2 });
  const tag = fc.integer({ min: -400, max: 400 }).map((n) => addTage(stichtag, n));
  const ids = [...schritte, ...checkpoints].map(({ id }) => id);
  const zeile = fc.record({
    status: fc.constantFrom(...statusIds),
    verantwortliche: maybe(fc.string()),
    frist: maybe(tag.map(wocheVon)),
    begonnen: maybe(tag),
    erledigt: maybe(tag),
    bemerkung: maybe(fc.string()),
    verbindlichkeit: maybe(fc.constantFrom(...verbindlichkeiten)),
  });
  const changes: fc.Arbitrary<ReadingChanges> = fc.record({
    zeilen: fc.array(zeile, { minLength: ids.length, maxLength: ids.length }).map((zeilen) => {
      const entries = ids.map((id, index): [string, Partial<Checkpoint>] => {
        const { verbindlichkeit = null, ...rest } = zeilen[index] ?? {};
        return [id, id.startsWith('U') ? { ...rest, verbindlichkeit } : rest];
      });
      return Object.fromEntries(entries);
    }),
    stammdaten: fc.record({
      stand: maybe(tag),
      vorgehensmodell: maybe(fc.constantFrom(...vorgehensmodelle.map(({ label }) => label))),
    }),
    bericht: fc.record({ ampel: maybe(fc.constantFrom(...ampeln)), begruendung: maybe(fc.string()) }),
    withPlaces: fc.boolean(),
  });

  it('never throws, names only cells that there are, and never names one twice for the same code', () => {
    fc.assert(
      fc.property(changes, (some) => {
        const reading = makeReading(some);
        const cells = new Set(Object.values(reading.places).map(({ sheet, cell }) => `${sheet}!${cell}`));
        const found = validate(reading, { stichtag }).flatMap(({ code, sheet, cell }) =>
          cell === null ? [] : [[code, `${sheet}!${cell}`]],
        );
        expect(found.filter(([, at]) => at === undefined || !cells.has(at))).toEqual([]);
        expect(new Set(found.map(String)).size).toBe(found.length);
      }),
      { numRuns: 50 },
    );
  });

  it('says the same about values that came as JSON, but for their places', () => {
    fc.assert(
      fc.property(changes, (some) => {
        const [withPlaces, without] = [true, false].map((value) =>
          validate(makeReading({ ...some, withPlaces: value }), { stichtag })
            .map(({ code, severity, id, message }) => `${severity} ${code} ${id} ${message}`)
            .sort(),
        );
        expect(without).toEqual(withPlaces);
      }),
      { numRuns: 50 },
    );
  });
});
