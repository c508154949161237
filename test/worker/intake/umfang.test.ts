import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import type { Cell } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { checkUmfang, readFile } from '../../../worker/intake/readFile.ts';

const stichtag = '2027-03-22';
const leer = newCheckliste({ land: 'SH', umsetzungsprojekt: 'Elterngeld' });
const mitBemerkungen = (text: (index: number) => string): Checkliste => ({
  ...leer,
  schritte: leer.schritte.map((schritt, index) => ({ ...schritt, bemerkung: text(index) })),
});

describe('what is kept of a file', () => {
  it('is a Checkliste with a page of remarks in every row', () => {
    expect(checkUmfang(JSON.stringify(mitBemerkungen(() => 'x'.repeat(3000))))).toBeNull();
  });

  it('is none whose texts would fill the memory with two hundred others', async () => {
    const checkliste = mitBemerkungen((index) =>
      Array.from({ length: 4000 }, (_, i) => (i * 7919 + index) % 10_007).join(' '),
    );
    const bytes = await writeWorkbook(planWorkbook(checkliste));
    const { reading, findings } = readFile('x.xlsx', bytes, { stichtag, namen: true });
    expect(reading).toBeNull();
    expect(findings).toMatchObject([{ code: 'datei-zu-gross', severity: 'error' }]);
  });

  it('are a hundred findings of a kind and sheet, and one for the rest', () => {
    const grid = gridOfPlan(planWorkbook(leer));
    const rows = Array.from({ length: 500 }, (_, index): Cell[] => [
      null,
      null,
      `Eigenes ${index}`,
      null,
      null,
      'x',
    ]);
    const sheets = grid.sheets.map((sheet) =>
      sheet.name === 'Checkliste' ? { ...sheet, rows: [...sheet.rows.slice(0, 39), ...rows] } : sheet,
    );
    const { findings, zaehlung } = read({ ...grid, sheets }, { stichtag });
    const eigene = findings.filter(({ code }) => code === 'zeile-zusaetzlich');
    expect(zaehlung).toEqual({ gelesen: 567, uebernommen: 67, gemeldet: 500 });
    expect(eigene).toHaveLength(101);
    expect(eigene.at(-1)?.message).toMatch(/^Hinweis: .* Das gilt für 400 Zellen dieses Blattes\.$/);
  });
});
