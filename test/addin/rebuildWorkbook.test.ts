import { describe, expect, it } from 'vitest';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { rebuildWorkbook } from '../../addin/commands/rebuildWorkbook.ts';
import { refusalText } from '../../addin/commands/refusal.ts';
import { validateWorkbook } from '../../addin/commands/validateWorkbook.ts';
import { cellAt, type SheetState, type WorkbookState } from '../excel/model.ts';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { offen } from './checklisten.ts';
import { openEmpty, openVorlage } from './openVorlage.ts';

const heute = '2027-03-24';
const random = new Uint8Array([1, 2, 3, 4]);
const checkliste: Checkliste = {
  ...offen,
  schritte: offen.schritte.map((schritt, index) =>
    index === 3
      ? { ...schritt, status: 'in-bearbeitung', frist: '2027-W20', verantwortliche: 'Leitung' }
      : schritt,
  ),
};
const plan = planWorkbook(checkliste, { version: 7 });

async function openBuilt(api: string = newestApi) {
  const opened = await openVorlage(plan, api);
  const sheet = (name: string): SheetState => {
    const found = opened.host.findSheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const value = (name: string, row: number, column: number) => cellAt(sheet(name), row - 1, column)?.value;
  return { ...opened, sheet, value };
}

it('never builds a workbook anew that is newer than the pane', async () => {
  const { workbook, host, sheet } = await openBuilt(newestApi);
  host.workbook.properties.set('OZG_Vorlagenversion', '3');
  const before = structuredClone([...sheet('Checkliste').cells]);
  const outcome = await rebuildWorkbook(workbook, heute, random);
  expect(outcome).toEqual({ art: 'abgelehnt', grund: expect.stringContaining('neu') });
  expect([...sheet('Checkliste').cells]).toEqual(before);
});

describe.each([oldestApi, newestApi])('building the sheets anew with ExcelApi %s', (api) => {
  it('brings back what was destroyed, keeps every value and touches no other sheet', async () => {
    const { workbook, host, sheet } = await openBuilt(api);
    const original = await workbook.readGrid();
    const rules = sheet('Checkliste').validations.size;
    const formats = sheet('Checkliste').conditional.length;
    host.paste('Tabelle1', 'A1', [['=Checkliste!F2', 'eigene Daten']]);
    const own = structuredClone([...sheet('Tabelle1').cells]);
    Object.assign(sheet('Checkliste'), { protection: null, conditional: [] });
    sheet('Checkliste').validations.clear();
    sheet('Zeitplan').cells.clear();

    const outcome = await rebuildWorkbook(workbook, heute, random);
    expect(outcome).toMatchObject({ art: 'neu-aufgebaut' });
    const { reading } = await validateWorkbook(workbook, heute);
    expect(reading.checkliste?.schritte).toEqual(checkliste.schritte);
    expect(reading.basis).toBe(7);
    expect(reading.checkliste?.stammdaten).toEqual(checkliste.stammdaten);
    expect(sheet('Checkliste').validations.size).toBe(rules);
    expect(sheet('Checkliste').protection).not.toBe(null);
    expect(sheet('Checkliste').conditional.length).toBeGreaterThanOrEqual(formats);
    expect([...sheet('Tabelle1').cells]).toEqual(own);
    const rebuilt = await workbook.readGrid();
    expect(rebuilt.names).toEqual(original.names);
    expect(rebuilt.sheets.map(({ name }) => name)).toEqual(original.sheets.map(({ name }) => name));
    expect(rebuilt.sheets.find(({ name }) => name === 'Zeitplan')).toEqual(
      original.sheets.find(({ name }) => name === 'Zeitplan'),
    );
    expect([...host.unimplemented]).toEqual([]);
  });

  it('keeps notes beside their step and rows of one’s own in the table, moves second rows of a step to a sheet of their own', async () => {
    const { workbook, host, value } = await openBuilt(api);
    // a row of one's own pushed the last step down; a note beside the fourth; one far below
    host.paste('Checkliste', 'M5', [['Rückfrage an Fachseite']]);
    host.paste('Checkliste', 'M1', [['Eigene Spalte']]);
    host.paste('Checkliste', 'B45', [['Nächste Sitzung: 14 Uhr']]);
    host.paste('Checkliste', 'A39', [['', '', 'Unser eigener Schritt', '', 'Leitung', 'Erledigt']]);
    host.paste('Checkliste', 'A40', [['K4-09', '', '', '', '', 'Erledigt']]);
    host.paste('Checkliste', 'A12', [['K1-01', '', '', '', 'Vertretung', 'Erledigt']]);
    host.type('Checkliste', 'F7', 'Kaffee');
    host.type('Checkliste', 'H8', 'irgendwann');

    const outcome = await rebuildWorkbook(workbook, heute, random);
    if (outcome.art !== 'neu-aufgebaut') throw new Error(outcome.grund);
    expect(outcome.protokoll.join(' ')).toMatch(/Nicht verstandene Angaben: 2.*behalten.*Weitere Angaben/);
    expect(value('Checkliste', 5, 12)).toBe('Rückfrage an Fachseite');
    expect(value('Checkliste', 1, 12)).toBe('Eigene Spalte');
    // below what stands under the table
    expect(value('Checkliste', 46, 1)).toBe('Nächste Sitzung: 14 Uhr');
    expect(value('Checkliste', 7, 5)).toBe('Kaffee');
    expect(value('Checkliste', 8, 7)).toBe('irgendwann');
    expect([2, 4, 5].map((column) => value('Checkliste', 39, column))).toEqual([
      'Unser eigener Schritt',
      'Leitung',
      'Erledigt',
    ]);
    expect(value('Checkliste', 40, 0)).toBe('K4-09');
    expect(value('Checkliste', 40, 5)).toBe('Erledigt');
    const notes = host.findSheet('Weitere Angaben');
    const texts = [...(notes?.cells.values() ?? [])].map((cell) => cell.value);
    expect(texts).toEqual(expect.arrayContaining(['K1-01', 'Vertretung', 'Erledigt', 'Checkliste']));

    // once more: the notes stay as they are
    const before = await workbook.readGrid();
    const again = await rebuildWorkbook(workbook, heute, random);
    if (again.art !== 'neu-aufgebaut') throw new Error(again.grund);
    expect(await workbook.readGrid()).toEqual(before);
    expect(value('Checkliste', 5, 12)).toBe('Rückfrage an Fachseite');
  });
});

const contentsOf = ({ sheets }: WorkbookState) =>
  sheets.map(({ name, cells }) => [
    name,
    [...cells].flatMap(([key, { value, formula }]) =>
      value === '' && formula === null ? [] : [[key, formula ?? value]],
    ),
  ]);

describe('building the sheets anew', () => {
  it('changes nothing where a password protects one of them', async () => {
    const { workbook, sheet } = await openBuilt();
    const protection = sheet('Stammdaten').protection;
    Object.assign(sheet('Zeitplan'), { protection: { options: {}, password: 'geheim' } });
    const before = await workbook.readGrid();
    const error: unknown = await rebuildWorkbook(workbook, heute, random).catch((reason: unknown) => reason);
    expect(refusalText(error)).toContain('Kennwort');
    expect(await workbook.readGrid()).toEqual(before);
    expect(sheet('Stammdaten').protection).toEqual(protection);
  });

  it('keeps cells far outside of what is read, and says so', async () => {
    const { workbook, host, value } = await openBuilt();
    host.paste('Checkliste', 'A6000', [['verirrt']]);
    host.paste('Checkliste', 'ZZ3', [['auch verirrt']]);
    const outcome = await rebuildWorkbook(workbook, heute, random);
    if (outcome.art !== 'neu-aufgebaut') throw new Error(outcome.grund);
    expect(value('Checkliste', 6000, 0)).toBe('verirrt');
    expect(value('Checkliste', 3, 701)).toBe('auch verirrt');
    expect(outcome.protokoll.join(' ')).toContain(
      '„Checkliste“ stehen Zellen weit außerhalb der Tabelle: 2.',
    );
  });

  it('builds into a sheet that somebody renamed, and gives it its name again', async () => {
    const { workbook, host, sheet, value } = await openBuilt();
    Object.assign(sheet('Checkliste'), { name: 'Checkliste 2026' });
    const outcome = await rebuildWorkbook(workbook, heute, random);
    if (outcome.art !== 'neu-aufgebaut') throw new Error(outcome.grund);
    expect(outcome.protokoll).toContain('Das Blatt „Checkliste 2026“ heißt wieder „Checkliste“.');
    expect(host.workbook.sheets.filter(({ name }) => name.startsWith('Checkliste'))).toHaveLength(1);
    expect(value('Checkliste', 5, 5)).toBe('In Bearbeitung');
    const { reading } = await validateWorkbook(workbook, heute);
    expect(reading.checkliste?.schritte).toEqual(checkliste.schritte);
  });

  it('refuses where a renamed sheet and another one of its name stand side by side', async () => {
    const { workbook, host, sheet } = await openBuilt();
    Object.assign(sheet('Checkliste'), { name: 'Unsere Liste' });
    Object.assign(sheet('Tabelle1'), { name: 'Checkliste' });
    const before = contentsOf(host.workbook);
    const outcome = await rebuildWorkbook(workbook, heute, random);
    expect(outcome).toMatchObject({ art: 'abgelehnt', grund: expect.stringContaining('„Unsere Liste“') });
    expect(contentsOf(host.workbook)).toEqual(before);
  });

  it('says what lacks where Excel refuses looks and rules of a sheet, and how to go on', async () => {
    const { workbook, host } = await openBuilt();
    const whole = host.actions;
    await rebuildWorkbook(workbook, heute, random);
    // past all values, in the midst of the looks
    const again = await openBuilt();
    again.host.refusedAction = { after: Math.floor((host.actions - whole) / 2), code: 'InvalidArgument' };
    const outcome = await rebuildWorkbook(again.workbook, heute, random);
    if (outcome.art !== 'neu-aufgebaut') throw new Error(outcome.grund);
    expect(outcome.vollstaendig).toBe(false);
    expect(outcome.protokoll.at(-1)).toContain('Formate und Eingaberegeln fehlen');
  });

  it('puts the old values back and says so where Excel refuses values', async () => {
    const { workbook, host } = await openBuilt();
    const before = contentsOf(host.workbook);
    const read = host.actions;
    await workbook.readGrid();
    host.refusedAction = { after: 2 * (host.actions - read) + 150, code: 'Conflict' };
    const error: unknown = await rebuildWorkbook(workbook, heute, random).catch((reason: unknown) => reason);
    expect(refusalText(error)).toMatch(/gleichzeitig geändert.*stehen wieder in den Blättern/);
    expect(contentsOf(host.workbook)).toEqual(before);
  });

  it('lifts an older Vorlage and says from which version', async () => {
    const { workbook, host } = await openBuilt();
    host.workbook.properties.set('OZG_Vorlagenversion', '0');
    const outcome = await rebuildWorkbook(workbook, heute, random);
    expect(outcome).toMatchObject({
      protokoll: expect.arrayContaining(['Die Mappe ist von Vorlage 0 auf 2 gehoben.']),
    });
    const { findings } = await validateWorkbook(workbook, heute);
    expect(findings.map(({ code }) => code)).not.toContain('vorlage-veraltet');
  });

  it('makes a Checkliste of a list made by hand, beside it', async () => {
    const { workbook, host } = openEmpty(plan, newestApi);
    const lines = checkliste.schritte.map(({ id }, index) => [
      plan.sheets[1]?.rows[index + 1]?.cells[2]?.value as string,
      id === 'K1-01' ? 'Erledigt' : 'Noch offen',
    ]);
    host.paste('Tabelle1', 'A1', [['Arbeitsschritt', 'Status'], ...lines]);
    const outcome = await rebuildWorkbook(workbook, heute, random);
    expect(outcome).toMatchObject({ art: 'neu-aufgebaut' });
    const { reading } = await validateWorkbook(workbook, heute);
    expect(reading.herkunft).toBe('vorlage');
    expect(reading.checkliste?.schritte[0]?.status).toBe('erledigt');
    expect(host.findSheet('Tabelle1')?.cells.size).toBeGreaterThan(0);
  });

  it('refuses where nothing can be read', async () => {
    const { workbook } = openEmpty(plan, newestApi);
    expect(await rebuildWorkbook(workbook, heute, random)).toMatchObject({ art: 'abgelehnt' });
  });
});
