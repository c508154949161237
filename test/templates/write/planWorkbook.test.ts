import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbleitbar } from '#templates/catalogue/ableitung.ts';
import { seiten } from '#templates/catalogue/anleitung.ts';
import { checkpoints, katalogVersion, schritte } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { checklisteSpalten, leistungSpalten, umsetzungSpalten } from '#templates/sheets/columns.ts';
import { berichtFelder, stammdatenFelder } from '#templates/sheets/fields.ts';
import { fromA1 } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '#templates/sheets/plan.ts';
import { type Style, styles } from '#templates/sheets/styles.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { checklisteArbitrary } from '../model/checklistenArbitrary.ts';

const leer = planWorkbook(newCheckliste());

function sheet(plan: WorkbookPlan, name: string): SheetPlan {
  const found = plan.sheets.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
}

/** The cell that `Sheet!$B$5` or `Sheet!B5` names. */
function at(plan: WorkbookPlan, target: string): CellPlan | null | undefined {
  const [name = '', address = ''] = target.split('!');
  const place = fromA1(address);
  return place && sheet(plan, name).rows[place.row]?.cells[place.column];
}

function corners(range: string) {
  const [from = '', to = from] = range.split(':');
  const [first, last] = [fromA1(from), fromA1(to)];
  if (!first || !last) throw new Error(`No range: ${range}`);
  return { first, last };
}

function cellsOf(plan: SheetPlan, range: string): readonly (CellPlan | null | undefined)[] {
  const { first, last } = corners(range);
  return plan.rows
    .slice(first.row, last.row + 1)
    .flatMap(({ cells }) =>
      Array.from({ length: last.column - first.column + 1 }, (_, index) => cells[first.column + index]),
    );
}

const allCells = (plan: WorkbookPlan) =>
  plan.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [{ sheet: name, cell }]))),
  );

const unlocked = (cell: CellPlan | null | undefined) => {
  const style: Style = cell ? styles[cell.style] : {};
  return style.unlocked === true;
};

describe('the sheets', () => {
  it('stand in the order of the contract, only Listen hidden, all but Offene Punkte protected', () => {
    expect(leer.sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['Listen']);
    expect(leer.sheets.map(({ name }) => name)).toEqual([
      'Stammdaten',
      'Checkliste',
      'Offene Punkte',
      'Statusbericht',
      'Zeitplan',
      'Umsetzungscheckliste',
      'Anforderungen',
      'Anleitung',
      'Listen',
    ]);
    const frei = leer.sheets.filter((plan) => !plan.protected);
    expect(frei.map(({ name }) => name)).toEqual(['Offene Punkte']);
  });

  it('print on A4 landscape, one page across, with the project in the header', () => {
    const plan = planWorkbook(newCheckliste({ land: 'SH', umsetzungsprojekt: 'Wohngeld' }));
    for (const { page, name } of plan.sheets)
      expect(page).toMatchObject({ landscape: true, fitToWidth: name === 'Zeitplan' ? 3 : 1 });
    expect(sheet(plan, 'Checkliste').page.header).toBe('OZG-Checkliste · Schleswig-Holstein · Wohngeld');
    expect(sheet(plan, 'Checkliste').page.titleRows).toEqual([1, 1]);
  });

  it('print half a year of the Zeitplan a page, with the steps before it, in letters that can be read', () => {
    const { page, widths, rows } = sheet(leer, 'Zeitplan');
    expect(page.titleColumns).toEqual([1, 5]);
    expect(page.breaks?.columns).toEqual([5 + 26, 5 + 52]);
    expect(widths).toHaveLength(5 + 3 * 26);
    expect(rows[page.breaks?.rows[0] ?? 0]?.cells[0]?.value).toBe('K3-01');
    expect(page.scale).toBeGreaterThanOrEqual(75);
  });

  it('tear no page of the Anleitung apart in print', () => {
    const { page, rows } = sheet(leer, 'Anleitung');
    const titles = rows.flatMap(({ cells }, row) => (cells[0]?.style === 'pageTitle' ? [row] : []));
    const breaks = page.breaks?.rows ?? [];
    expect(breaks.filter((row) => !titles.includes(row))).toEqual([]);
    const points = ([0, ...breaks] as number[]).map((from, index) =>
      rows.slice(from, breaks[index] ?? rows.length).reduce((sum, { height }) => sum + (height ?? 13), 0),
    );
    // what A4 landscape leaves between the margins
    for (const height of points) expect((height * (page.scale ?? 100)) / 100).toBeLessThanOrEqual(508);
    expect(points.length).toBeLessThan(18);
  });

  it('say beside the steps what the Vorgehensmodell means, by a formula that follows the choice', () => {
    const mit = (vorgehensmodell: string | null) => {
      const checkliste = newCheckliste();
      const plan = planWorkbook({ ...checkliste, stammdaten: { ...checkliste.stammdaten, vorgehensmodell } });
      return sheet(plan, 'Checkliste').rows.flatMap(({ cells }) =>
        cells.flatMap((planned) => (planned?.style === 'aside' ? [[cells[0]?.value, planned.value]] : [])),
      );
    };
    expect(mit(null)).toEqual([
      ['K2-03', ''],
      ['K3-04', ''],
    ]);
    expect(mit('Digitalisierungswerkbank')).toEqual([
      ['K2-03', 'Digitalisierungswerkbank: rund 6–8 Interviews.'],
      ['K3-04', 'Digitalisierungswerkbank: „Ggf.“-Schritt (eigene Zuordnung).'],
    ]);
  });

  it('say on the Anleitung what is no longer so as the source says, and since when', () => {
    const { rows } = sheet(leer, 'Anleitung');
    const texte = rows.map(({ cells }) => [cells[0]?.value, cells[1]?.value]);
    const hinweise = texte.filter(([label]) => String(label).startsWith('Hinweis vom'));
    expect(hinweise.map(([label]) => label)).toEqual(Array(3).fill('Hinweis vom 28.11.2026'));
    expect(hinweise.map(([, text]) => String(text).match(/Stufen 0 bis 7|19\.07\.2024/)?.[0])).toEqual([
      'Stufen 0 bis 7',
      '19.07.2024',
      'Stufen 0 bis 7',
    ]);
  });

  it.each([
    ['Checkliste', checklisteSpalten, 38, /^K[1-4]-\d\d$/],
    ['Umsetzungscheckliste', umsetzungSpalten, 29, /^U[1-3]-\d\d$/],
  ] as const)('%s has its header in row 1 and its rows directly below', (name, spalten, anzahl, id) => {
    const { rows, filter, freeze } = sheet(leer, name);
    const values = rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
    expect(values[0]?.slice(0, spalten.length)).toEqual(spalten.map(({ header }) => header));
    expect(values.slice(1, anzahl + 1).every((row) => id.test(String(row[0])))).toBe(true);
    expect(values[anzahl + 1]?.every((value) => value === null) ?? true).toBe(true);
    expect(filter).toBe(`A1:L${anzahl + 1}`);
    expect(freeze).toEqual({ rows: 1, columns: 3 });
  });

  it('marks exactly the Steuerungsindikatoren', () => {
    const marked = sheet(leer, 'Checkliste')
      .rows.filter(({ cells }) => cells[3]?.value === '★')
      .map(({ cells }) => cells[0]?.value);
    expect(marked).toEqual(schritte.filter((step) => step.steuerungsindikator).map(({ id }) => id));
    expect(marked).toHaveLength(18);
  });

  it.each([
    ['Checkliste', checklisteSpalten],
    ['Umsetzungscheckliste', umsetzungSpalten],
  ] as const)('%s locks what the source says and leaves input and room for notes free', (name, spalten) => {
    const { rows } = sheet(leer, name);
    const first = rows[1]?.cells ?? [];
    expect(spalten.map((_, index) => unlocked(first[index]))).toEqual(spalten.map(({ input }) => input));
    expect(first.slice(spalten.length).length).toBeGreaterThanOrEqual(5);
    expect(first.slice(spalten.length).every(unlocked)).toBe(true);
    expect(rows.at(-1)?.cells.every(unlocked)).toBe(true);
  });

  it('explains footnotes and the steps a checkpoint repeats in notes, and the footnotes under the table', () => {
    const { rows } = sheet(leer, 'Umsetzungscheckliste');
    const leika = rows.find(({ cells }) => cells[0]?.value === 'U1-04')?.cells[2];
    expect(leika?.value).toMatch(/\u00a0¹$/);
    expect(leika?.note).toContain('Leistungsabhängig');
    expect(leika?.note).toContain('K2-01');
    const below = rows.slice(30).map(({ cells }) => cells[2]?.value);
    expect(below.filter((value) => typeof value === 'string')).toHaveLength(10);
    expect(below.join('\n')).toContain('„xxx noch in Bearbeitung“');
  });
});

describe('links', () => {
  it('lead from each step to the title of its page and back', () => {
    const rows = sheet(leer, 'Checkliste').rows.slice(1, 39);
    for (const [index, { cells }] of rows.entries()) {
      const page = at(leer, cells[0]?.link ?? '');
      const eintrag = seiten.find(({ id }) => id === schritte[index]?.seite);
      expect(page?.value).toBe(`${eintrag?.steuerungsindikator ? '★ ' : ''}${eintrag?.label}`);
      expect(at(leer, page?.link ?? '')?.value).toBe(eintrag?.schritte[0]);
    }
  });

  it('all lead to cells that hold something', () => {
    const targets = allCells(leer).flatMap(({ cell }) => cell.link ?? []);
    expect(targets.length).toBeGreaterThanOrEqual(38 + 29 + 38);
    for (const target of targets) expect(at(leer, target)?.value ?? null).not.toBeNull();
  });
});

describe('defined names and properties', () => {
  it('name every field of Stammdaten and Statusbericht once, right of its label', () => {
    const names = [...stammdatenFelder, ...berichtFelder].map(({ name }) => name);
    expect(Object.keys(leer.names).toSorted()).toEqual(names.toSorted());
    for (const { name, label } of stammdatenFelder) {
      const target = leer.names[name] ?? '';
      expect(at(leer, target)).toBeTruthy();
      expect(at(leer, target.replace('$B', '$A'))?.value).toBe(label);
    }
    expect(new Set(Object.values(leer.names)).size).toBe(names.length);
  });

  it('lock Kennung and version and nothing else', () => {
    const locked = Object.entries(leer.names).filter(([, target]) => !unlocked(at(leer, target)));
    expect(locked.map(([name]) => name).toSorted()).toEqual(['ozg_kennung', 'ozg_version']);
  });

  it('carry Kennung and version only if they are known', () => {
    expect(leer.properties).toEqual({ OZG_Vorlagenversion: '2', OZG_Katalog: katalogVersion });
    const plan = planWorkbook(newCheckliste({ land: 'SH', kennung: 'SH-7K3F9Q' }), { version: 7 });
    expect(plan.properties.OZG_Kennung).toBe('SH-7K3F9Q');
    expect(at(plan, plan.names.ozg_kennung ?? '')?.value).toBe('SH-7K3F9Q');
    expect(at(plan, plan.names.ozg_version ?? '')?.value).toBe('7');
  });
});

describe('validations', () => {
  const all = leer.sheets.flatMap((plan) => plan.validations.map((rule) => ({ plan, rule })));

  it('offer ranges of Listen that are filled from top to bottom', () => {
    const lists = all.flatMap(({ rule }) => (rule.kind === 'list' ? [rule.source] : []));
    expect(lists.length).toBeGreaterThanOrEqual(9);
    for (const source of lists) {
      expect(source).toMatch(/^Listen!\$[A-Z]\$2:\$[A-Z]\$\d+$/);
      const values = cellsOf(sheet(leer, 'Listen'), source.replace('Listen!', '')).map((cell) => cell?.value);
      expect(values.length).toBeGreaterThan(1);
      expect(values.every((value) => typeof value === 'string' && value !== '')).toBe(true);
    }
  });

  it('keep the limits of Excel for titles, messages and formulas', () => {
    for (const { rule } of all) {
      expect(rule.title.length).toBeLessThanOrEqual(32);
      expect(rule.message.length).toBeLessThanOrEqual(255);
      if (rule.kind === 'custom') expect(rule.formula.length).toBeLessThanOrEqual(255);
    }
  });

  it('check only cells that a person fills', () => {
    for (const { plan, rule } of all) expect(cellsOf(plan, rule.range).every(unlocked)).toBe(true);
  });

  it('give the five words of the status for every row', () => {
    const rule = sheet(leer, 'Checkliste').validations.find(({ title }) => title === 'Status');
    expect(rule).toMatchObject({ kind: 'list', range: 'F2:F39', strict: true });
    const source = rule?.kind === 'list' ? rule.source.replace('Listen!', '') : '';
    expect(cellsOf(sheet(leer, 'Listen'), source).map((cell) => cell?.value)).toEqual([
      'Noch offen',
      'Bearbeitung anstehend',
      'In Bearbeitung',
      'Erledigt',
      'Entfällt',
    ]);
  });
});

describe('formulas', () => {
  const allowed = new Set(
    'AND CHAR COUNT COUNTIF DATE FIND IF IFERROR INDEX INT ISFORMULA ISNUMBER LEFT LEN MATCH MAX MID MIN NOT OR RIGHT ROWS SEARCH SMALL SUBSTITUTE TODAY TRIM UPPER VALUE YEAR'.split(
      ' ',
    ),
  );
  const functions = (formula: string) =>
    [...formula.replace(/"[^"]*"/g, '""').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1] ?? '');
  const formulas = allCells(leer).flatMap(({ cell }) => cell.formula ?? []);
  const rules = leer.sheets.flatMap(({ formats }) => formats.map(({ formula }) => formula));
  const checks = leer.sheets.flatMap(({ validations }) =>
    validations.flatMap((rule) => (rule.kind === 'custom' ? [rule.formula] : [])),
  );

  it('use only functions that Excel 2021 and LibreOffice 7.4 know', () => {
    const used = new Set([...formulas, ...rules, ...checks].flatMap(functions));
    expect([...used].filter((name) => !allowed.has(name))).toEqual([]);
    expect(used.has('SMALL')).toBe(true);
  });

  it('are short enough in every conditional format, which Excel limits to 255 characters through Office.js', () => {
    expect(Math.max(...rules.map((formula) => formula.length))).toBeLessThanOrEqual(255);
  });

  it('stand in a cell that a person fills only where a status follows from steps', () => {
    const input = allCells(leer).filter(({ cell }) => cell.formula !== undefined && unlocked(cell));
    expect(new Set(input.map(({ cell }) => cell.style))).toEqual(new Set(['inputDerived']));
    expect(input).toHaveLength(checkpoints.filter(({ id }) => isAbleitbar(id)).length);
  });

  it('depend on today only in conditional formats', () => {
    expect([...formulas, ...checks].filter((formula) => formula.includes('TODAY'))).toEqual([]);
  });

  it('stay within their sheet in conditional formats, where Excel demands it', () => {
    expect([...rules, ...checks].filter((formula) => formula.includes('!'))).toEqual([]);
  });

  it('all carry a cached value', () => {
    const missing = allCells(leer).filter(({ cell }) => cell.formula !== undefined && cell.value === null);
    expect(missing).toEqual([]);
  });
});

it('gives rows a height that Excel can show', () => {
  const lang = 'Ein langer Satz über ein Projekt. '.repeat(200);
  const base = newCheckliste({ land: 'SH', umsetzungsprojekt: lang });
  const plan = planWorkbook({
    ...base,
    schritte: base.schritte.map((zeile) => ({ ...zeile, bemerkung: lang })),
  });
  const heights = plan.sheets.flatMap(({ rows }) => rows.map(({ height }) => height ?? 15));
  expect(Math.max(...heights)).toBe(409);
  expect(Math.min(...heights)).toBeGreaterThan(10);
});

it('draws 5 Leistungen as text and leaves room for 20', () => {
  const { rows } = sheet(leer, 'Stammdaten');
  const header = rows.findIndex(({ cells }) => cells[0]?.value === leistungSpalten[0].header);
  const room = rows.slice(header + 1, header + 6).map(({ cells }) => cells.slice(0, 3));
  expect(room).toHaveLength(5);
  expect(rows.slice(header + 1, header + 21).every(({ cells }) => cells.every(unlocked))).toBe(true);
  for (const cells of room)
    for (const cell of cells)
      expect(styles[cell?.style ?? 'cell']).toMatchObject({ format: '@', unlocked: true });
});

it('puts the same cells at the same places whatever a Checkliste holds', () => {
  const shape = (checkliste: Checkliste) => {
    const plan = planWorkbook(checkliste);
    const rows = sheet(plan, 'Checkliste').rows.slice(0, 39);
    return { names: plan.names, ids: rows.map(({ cells }) => cells[0]?.value) };
  };
  fc.assert(
    fc.property(checklisteArbitrary, (checkliste) => {
      expect(shape(checkliste)).toEqual(shape(newCheckliste()));
    }),
    { numRuns: 10 },
  );
});

it('gives a grid with values, names, lists and protection', () => {
  const grid = gridOfPlan(planWorkbook(newCheckliste({ land: 'SH', stand: '2026-11-21' })));
  const place = grid.names.ozg_stand;
  const stammdaten = grid.sheets.find(({ name }) => name === place?.sheet);
  expect(place && stammdaten?.rows[place.row]?.[place.column]).toEqual({ tag: '2026-11-21' });
  expect(grid.sheets[1]?.lists).toEqual(['F2:F39']);
  expect(grid.sheets[1]?.protected).toBe(true);
});
