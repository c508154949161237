import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPersonen } from '#templates/catalogue/withoutPersonen.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import type { Abgabe } from '../../../worker/intake/readFile.ts';
import { type MergeOptions, merge } from '../../../worker/merge/merge.ts';
import { readVergleich } from '../../../worker/merge/readVergleich.ts';
import { overviewPlan } from '../../../worker/report/overviewPlan.ts';
import { checklisteMit } from '../../templates/figures/beispiel.ts';
import { abgabeOhneBlatt, abgabeVon, kaputt, stichtag } from './abgaben.ts';

const zusammen = (abgaben: readonly Abgabe[], options: Partial<MergeOptions> = {}) =>
  merge(abgaben, { stichtag, vergleich: null, erwartet: null, namen: false, ...options });
const mappeVon = (land: LandId, kennung: string, aenderungen: Parameters<typeof checklisteMit>[0] = {}) =>
  abgabeVon(checklisteMit(aenderungen, { land, kennung: `${land}-${kennung}` }));

describe('merge', () => {
  it('counts exactly what the workbooks say', () => {
    const { overview } = zusammen([
      mappeVon('SH', '000001', {
        'K1-01': { status: 'erledigt', erledigt: '2027-03-01' },
        'K1-04': { status: 'in-bearbeitung', frist: '2027-W10' },
      }),
      mappeVon('SH', '000002', { 'K1-01': { status: 'entfaellt', bemerkung: 'Grund' } }),
      mappeVon('NI', '000003', { 'K1-01': { status: 'anstehend' } }),
    ]);
    const [k101, k104] = overview.indikatoren;
    const leer = { offen: 0, anstehend: 0, 'in-bearbeitung': 0, erledigt: 0, entfaellt: 0, ueberfaellig: 0 };
    expect(k101?.laender).toEqual({
      SH: { ...leer, erledigt: 1, entfaellt: 1 },
      NI: { ...leer, anstehend: 1 },
    });
    expect(k101?.gesamt).toEqual({ ...leer, erledigt: 1, entfaellt: 1, anstehend: 1 });
    expect(k104?.laender.SH).toEqual({ ...leer, offen: 1, 'in-bearbeitung': 1, ueberfaellig: 1 });
    expect(overview.laender.map(({ land, projekte }) => [land, projekte])).toEqual([
      ['SH', 2],
      ['NI', 1],
    ]);
    expect(overview.fehlend).toHaveLength(14);
    expect(overview.fristen).toEqual([
      { kennung: 'SH-000001', land: 'SH', id: 'K1-04', frist: '2027-W10', tage: 8 },
    ]);
  });

  it('never counts a Land without a workbook, nor the Bund among the Länder', () => {
    const { overview } = zusammen([mappeVon('BUND', '000001'), mappeVon('BY', '000002')], {
      erwartet: ['BY', 'HE'],
    });
    expect(overview.fehlend).toEqual(['HE']);
    expect(overview.laender.map(({ land }) => land)).toEqual(['BY', 'BUND']);
    expect(Object.keys(overview.indikatoren[0]?.laender ?? {})).toEqual(['BY', 'BUND']);
  });

  it('gives the overview of 15 and names the sixteenth', () => {
    const abgaben = beispielmappen({ stichtag, jeLand: 1 }).map(({ checkliste, name }) =>
      abgabeVon(checkliste, name),
    );
    const { overview, datengrundlage } = zusammen([...abgaben.slice(0, 15), kaputt('TH_defekt.xlsx')]);
    expect(overview.laender).toHaveLength(15);
    expect(overview.fehlend).toEqual(['TH']);
    expect(datengrundlage.filter(({ used }) => !used)).toEqual([
      expect.objectContaining({
        file: 'TH_defekt.xlsx',
        used: false,
        grund: 'Die Datei muss eine Excel- oder ODF-Tabelle sein.',
        gelesen: 0,
      }),
    ]);
  });

  it('counts a file with one bad cell without that cell, and marks it', () => {
    const gut = mappeVon('SH', '000001', { 'K1-01': { status: 'erledigt', erledigt: '2027-03-01' } });
    const mitFehler: Abgabe = {
      ...gut,
      findings: [
        {
          code: 'status-unbekannt',
          severity: 'error',
          sheet: 'Checkliste',
          cell: 'F5',
          id: 'K1-04',
          message: 'Der Status muss …',
          value: 'vielleicht',
          fix: null,
        },
      ],
    };
    const { overview, datengrundlage, pruefhinweise } = zusammen([mitFehler]);
    expect(overview.indikatoren[0]?.gesamt.erledigt).toBe(1);
    expect(datengrundlage[0]).toMatchObject({
      used: true,
      fehler: 1,
      grund: 'Genutzt, aber mit einem Fehler: Die betroffenen Zellen zählen nicht.',
    });
    expect(pruefhinweise).toEqual([expect.objectContaining({ file: 'SH-000001', land: 'SH', cell: 'F5' })]);
  });

  it('counts of two copies the newest Stand, at equal Stand the later file, and lists the other as kennung-doppelt', () => {
    const alt = abgabeVon(checklisteMit({ 'K1-01': { status: 'offen' } }, { stand: '2027-03-01' }));
    const neu = abgabeVon(checklisteMit({ 'K1-01': { status: 'erledigt' } }, { stand: '2027-03-10' }));
    for (const reihenfolge of [
      [alt, neu],
      [neu, alt],
    ]) {
      const { overview, datengrundlage, pruefhinweise } = zusammen(reihenfolge);
      expect(overview.indikatoren[0]?.gesamt).toMatchObject({ erledigt: 1, offen: 0 });
      expect(datengrundlage.map(({ used, stand }) => [used, stand])).toEqual([
        [true, '2027-03-10'],
        [false, '2027-03-01'],
      ]);
      expect(pruefhinweise.filter(({ code }) => code === 'kennung-doppelt')).toHaveLength(1);
    }
    const gleich = abgabeVon(
      checklisteMit({ 'K1-01': { status: 'in-bearbeitung' } }, { stand: '2027-03-10' }),
    );
    expect(zusammen([neu, gleich]).overview.indikatoren[0]?.gesamt['in-bearbeitung']).toBe(1);
    expect(zusammen([gleich, neu]).overview.indikatoren[0]?.gesamt.erledigt).toBe(1);
  });

  it('counts two projects of the same Kennung both, and warns of each', () => {
    const eins = abgabeVon(checklisteMit({}));
    const zwei = abgabeVon(checklisteMit({}, { umsetzungsprojekt: 'Elterngeld' }));
    const { overview, pruefhinweise } = zusammen([eins, zwei]);
    expect(overview.projekte).toHaveLength(2);
    expect(pruefhinweise.filter(({ code }) => code === 'kennung-doppelt')).toHaveLength(2);
  });

  it('keeps file names and persons out unless they are wanted', () => {
    const checkliste = checklisteMit({ 'K1-01': { verantwortliche: 'Referat 12' } });
    expect(withoutPersonen(checkliste).schritte[0]?.verantwortliche).toBe('besetzt');
    expect(JSON.stringify(zusammen([abgabeVon(checkliste, 'geheim.xlsx')]))).not.toContain('geheim');
    expect(zusammen([abgabeVon(checkliste, 'geheim.xlsx')], { namen: true }).datengrundlage[0]?.file).toBe(
      'geheim.xlsx',
    );
  });

  it('does not depend on the order of the files, and loses none', () => {
    const abgaben = [
      ...beispielmappen({ stichtag, jeLand: 1 }).map(({ checkliste, name }) => abgabeVon(checkliste, name)),
      kaputt('a.xlsx'),
      kaputt('b.xlsx'),
    ];
    const erwartet = JSON.stringify(zusammen(abgaben));
    fc.assert(
      fc.property(fc.shuffledSubarray(abgaben, { minLength: abgaben.length }), (gemischt) => {
        const merged = zusammen(gemischt);
        expect(JSON.stringify(merged)).toBe(erwartet);
        expect(merged.datengrundlage).toHaveLength(abgaben.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe('comparison with an earlier overview', () => {
  const bezug = stichtag;
  const am = (tag: typeof stichtag | '2027-02-08') =>
    beispielmappen({ stichtag: tag, bezug, jeLand: 1 }).map(({ checkliste }) => abgabeVon(checkliste));

  it('reads the overview back from its sheets and tells what changed', () => {
    const frueher = zusammen(am('2027-02-08').slice(1), { stichtag: '2027-02-08' });
    const vergleich = readVergleich(gridOfPlan(overviewPlan(frueher)));
    expect(vergleich?.stichtag).toBe('2027-02-08');
    expect(vergleich?.mappen).toHaveLength(15);

    const { overview } = zusammen(am(stichtag).slice(0, 15), { vergleich });
    expect(overview.vergleich).toBe('2027-02-08');
    const arten = Map.groupBy(overview.aenderungen, ({ art }) => art);
    expect(arten.get('neu')?.map(({ land }) => land)).toEqual(['SH']);
    expect(arten.get('fehlend')?.map(({ land }) => land)).toEqual(['TH']);
    expect(arten.get('erledigt')?.length).toBeGreaterThan(0);
    expect(arten.get('zurueckgefallen')?.length).toBeGreaterThan(0);
  });

  it('finds no change between an overview and itself', () => {
    const jetzt = zusammen(am(stichtag));
    const vergleich = readVergleich(gridOfPlan(overviewPlan(jetzt)));
    expect(zusammen(am(stichtag), { vergleich }).overview.aenderungen).toEqual([]);
  });

  it('takes no other workbook for an overview', () => {
    expect(
      readVergleich({
        sheets: [
          { name: 'Indikatoren', hidden: false, rows: [['Land']], protected: null, lists: null, outside: 0 },
        ],
        names: {},
        properties: {},
      }),
    ).toBeNull();
  });
});

describe('a workbook whose Checkliste is gone', () => {
  it('is left out with its reason', () => {
    const ohne = abgabeOhneBlatt('Checkliste');
    const { datengrundlage, overview } = zusammen([ohne, mappeVon('NI', '000002')]);
    expect(overview.projekte).toHaveLength(1);
    expect(datengrundlage.find(({ used }) => !used)?.grund).toContain('Checkliste');
  });
});
