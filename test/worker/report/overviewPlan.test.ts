import { describe, expect, it } from 'vitest';
import { seite } from '#templates/catalogue/anleitung.ts';
import { schritt } from '#templates/catalogue/catalogue.ts';
import type { Checkliste, SchrittId } from '#templates/model/checkliste.ts';
import type { Cell, Grid } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { rowsOf } from '#templates/sheets/rowsOf.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { merge } from '../../../worker/merge/merge.ts';
import { readVergleich } from '../../../worker/merge/readVergleich.ts';
import { overviewPlan, reportPlan } from '../../../worker/report/overviewPlan.ts';
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

  it('has the thirteen sheets in their order', () => {
    expect(overviewPlan(vierLaender()).sheets.map(({ name }) => name)).toEqual([
      'Übersicht',
      'Umsetzung',
      'Anforderungen',
      'Projekte',
      'Änderungen',
      'Fristen',
      'Offene Punkte',
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

  it('leads from the matrix to the first row of a Land, and from each Nr. to what it asks for', () => {
    const plan = overviewPlan(vierLaender());
    const [uebersicht] = plan.sheets;
    const cellAt = (link = '') => {
      const [name, address = ''] = link.split('!');
      const [, letter = '', row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const sheet = plan.sheets.find((candidate) => candidate.name === name);
      if (!sheet || letter !== 'A') throw new Error(`No such place: ${link}`);
      return Array.from(rowsOf(sheet))[Number(row) - 1]?.cells ?? [];
    };
    const rows = uebersicht?.rows ?? [];
    const laender =
      rows.find(({ cells }) => cells[0]?.value === 'Nr.')?.cells.map((cell) => cell?.value) ?? [];
    const indikatoren = rows.filter(({ cells }) => cells[0]?.link !== undefined);
    expect(indikatoren).toHaveLength(18);
    for (const { cells } of indikatoren) {
      const [nr, label] = cells;
      const [id, name, warum, ...rest] = cellAt(nr?.link).map((cell) => cell?.value);
      expect([id, name]).toEqual([nr?.value, label?.value]);
      const { kontext, anleitung } = seite(schritt(nr?.value as SchrittId).seite);
      expect(warum).toBe(kontext.join('\n'));
      expect(rest.join('')).toBe(anleitung.map((text) => `• ${text}`).join('\n'));
      cells.forEach((cell, column) => {
        if (column < 2) return;
        const steht = /\d\/\d/.test(String(cell?.value)) && laender[column] !== 'Gesamt';
        expect(cell?.link === undefined).toBe(!steht);
        if (cell?.link)
          expect(cellAt(cell.link).map((target) => target?.value)).toEqual(
            expect.arrayContaining([laender[column], nr?.value]),
          );
      });
    }
  });

  it('leads from rows of Indikatoren, Fristen and Prüfhinweise to the same texts, unless there are too many', () => {
    const merged = vierLaender();
    const ziele = (plan: WorkbookPlan, name: string) => {
      const sheet = plan.sheets.find((candidate) => candidate.name === name);
      return Array.from(sheet ? rowsOf(sheet) : []).flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell?.link === undefined ? [] : [[cell.value, cell.link] as const])),
      );
    };
    const plan = overviewPlan(merged);
    const erlaeuterungen = new Map(ziele(plan, 'Übersicht').filter(([nr]) => /^K/.test(String(nr))));
    for (const name of ['Indikatoren', 'Fristen', 'Prüfhinweise']) {
      const links = ziele(plan, name);
      expect(links.length, name).toBeGreaterThan(0);
      for (const [nr, link] of links) expect(link).toBe(erlaeuterungen.get(nr));
    }
    const viele = Array.from({ length: 140 }, () => merged.mappen).flat();
    expect(viele.length * 18).toBeGreaterThan(10_000);
    expect(ziele(overviewPlan({ ...merged, mappen: viele }), 'Indikatoren')).toEqual([]);
  });

  it('draws the Arbeitspakete from cells that say the same as the Statusbericht', () => {
    const merged = vierLaender();
    const plan = overviewPlan(merged);
    const sheet = plan.sheets.find(({ name }) => name === 'Verlauf');
    const chart = sheet?.charts.find(({ kind }) => kind === 'bar-stacked');
    const rows = texts(gridOfPlan(plan), 'Verlauf');
    const column = (range = '') => {
      const [, letters = '', first, last] = /\$([A-Z]+)\$(\d+):\$\1\$(\d+)$/.exec(range) ?? [];
      const at = letters.charCodeAt(0) - 65;
      return rows.slice(Number(first) - 1, Number(last)).map((row) => row[at] ?? '');
    };
    expect(column(chart?.categories).map((name) => name.slice(0, 2))).toEqual(['1 ', '2 ', '3 ', '4 ']);
    const series = chart?.series.map(({ name, values }) => [name, column(values).map(Number)] as const) ?? [];
    expect(series.map(([name]) => name)).toEqual(['Fertig', 'In Arbeit', 'Offen']);
    const bericht = texts(gridOfPlan(plan), 'Statusbericht').flat().join('\n');
    for (const paket of [0, 1, 2, 3]) {
      const zahlen = series.map(([, values]) => values[paket] ?? 0);
      const summe = zahlen.reduce((sum, zahl) => sum + zahl, 0);
      expect(bericht).toContain(`${zahlen[0]} von ${summe} Arbeitsschritten erledigt.`);
      expect(chart?.altText).toContain(`${zahlen[0]} Fertig, ${zahlen[1]} In Arbeit, ${zahlen[2]} Offen`);
    }
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

describe('more rows than a sheet can hold', () => {
  const merged = vierLaender();
  const rows = 18 * merged.mappen.length;
  const sheetOf = (plan: WorkbookPlan, name: string) => {
    const sheet = plan.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`${name} is missing`);
    return sheet;
  };
  const linksInto = (plan: WorkbookPlan) =>
    plan.sheets
      .flatMap((sheet) => [...rowsOf(sheet)])
      .flatMap(({ cells }) => cells.map((found) => found?.link ?? ''))
      .filter((link) => link.startsWith('Indikatoren!'));

  it('leave the Indikatoren out with a sentence in their place, and nothing leads there', async () => {
    const whole = overviewPlan(merged);
    const header = sheetOf(whole, 'Indikatoren').freeze?.rows ?? 0;
    expect(overviewPlan(merged, header + rows)).toEqual(whole);
    expect(linksInto(whole).length).toBeGreaterThan(0);
    const cut = overviewPlan(merged, header + rows - 1);
    expect(cut.sheets.map(({ name }) => name)).toEqual(whole.sheets.map(({ name }) => name));
    const said = texts(gridOfPlan(cut), 'Indikatoren').flat();
    expect(
      said.some((text) => text.includes(`hätte ${rows} Zeilen`) && text.includes('indikatoren.csv')),
    ).toBe(true);
    expect([...rowsOf(sheetOf(cut, 'Indikatoren'))].length).toBe(header + 1);
    expect(linksInto(cut)).toEqual([]);
    expect(texts(gridOfPlan(cut), 'Übersicht').flat().join()).not.toContain('Blatt „Indikatoren“');
    const read = readWorkbook(await writeWorkbook(cut));
    if (!read.ok) throw new Error(read.finding.message);
    expect(texts(read.grid, 'Indikatoren').flat().join()).toContain(`hätte ${rows} Zeilen`);
  });
});
