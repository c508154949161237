import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#templates/model/finding.ts';
import { nextFinding, stopsOf, type Weg } from '../../addin/commands/nextFinding.ts';

const at = (cell: string | null, sheet: string | null = 'Checkliste'): Finding => ({
  code: 'frist-unlesbar',
  severity: 'error',
  sheet,
  cell,
  id: null,
  message: 'Die Frist muss lesbar sein.',
  value: null,
  fix: null,
});
const place = (cell: string) => ({ sheet: 'Checkliste', cell });
const three = [at('F2'), at('H3'), at('J4')];

describe('the way from finding to finding', () => {
  it('begins with the first, goes on from the selected cell, and after the last begins anew', () => {
    expect(nextFinding(three, { at: null, last: null })?.finding.cell).toBe('F2');
    expect(nextFinding(three, { at: place('H3'), last: null })?.finding.cell).toBe('J4');
    expect(nextFinding(three, { at: place('J4'), last: null })?.finding.cell).toBe('F2');
    expect(nextFinding([], { at: null, last: null })).toBe(null);
  });

  it('goes on where it was, also from a cell without a finding and where the last one was put right', () => {
    const last = { finding: at('H3'), stop: 1, from: null };
    expect(nextFinding(three, { at: place('A1'), last })?.finding.cell).toBe('J4');
    expect(nextFinding([at('F2'), at('J4')], { at: place('H3'), last })?.finding.cell).toBe('J4');
    expect(nextFinding([at('F2')], { at: place('J4'), last })?.finding.cell).toBe('F2');
  });

  it('stops once at each place and never where there is none', () => {
    const findings = [at('F2'), at('F2'), at(null, null), at(null), at('F2', 'Stammdaten')];
    expect(stopsOf(findings)).toEqual([findings[0], findings[3], findings[4]]);
  });

  it('comes to every stop, whatever there is, and back to the first', () => {
    const cell = fc.option(fc.constantFrom('F2', 'F3', 'H2'), { nil: null });
    const sheet = fc.option(fc.constantFrom('Checkliste', 'Stammdaten'), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, sheet)), (places) => {
        const findings = places.map(([one, name]) => at(one, name));
        const stops = stopsOf(findings);
        let way: Weg = { at: null, last: null };
        for (const stop of [...stops, ...stops.slice(0, 1)]) {
          const next = nextFinding(findings, way);
          expect(next?.finding).toBe(stop);
          const { sheet: name, cell: one } = stop;
          const selected = name !== null && one !== null ? { sheet: name, cell: one } : way.at;
          way = { at: selected, last: next };
        }
      }),
    );
  });
});
