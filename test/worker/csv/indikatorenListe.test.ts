import { expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, Leistung } from '#templates/model/checkliste.ts';
import { indikatorenKopf, indikatorenLines } from '../../../worker/csv/indikatorenCsv.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { indikatorenListePlan } from '../../../worker/report/indikatorenListeSheet.ts';

const leistung = (rest: Partial<Leistung>): Leistung => ({
  ...{ ozgId: '10110', bezeichnung: 'Abfallentsorgung', leika: '99012001001000', mvp: null },
  ...{ leistungsverantwortlich: null, vorgehensmodell: null, nachnutzungsmodell: null },
  ...rest,
});

function beispiel(): Checkliste {
  const leer = newCheckliste({ land: 'SH', umsetzungsprojekt: 'Hundesteuer' });
  return {
    ...leer,
    stammdaten: {
      ...leer.stammdaten,
      vorgehensmodell: 'Direktdigitalisierung',
      leistungen: [
        leistung({ mvp: true }),
        leistung({
          ozgId: '10092',
          leika: 'nicht im LeiKa',
          mvp: false,
          vorgehensmodell: 'Digitalisierungslabor',
        }),
      ],
    },
    schritte: leer.schritte.map((zeile) => ({
      ...zeile,
      status: 'erledigt',
      erledigt: '2027-03-22',
      nachweis: `https://example.org/${zeile.id}`,
    })),
  };
}

const zeilen = () => {
  const kopf = indikatorenKopf.trim().split(';');
  return indikatorenLines(beispiel())
    .trim()
    .split('\r\n')
    .map((line) => Object.fromEntries(line.split(';').map((wert, index) => [kopf[index], wert])));
};

it('has a line per Leistung and Steuerungsindikator, with Nachweis and whether it is part of the MVP', () => {
  expect(zeilen()).toHaveLength(2 * 18);
  expect(zeilen()[0]).toMatchObject({
    'OZG-ID': '10110',
    'Nr.': 'K1-01',
    'Erledigt am': '2027-03-22',
    Nachweis: 'https://example.org/K1-01',
    'Teil des MVP': 'ja',
  });
  expect(zeilen()[18]).toMatchObject({ 'OZG-ID': '10092', 'Teil des MVP': 'nein' });
});

it('the model of a Leistung counts for it, else that of the project', () => {
  expect([zeilen()[0]?.Vorgehensmodell, zeilen()[18]?.Vorgehensmodell]).toEqual([
    'Direktdigitalisierung',
    'Digitalisierungslabor',
  ]);
});

it('no spreadsheet takes a LeiKa-Schlüssel for a number', () => {
  expect(zeilen()[0]?.['LeiKa-Schlüssel']).toBe('99 012 001 001 000');
  expect(zeilen()[18]?.['LeiKa-Schlüssel']).toBe('nicht im LeiKa');
  expect(indikatorenLines(beispiel())).not.toMatch(/(^|;)\d{12,}(;|$)/m);
});

it('in the workbook keys are text cells and days are days', async () => {
  const plan = indikatorenListePlan([beispiel()], '2027-03-22');
  const reading = readWorkbook(await writeWorkbook(plan));
  const rows = reading.ok ? (reading.grid.sheets[0]?.rows ?? []) : [];
  const kopf = rows.findIndex((cells) => cells[0] === 'Land');
  expect(rows).toHaveLength(kopf + 1 + 2 * 18);
  const column = (header: string) => rows[kopf]?.indexOf(header) ?? -1;
  expect(rows[kopf + 1]?.[column('LeiKa-Schlüssel')]).toBe('99012001001000');
  expect(rows[kopf + 1]?.[column('Erledigt am')]).toEqual({ tag: '2027-03-22' });
  expect(rows[kopf + 1]?.[column('Nachweis')]).toBe('https://example.org/K1-01');
});

it('a workbook without Leistungen has a line per Steuerungsindikator', () => {
  expect(
    indikatorenLines(newCheckliste({ land: 'SH' }))
      .trim()
      .split('\r\n'),
  ).toHaveLength(18);
});
