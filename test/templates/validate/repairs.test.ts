import fc from 'fast-check';
import { expect, it } from 'vitest';
import { schritte, statusListe } from '#templates/catalogue/catalogue.ts';
import type { Finding } from '#templates/model/finding.ts';
import { read } from '#templates/read/read.ts';
import { validate } from '#templates/validate/validate.ts';
import { type Aenderung, changedGrid, makeGrid } from '../../fixtures/gridBasis.ts';

const stichtag = '2027-03-22';
const check = (aendern: readonly Aenderung[]) =>
  validate(read(makeGrid(changedGrid(aendern)), { stichtag }), { stichtag });

const wort = fc.constantFrom(
  ...statusListe.flatMap(({ label, synonyme }) => [label, ...synonyme]),
  'Erledikt',
  'in Bearbeitng',
  'nicht erledigt',
  'erledigt am 3.2.2027',
);
const zahl = fc.integer({ min: 0, max: 60 });
const woche = fc.oneof(
  fc.tuple(fc.constantFrom('', 'bis ', 'ab ', 'spätestens '), zahl).map(([vor, n]) => `${vor}KW ${n}`),
  fc.tuple(zahl, zahl).map(([a, b]) => `KW ${a}/${b}`),
  fc.tuple(zahl, fc.integer({ min: 2010, max: 2050 })).map(([n, jahr]) => `bis KW ${n}/${jahr}`),
  fc.tuple(zahl, zahl).map(([a, b]) => `${a}.${b}.`),
  fc.constantFrom('Ende März 2027', '03/2027', 'Q3/2026', '1. HJ 2027', 'März', 'fortlaufend'),
);

it('offers no repair after which the check finds something new at that cell, nor the same again', () => {
  const cell = fc.oneof(
    fc.record({ column: fc.constant('F'), value: wort }),
    fc.record({ column: fc.constantFrom('G', 'H', 'I', 'J'), value: woche }),
  );
  const row = fc.integer({ min: 0, max: schritte.length - 1 });
  const change = fc
    .tuple(cell, row)
    .map(([{ column, value }, n]): Aenderung => ({ sheet: 'Checkliste', cell: `${column}${n + 4}`, value }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (aendern) => {
      const findings = check(aendern);
      for (const finding of findings) {
        const { fix, sheet, cell: at } = finding;
        if (fix === null || !('cells' in fix)) continue;
        const here = (found: readonly Finding[]) =>
          found.filter((one) => one.sheet === sheet && one.cell === at).map(({ code }) => code);
        const before = here(findings).filter((code) => code !== finding.code);
        const after = here(check([...aendern, ...fix.cells]));
        expect(
          after.filter((code) => !before.includes(code)),
          fix.label,
        ).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
