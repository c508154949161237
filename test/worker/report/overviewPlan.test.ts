import { describe, expect, it } from 'vitest';
import type { Checkliste } from '#templates/checkliste.ts';
import type { Cell, Grid } from '#templates/workbook/grid.ts';
import { gridOfPlan } from '#templates/workbook/gridOfPlan.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { merge } from '../../../worker/merge/merge.ts';
import { readVergleich } from '../../../worker/merge/readVergleich.ts';
import { overviewPlan, reportPlan } from '../../../worker/report/overviewPlan.ts';
import { readWorkbook } from '../../../worker/xlsx/readWorkbook.ts';
import { writeWorkbook } from '../../../worker/xlsx/writeWorkbook.ts';
import { expectGolden } from '../../golden.ts';
import { abgabeVon, kaputt, stichtag } from '../merge/abgaben.ts';

const beispiele = (tag: typeof stichtag | '2027-02-08') =>
  beispielmappen({ stichtag: tag, bezug: stichtag, jeLand: 1 }).map(({ checkliste }) => checkliste);
const options = { stichtag, vergleich: null, erwartet: null, namen: false } as const;

/** Four Länder, one of them compared with an earlier state, and a broken file. */
function vierLaender() {
  const frueher = merge(
    beispiele('2027-02-08')
      .slice(0, 3)
      .map((c) => abgabeVon(c)),
    { ...options, stichtag: '2027-02-08' },
  );
  const vergleich = readVergleich(gridOfPlan(overviewPlan(frueher)));
  const abgaben = [
    ...beispiele(stichtag)
      .slice(0, 4)
      .map((c) => abgabeVon(c)),
    kaputt('defekt.xlsx'),
  ];
  return merge(abgaben, { ...options, vergleich, erwartet: ['SH', 'HH', 'NI', 'HB', 'BY'] });
}

const texts = (grid: Grid, sheet: string): string[][] =>
  (grid.sheets.find(({ name }) => name === sheet)?.rows ?? []).map((row) =>
    row.map((cell: Cell) =>
      cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell),
    ),
  );

describe('overview workbook', () => {
  it('is what was reviewed', () => {
    expectGolden('uebersicht', gridOfPlan(overviewPlan(vierLaender())));
  });

  it('has the eleven sheets in their order', () => {
    expect(overviewPlan(vierLaender()).sheets.map(({ name }) => name)).toEqual([
      'Übersicht',
      'Umsetzung',
      'Projekte',
      'Änderungen',
      'Fristen',
      'Statusbericht',
      'Verlauf',
      'Zeitplan',
      'Indikatoren',
      'Prüfhinweise',
      'Datengrundlage',
    ]);
  });

  it('shows in the matrix the figures of the JSON, and a word where a Land has no workbook', () => {
    const merged = vierLaender();
    const rows = texts(gridOfPlan(overviewPlan(merged)), 'Übersicht');
    const header = rows.find((row) => row[0] === 'Nr.') ?? [];
    for (const { id, laender, gesamt } of merged.overview.indikatoren) {
      const row = rows.find((candidate) => candidate[0] === id) ?? [];
      const figur = (land: keyof typeof laender) => row[header.indexOf(land)] ?? '';
      const zaehler = laender.SH;
      const anwendbar =
        (zaehler?.offen ?? 0) +
        (zaehler?.anstehend ?? 0) +
        (zaehler?.['in-bearbeitung'] ?? 0) +
        (zaehler?.erledigt ?? 0);
      expect(figur('SH')).toMatch(new RegExp(`^[✔!↻○] ${zaehler?.erledigt}/${anwendbar}$`));
      expect(figur('BY')).toBe('nicht gemeldet');
      expect(figur('TH')).toBe('nicht beteiligt');
      expect(row.at(-1)).toContain(`${gesamt.erledigt}/`);
    }
    expect(rows.flat().join(' ')).toContain('Mappen aus 4 von 16 Ländern');
  });

  it('names the broken file in Übersicht and Datengrundlage', () => {
    const grid = gridOfPlan(overviewPlan(vierLaender()));
    expect(
      texts(grid, 'Übersicht')
        .flat()
        .some((text) => text.startsWith('defekt.xlsx: nicht genutzt.')),
    ).toBe(true);
    expect(texts(grid, 'Datengrundlage').find((row) => row[0] === 'defekt.xlsx')?.[1]).toBe('nein');
  });

  it('survives writing and reading as a file, links of formulas and texts included', async () => {
    const boese: Checkliste[] = beispiele(stichtag)
      .slice(0, 1)
      .map((checkliste) => ({
        ...checkliste,
        stammdaten: { ...checkliste.stammdaten, umsetzungsprojekt: '=HYPERLINK("http://x.invalid")' },
        bericht: { ...checkliste.bericht, begruendung: '+1+1', massnahmen: '@SUM(A1)' },
      }));
    const plan = overviewPlan(
      merge(
        boese.map((c) => abgabeVon(c)),
        options,
      ),
    );
    const reading = readWorkbook(await writeWorkbook(plan));
    if (!reading.ok) throw new Error(reading.finding.message);
    const projekte = texts(reading.grid, 'Projekte');
    expect(projekte.some((row) => row.includes('=HYPERLINK("http://x.invalid")'))).toBe(true);
    expect(
      plan.sheets
        .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
        .some((cell) => cell?.formula !== undefined),
    ).toBe(false);
  });

  it('writes the Statusbericht with its figures, next steps and origin', () => {
    const grid = gridOfPlan(reportPlan(vierLaender()));
    expect(grid.sheets.map(({ name }) => name)).toEqual(['Statusbericht', 'Datengrundlage']);
    const rows = texts(grid, 'Statusbericht');
    const text = rows.flat().join('\n');
    expect(text).toContain('von 32 Arbeitsschritten erledigt');
    expect(text).toContain('Quelle: Themenfeldarbeit OZG');
    const header = rows.findIndex((row) => row.includes('Nächste Schritte'));
    const schritte = rows.slice(header + 1, header + 13);
    expect(schritte).toHaveLength(12);
    const genannt = schritte.filter((row) => row[4] !== '');
    expect(genannt.every((row) => /^[A-Z]{2}: /.test(row[3] ?? ''))).toBe(true);
    const leer = schritte.filter((row) => row[4] === '');
    expect(new Set(leer.map((row) => row[3]))).toEqual(new Set(['Keine weiteren Schritte.', '']));
    expect(new Set(schritte.map((row) => row[4]))).toEqual(new Set(['In Arbeit', 'Offen', '']));
  });
});
