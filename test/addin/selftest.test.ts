/** The self-test of the pane in the stand-in: nothing to report in its plain mode, something in every strict one. */
import { describe, expect, it } from 'vitest';
import { listRanges } from '../../addin/commands/listRanges.ts';
import {
  type GefuehrterSchritt,
  gefuehrteSchritte,
  type SelftestResult,
  selftestText,
} from '../../addin/commands/selftest.ts';
import { geloeschterSchritt, selftestKey, selftestPlan } from '../../addin/commands/selftestPlan.ts';
import { excelWorkbook } from '../../addin/excel/excelWorkbook.ts';
import { addressOf } from '../excel/area.ts';
import { cellAt, newSheet } from '../excel/model.ts';
import { newestApi, oldestApi, openExcel } from '../excel/openExcel.ts';
import { recalculate } from '../excel/recalculate.ts';
import { type StrictMode, strictModes } from '../excel/strict.ts';
import { resultsOf, umgebung } from './openVorlage.ts';

/** Modes of the stand-in that change nothing that a program can see; the self-test says nothing of them. */
const unseen = [] as const satisfies readonly StrictMode[];
const isUnseen = (mode: StrictMode): boolean => new Set<StrictMode>(unseen).has(mode);

/** What is said of each of the other modes. */
const said: Readonly<Record<Exclude<StrictMode, (typeof unseen)[number]>, RegExp>> = {
  'null-options': /^Blattschutz, allowSort: geschrieben wurde nein, Excel nennt nichts/,
  'unprotect-open': /^Den Schutz eines offenen Blattes aufzuheben, weist Excel ab/,
  'no-printer': /^Papier und Größe lassen sich nicht setzen/,
  'rule-length': /bedingter Formate dürfen höchstens 255 Zeichen haben/,
  'message-length': /Eingaberegeln dürfen höchstens 225 Zeichen haben/,
  'merge-overlap': /^Überlappende Bereiche lassen sich nicht verbinden/,
  'link-style': /^Ein Verweis bringt eine eigene Schriftart mit/,
  'line-size': /^Zeilen sind höchstens 409,5 Punkt hoch/,
  'closed-sheets': /^Fixierte Zeilen lassen sich im geschützten Blatt nicht ändern/,
  'unreliable-events': /Änderungen hat Excel 1 (?:nicht|doppelt) gemeldet/,
  'name-forms': /^Namen, die wie Zellen eines deutschen Excel aussehen/,
  'german-errors': /^Fehlerwerte werden in der Sprache der Person genannt/,
  'own-formats': /^Zahlenformat: geschrieben wurde „dd.mm.yyyy“, Excel nennt „m\/d\/yyyy“/,
  'null-writes': /^Auf ein fehlendes Blatt zu schreiben, wird abgewiesen/,
};

const planned = resultsOf(selftestPlan());

function open(strict: readonly StrictMode[] = [], api = newestApi, calculate = recalculate) {
  const opened = openExcel({
    api,
    strict,
    recalculate: calculate,
    evaluate: (sheet, address, formula) =>
      formula === '=NA()' ? { error: '#N/A' } : planned(sheet, address, formula),
  });
  const workbook = excelWorkbook({
    excel: opened.Excel,
    supports: opened.supports,
    lists: listRanges(),
    umgebung: () => umgebung,
  });
  return { ...opened, workbook };
}

type Opened = ReturnType<typeof open>;

async function run({ workbook }: Opened): Promise<SelftestResult> {
  const outcome = await workbook.selftest.run(() => undefined);
  if (outcome.art !== 'gelaufen') throw new Error(outcome.art);
  return outcome.ergebnis;
}

const leftovers = ({ host }: Opened) => ({
  sheets: host.workbook.sheets.map(({ name }) => name),
  names: host.workbook.names,
  properties: [...host.workbook.properties.keys()],
});
const clean = { sheets: ['Tabelle1'], names: [], properties: [] };

describe('the self-test', () => {
  it.each([oldestApi, newestApi])('finds nothing in the plain stand-in with ExcelApi %s', async (api) => {
    const opened = open([], api);
    const { abweichungen, uebrig } = await run(opened);
    expect(abweichungen).toEqual([]);
    expect(uebrig).toEqual([]);
    expect([...opened.host.unimplemented]).toEqual([]);
    expect(leftovers(opened)).toEqual(clean);
  });

  it.each(strictModes)('tells %s, and no other mode', async (mode) => {
    const opened = open([mode]);
    const { abweichungen } = await run(opened);
    const modes = strictModes.filter((one) => abweichungen.some(({ text }) => said[one].test(text)));
    expect(modes).toEqual(isUnseen(mode) ? [] : [mode]);
    // the product reckons with each of them
    expect(abweichungen.filter(({ bekannt }) => !bekannt)).toEqual([]);
    expect(leftovers(opened)).toEqual(clean);
  });

  it('tells all modes at once, and where it ran, without anything of the workbook', async () => {
    const opened = open(strictModes);
    opened.host.type('Tabelle1', 'B2', 'Geheimes aus der Mappe');
    opened.host.click('Tabelle1', 'B2');
    const ergebnis = await run(opened);
    const text = selftestText(ergebnis, ['Auswahlliste: in Ordnung']);
    expect(text).toContain('Excel · Nachbau · 16.0 · ExcelApi 1.15');
    expect(text).toContain('davon keine störend');
    expect(text).not.toContain('Geheimes');
    for (const one of Object.values(said))
      expect(ergebnis.abweichungen.some((found) => one.test(found.text))).toBe(true);
    const { sheet, area } = opened.host.workbook.selection;
    expect([sheet.name, area.row, area.column]).toEqual(['Tabelle1', 1, 1]);
    expect(leftovers(opened)).toEqual(clean);
  });

  it.each([3, 900, 4_000, 7_500, 9_000, 12_000])(
    'removes its sheets where Excel refuses action %i',
    async (after) => {
      const opened = open();
      opened.host.refusedAction = { after, code: 'GeneralException' };
      const outcome = await opened.workbook.selftest.run(() => undefined).catch(({ code }) => code);
      if (outcome !== 'GeneralException') expect(outcome.art).toBe('gelaufen');
      expect(leftovers(opened)).toEqual(clean);
      expect(opened.host.eventsEnabled).toBe(true);
    },
  );

  it('calls it disturbing where a formula shows the data of another step', async () => {
    const opened = open([], newestApi, (workbook) => {
      recalculate(workbook);
      const listen = workbook.sheets.find(({ name }) => name === 'TestListen');
      const isGone = !workbook.sheets
        .filter(({ name }) => name === 'TestCheckliste')
        .some(({ cells }) => [...cells.values()].some(({ value }) => value === geloeschterSchritt));
      const status = listen && cellAt(listen, 3, 17);
      if (isGone && status) status.value = 'In Bearbeitung';
    });
    const { abweichungen } = await run(opened);
    expect(abweichungen).toEqual([
      {
        bereich: 'Formeln nach dem Löschen eines Schritts',
        text: '„Status“ stimmt nicht bei K1-03 (1 Schritte).',
        bekannt: false,
      },
    ]);
  });

  it('leaves sheets of somebody else alone, and removes those of a test that was interrupted', async () => {
    const own = open();
    own.host.workbook.sheets.push(newSheet(900, 'TestCheckliste'));
    expect(await own.workbook.selftest.run(() => undefined)).toEqual({
      art: 'vorhanden',
      blaetter: ['TestCheckliste'],
    });
    expect(leftovers(own)).toEqual({ ...clean, sheets: ['Tabelle1', 'TestCheckliste'] });
    own.host.workbook.properties.set(selftestKey, 'läuft');
    expect((await run(own)).abweichungen).toEqual([]);
    expect(leftovers(own)).toEqual(clean);
  });
});

describe('the steps that a person does', () => {
  it('are seen by the program as well, on a sheet that is removed', async () => {
    const opened = open();
    const guided = await opened.workbook.selftest.guide();
    if (!guided) throw new Error('no sheet');
    const doing: Readonly<Record<GefuehrterSchritt['id'], () => void>> = {
      auswahlliste: () => opened.host.type('TestEingabe', 'B2', 'Erledigt'),
      woche: () => opened.host.type('TestEingabe', 'B3', 46_722),
      sperre: () => opened.host.type('TestEingabe', 'A4', 'überschrieben'),
      tippen: () => undefined,
      rueckgaengig: () => undefined,
    };
    const seen: string[] = [];
    for (const schritt of gefuehrteSchritte) {
      await guided.begin(schritt);
      expect(addressOf(opened.host.workbook.selection.area)).toBe(schritt.cell);
      doing[schritt.id]();
      await new Promise((resolve) => setTimeout(resolve, 10));
      seen.push(...(await guided.look(schritt)).map(({ text }) => text));
    }
    expect(seen).toEqual(['Aus 12/2027 macht Excel ein Datum.', 'Die gesperrte Zelle wurde überschrieben.']);
    expect(await guided.end()).toEqual([]);
    expect(leftovers(opened)).toEqual(clean);
  });
});
