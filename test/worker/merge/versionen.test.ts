import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { LandId, OffenerPunkt } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { type Cell, fromA1, type Grid } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { validate } from '#templates/validate/validate.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import type { Abgabe } from '../../../worker/intake/readFile.ts';
import { merge } from '../../../worker/merge/merge.ts';
import { overviewPlan } from '../../../worker/report/overviewPlan.ts';
import { abgabeVon, stichtag } from './abgaben.ts';

const laender = ['SH', 'NI', 'BY'] as const;

/** A workbook of the first version, as a program saved it, under another Land and Kennung. */
function ersteVersion(land: LandId): Abgabe {
  const bytes = readFileSync(new URL('../../fixtures/workbooks/mappe-exceljs.xlsx', import.meta.url));
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.finding.message);
  const { places } = read(workbook.grid, { stichtag });
  let grid: Grid = { ...workbook.grid, properties: { ...workbook.grid.properties, OZG_Kennung: '' } };
  grid = withValue(grid, places['stammdaten.land'], land);
  grid = withValue(grid, places['stammdaten.kennung'], `${land}-000001`);
  grid = withValue(grid, places['stammdaten.umsetzungsprojekt'], 'Vorlage 1');
  const reading = read(grid, { stichtag });
  expect(reading.checkliste?.vorlagenversion).toBe('1');
  return { file: `${land}-1.xlsx`, reading, findings: validate(reading, { stichtag }), hash: `${land}1` };
}

function withValue(grid: Grid, place: { sheet: string; cell: string } | undefined, value: Cell): Grid {
  const at = place && fromA1(place.cell);
  if (!at) throw new Error('The fixture lacks a field');
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) =>
      sheet.name === place.sheet
        ? {
            ...sheet,
            rows: sheet.rows.map((row, n) =>
              n === at.row ? row.map((cell, column) => (column === at.column ? value : cell)) : row,
            ),
          }
        : sheet,
    ),
  };
}

const punkt: OffenerPunkt = {
  art: 'entscheidung',
  text: 'Beitritt zur Nachnutzung',
  schritt: 'K4-01',
  zustaendig: 'Steuerungskreis',
  bis: '2027-04-01',
  erledigt: null,
  ergebnis: null,
  risiko: null,
  eskalation: true,
};

/** A workbook of the current version: B01 needed but in Bayern, B02 unclear, one point to escalate and one not. */
function zweiteVersion(land: LandId): Abgabe {
  const leer = newCheckliste({
    land,
    kennung: `${land}-000002`,
    umsetzungsprojekt: 'Vorlage 2',
    stand: stichtag,
  });
  const bedarf: Readonly<Record<string, string>> = {
    B01: land === 'BY' ? 'nicht-noetig' : 'noetig',
    B02: 'ungeklaert',
    B03: 'vielleicht später',
  };
  return abgabeVon({
    ...leer,
    anforderungen: {
      basisdienste: leer.anforderungen.basisdienste.map((dienst) => ({
        ...dienst,
        bedarf: bedarf[dienst.id] ?? null,
      })),
      registerschnittstellen: [{ register: 'Melderegister', daten: 'Anschrift', bemerkung: null }],
      rechtsaenderungen:
        land === 'NI' ? [{ norm: 'Satzung', aenderungsbedarf: 'Schriftform', bemerkung: null }] : [],
    },
    offenePunkte: [punkt, { ...punkt, text: 'bleibt im Projekt', eskalation: false }],
  });
}

it('workbooks of both versions of three Länder make one overview', () => {
  const abgaben = laender.flatMap((land) => [ersteVersion(land), zweiteVersion(land)]);
  const merged = merge(abgaben, { stichtag, vergleich: null, erwartet: null, namen: false });
  const { overview } = merged;
  expect(merged.datengrundlage.map(({ used }) => used)).toEqual(Array(6).fill(true));
  expect(overview.laender.map(({ land, projekte }) => [land, projekte])).toEqual([
    ['SH', 2],
    ['NI', 2],
    ['BY', 2],
  ]);
  for (const { gesamt } of overview.indikatoren) {
    const { ueberfaellig: _, ...stati } = gesamt;
    expect(Object.values(stati).reduce((sum, n) => sum + n, 0)).toBe(6);
  }
  expect(overview.anforderungen).toHaveLength(9);
  expect(overview.anforderungen.slice(0, 3)).toEqual([
    {
      id: 'B01',
      laender: { SH: { noetig: 1, von: 1 }, NI: { noetig: 1, von: 1 }, BY: { noetig: 0, von: 1 } },
      gesamt: { noetig: 2, von: 3 },
    },
    {
      id: 'B02',
      laender: { SH: { noetig: 0, von: 1 }, NI: { noetig: 0, von: 1 }, BY: { noetig: 0, von: 1 } },
      gesamt: { noetig: 0, von: 3 },
    },
    {
      id: 'B03',
      laender: { SH: { noetig: 0, von: 0 }, NI: { noetig: 0, von: 0 }, BY: { noetig: 0, von: 0 } },
      gesamt: { noetig: 0, von: 0 },
    },
  ]);
  expect(overview.offenePunkte).toEqual(
    laender.map((land) => ({ ...punkt, land, kennung: `${land}-000002` })),
  );
  expect(merged.weiterePunkte).toEqual({ SH: 1, NI: 1, BY: 1 });

  const { sheets } = gridOfPlan(overviewPlan(merged));
  const text = (name: string) => JSON.stringify(sheets.find((sheet) => sheet.name === name)?.rows);
  expect(text('Anforderungen')).toContain('"B01","Interoperables Nutzerkonto","1/1"');
  expect(text('Anforderungen')).toContain('"NI","Vorlage 2","Satzung"');
  expect(text('Offene Punkte')).toContain('Beitritt zur Nachnutzung');
  expect(text('Offene Punkte')).not.toContain('bleibt im Projekt');
  expect(text('Offene Punkte')).toContain('3 (SH 1, NI 1, BY 1)');
});
