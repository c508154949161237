import { expect, it } from 'vitest';
import type { Finding, Severity } from '#templates/model/finding.ts';
import { marksOf } from '../../../addin/excel/marks.ts';

const finding = (cell: string | null, severity: Severity): Finding => ({
  code: 'frist-fehlt',
  severity,
  sheet: 'Checkliste',
  cell,
  id: null,
  message: '',
  value: null,
  fix: null,
});

it('frames neighbouring cells of a column together, errors before warnings, no infos', () => {
  const marks = marksOf([
    finding('F4', 'warning'),
    finding('F2', 'error'),
    finding('F3', 'error'),
    finding('F3', 'warning'),
    finding('G2', 'warning'),
    finding('H9', 'info'),
    finding(null, 'error'),
    finding('F10', 'error'),
  ]);
  expect(marks).toEqual([
    { range: 'F2:F3', severity: 'error' },
    { range: 'F4', severity: 'warning' },
    { range: 'F10', severity: 'error' },
    { range: 'G2', severity: 'warning' },
  ]);
});
