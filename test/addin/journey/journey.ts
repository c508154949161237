/** What a person does with a Checkliste from its first day to the overview; the same on every level and API. */
import { expect } from 'vitest';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { Host } from '../../excel/excelHost.ts';
import { cellAt, type SheetState } from '../../excel/model.ts';
import type { FetchService } from '../../excel/web/openPane.ts';

/** The pane as a person works it: by clicks in a browser, or its commands alone. Texts are what the pane says. */
export interface PaneUser {
  readonly host: Host;
  readonly service: FetchService;
  /** The Zugangsschlüssel of the coordination. */
  readonly key: string;
  create(): Promise<void>;
  /** The heading of the result, or why Excel refused. */
  check(): Promise<string>;
  /** What was done. */
  repairAll(): Promise<string>;
  /** Takes the last change back. */
  takeBack(): Promise<string>;
  deliver(): Promise<string>;
  insertOverview(): Promise<string>;
  updateBericht(): Promise<void>;
  rebuild(): Promise<void>;
}

const namen = [
  'Tabelle1',
  'Stammdaten',
  'Checkliste',
  'Offene Punkte',
  'Statusbericht',
  'Zeitplan',
  'Umsetzungscheckliste',
  'Anforderungen',
  'Anleitung',
  'Listen',
];

/** Create → edit → paste rubbish → check → repair → deliver → overview, with what goes wrong on the way. */
export async function journey(user: PaneUser): Promise<void> {
  const { host } = user;
  const sheet = (name: string): SheetState => {
    const found = host.findSheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const value = (name: string, row: number, column: number) => cellAt(sheet(name), row - 1, column)?.value;

  // the workbook of another program, with data and a look of its own
  host.paste('Tabelle1', 'A1', [
    ['Kunde', 'Betrag', 'Nr.'],
    ['Muster', 12, 'K1-01'],
  ]);
  cellAt(sheet('Tabelle1'), 0, 0)?.format.set('Fill.Color', '#FFCC00');
  const { cells: fremd, conditional: _, ...rest } = structuredClone(sheet('Tabelle1'));
  const isUntouched = () => {
    const { cells, conditional, ...now } = sheet('Tabelle1');
    expect([now, [...cells], conditional]).toEqual([rest, [...fremd], []]);
  };

  await user.create();
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(namen);
  isUntouched();

  // edit: a person, a co-author, and a change of which Excel tells nothing
  host.type('Checkliste', 'F2', 'Erledigt');
  host.type('Checkliste', 'J2', 46_469);
  host.type('Checkliste', 'F5', 'Erledigt', 'remote');
  host.type('Checkliste', 'J5', 46_469, 'remote');
  host.losesEvents = true;
  host.type('Checkliste', 'F7', 'In Bearbeitng');
  host.cellEditMode = true;
  expect(await user.check()).toContain('In einer Zelle wird gerade geschrieben');
  host.cellEditMode = false;
  // where Excel lets the request wait instead, the check goes on once the person has typed to the end
  host.beginEdit();
  const checking = user.check();
  setTimeout(() => host.endEdit(), 300);
  expect(await checking).toMatch(/^1 Fehler/);
  host.losesEvents = false;

  // paste rubbish, also over drop-downs
  host.paste('Checkliste', 'F3', [
    ['fertig', '', 'KW 5'],
    ['Bearbeitung anstehnd', '', 'KW 54/2027'],
  ]);
  expect(await user.check()).toMatch(/^3 Fehler/);

  expect(await user.repairAll()).toMatch(/^\d Zellen wurden geändert, 1 wiederhergestellt/);
  expect(value('Checkliste', 3, 7)).toBe('KW 5/2027');
  expect(value('Checkliste', 4, 5)).toBe('Bearbeitung anstehend');
  expect(value('Checkliste', 7, 5)).toBe('In Bearbeitung');
  expect(await user.takeBack()).toContain('Die Änderung ist zurückgenommen');
  expect(value('Checkliste', 3, 7)).toBe('KW 5');
  expect(value('Checkliste', 7, 5)).toBe('In Bearbeitng');
  expect(await user.check()).toMatch(/^3 Fehler/);
  expect(await user.deliver()).toContain('Es wurde nichts gesendet: 3 Fehler');
  await user.repairAll();
  host.type('Checkliste', 'H4', 'KW 52/2027');

  // a password on a sheet keeps the frames away, not the check
  const { protection } = sheet('Checkliste');
  sheet('Checkliste').protection = { options: {}, password: 'geheim' };
  expect(await user.check()).toMatch(/^Keine Fehler/);
  sheet('Checkliste').protection = protection;

  // deliver to the real app
  expect(await user.deliver()).toBe('Angenommen: Version 1');
  const kennung = String(value('Stammdaten', 4, 1));
  expect(kennung).toMatch(/^SH-[0-9A-Z]{6}$/);
  const { checkliste } = await stored(user, kennung);
  expect(checkliste.schritte.slice(0, 6).map(({ status }) => status)).toEqual([
    'erledigt',
    'erledigt',
    'anstehend',
    'erledigt',
    'offen',
    'in-bearbeitung',
  ]);
  expect(checkliste.stammdaten.umsetzungsprojekt).toBe('Elternleistungen');
  expect(await user.deliver()).toBe('Unverändert: Version 1');

  expect(await user.insertOverview()).toBe('Die Übersicht ist eingefügt.');
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual([...namen, 'Übersicht']);
  const matrix = [...sheet('Übersicht').cells.values()].map((cell) => cell.value);
  expect(matrix).toContain('✔ 1/1');
  expect(matrix).toContain('keine Meldung');

  // the report keeps what a person wrote; a new build keeps everything
  await user.updateBericht();
  const texte = () => [...sheet('Statusbericht').cells.values()].map((cell) => cell.value);
  expect(texte().filter((text) => String(text).includes('Steuerungsindikator')).length).toBeGreaterThan(0);
  await user.rebuild();
  expect(value('Checkliste', 7, 5)).toBe('In Bearbeitung');
  expect(value('Checkliste', 3, 7)).toBe('KW 5/2027');
  expect(String(value('Stammdaten', 4, 1))).toBe(kennung);
  isUntouched();

  // more than Excel on the web lets through at once, in a sheet that is not ours
  const line = Array.from({ length: 200 }, () => 'eigene Daten '.repeat(20));
  host.paste(
    'Tabelle1',
    'A10',
    Array.from({ length: 110 }, () => line),
  );
  expect(await user.check()).toMatch(/^Keine Fehler/);
  expect(host.refusals).toContain('ResponsePayloadSizeLimitExceeded');
  expect([...host.unimplemented]).toEqual([]);
}

async function stored({ service, key }: PaneUser, kennung: string): Promise<{ checkliste: Checkliste }> {
  const response = await service(`/api/workbooks/${kennung}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect(response.status).toBe(200);
  return await response.json();
}
