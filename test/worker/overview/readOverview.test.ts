import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { beispielmappen } from '../../../worker/demo/beispielmappen.ts';
import { createOverview } from '../../../worker/merge/createOverview.ts';
import type { Frage, Sicht } from '../../../worker/overview/collect.ts';
import { readMerged } from '../../../worker/overview/readMerged.ts';
import { readOverview } from '../../../worker/overview/readOverview.ts';
import { overviewPlan, reportPlan } from '../../../worker/report/overviewPlan.ts';
import type { NodeStore } from '../../../worker/store/openNode.ts';
import { accepted, checkliste, lieferung, openTemp, vorgang } from '../store/tempStore.ts';

const stichtag = '2027-03-22';
const frueher = '2027-02-08';
const koordination: Sicht = { akteur: vorgang('k', stichtag, null).akteur, vergleich: true };
const bayern: Sicht = { akteur: vorgang('b', stichtag, 'BY').akteur, vergleich: true };
const alles: Frage = { stichtag, vergleich: null, land: null, themenfeld: null };

const mappenAm = (tag: typeof stichtag | typeof frueher) =>
  beispielmappen({ stichtag: tag, bezug: stichtag }).map((mappe) => mappe.checkliste);
const jetzt = mappenAm(stichtag);

function deliver(store: NodeStore, inhalte: readonly Checkliste[], tag = stichtag): void {
  for (const inhalt of inhalte)
    accepted(store.deliver(lieferung(inhalt, { vorgang: vorgang('k', tag, null) })));
}

/** Both Stichtage are stored; Bayern is new since the first. */
function filled(order: (inhalte: Checkliste[]) => Checkliste[] = (inhalte) => inhalte): NodeStore {
  const store = openTemp();
  const damals = order(mappenAm(frueher)).filter((mappe) => !isOf(mappe, 'BY'));
  deliver(store, damals, frueher);
  deliver(store, order([...jetzt]));
  return store;
}

const isOf = ({ stammdaten }: Checkliste, land: string): boolean => stammdaten.land === land;

describe('the overview of what is stored', () => {
  it('counts as a merge of the same workbooks does', async () => {
    const store = openTemp();
    deliver(store, jetzt);
    const gemergt = createOverview(
      jetzt.map((mappe) => ({ checkliste: mappe, version: 1 })),
      { stichtag, vergleich: null, erwartet: null },
    );
    expect(await readOverview(store, alles, koordination)).toEqual(gemergt);
  });

  it('is that of its workbook, down to the sheets', async () => {
    const store = filled();
    const frage = { ...alles, vergleich: frueher } as const;
    const overview = await readOverview(store, frage, koordination);
    const merged = await readMerged(store, frage, koordination);
    expect(merged.overview).toEqual(overview);
    expect(merged.mappen.map(({ file }) => file)).toEqual(overview.projekte.map(({ kennung }) => kennung));
    expect(gridOfPlan(overviewPlan(merged)).sheets).toHaveLength(13);
  });

  it('tells what changed between two Stichtage, in all rows, and which workbooks are new', async () => {
    const store = filled();
    const overview = await readOverview(store, { ...alles, vergleich: frueher }, koordination);
    const damals = mappenAm(frueher).filter((mappe) => !isOf(mappe, 'BY'));
    const erwartet = createOverview(
      jetzt.map((mappe) => ({ checkliste: mappe, version: 2 })),
      {
        stichtag,
        vergleich: {
          stichtag: frueher,
          mappen: damals.map((mappe) => ({
            ...mappe.stammdaten,
            zeilen: [...mappe.schritte, ...mappe.checkpoints],
          })),
        },
        erwartet: null,
      },
    );
    expect(overview.aenderungen).toEqual(erwartet.aenderungen);
    const arten = new Set(overview.aenderungen.map(({ art }) => art));
    expect([...arten]).toEqual(expect.arrayContaining(['neu', 'begonnen', 'erledigt']));
    expect(overview.aenderungen.some(({ id }) => id?.startsWith('U'))).toBe(true);
  });

  it('lists a workbook that left the Themenfeld since as missing', async () => {
    const store = openTemp();
    deliver(store, [checkliste({ stand: frueher, themenfeld: 'Familie & Kind' })], frueher);
    deliver(store, [checkliste({ themenfeld: 'Bauen & Wohnen' })]);
    const frage = { ...alles, vergleich: frueher, themenfeld: 'Familie & Kind' } as const;
    const { aenderungen, projekte } = await readOverview(store, frage, koordination);
    expect(projekte).toEqual([]);
    expect(aenderungen).toMatchObject([{ kennung: 'SH-WAHNGE', art: 'fehlend', vorher: 'Wohngeld' }]);
    const [fremd] = (await readOverview(store, frage, bayern)).aenderungen;
    expect(fremd).toMatchObject({ kennung: 'SH-WAHNGE', art: 'fehlend', vorher: null });
  });

  it('is the same whatever the order of deliveries', async () => {
    const frage = { ...alles, vergleich: frueher } as const;
    const expected = JSON.stringify(await readOverview(filled(), frage, koordination));
    const keys = jetzt.map((_, index) => index);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(keys, { minLength: keys.length }), async (order) => {
        const store = filled((inhalte) => order.flatMap((index) => inhalte[index] ?? []));
        expect(JSON.stringify(await readOverview(store, frage, koordination))).toBe(expected);
      }),
      { numRuns: 4 },
    );
  });

  it('can be asked for one workbook alone', async () => {
    const store = filled();
    const [mappe] = jetzt.toReversed();
    const kennung = mappe?.stammdaten.kennung ?? null;
    const merged = await readMerged(store, { ...alles, vergleich: frueher, kennung }, koordination);
    expect(merged.overview.projekte.map((projekt) => projekt.kennung)).toEqual([kennung]);
    expect(new Set(merged.overview.aenderungen.map((eintrag) => eintrag.kennung))).toEqual(
      new Set([kennung]),
    );
    const plan = JSON.stringify(gridOfPlan(reportPlan(merged)));
    expect(plan).toContain(mappe?.stammdaten.umsetzungsprojekt);
  });
});

describe('VERGLEICH=nein', () => {
  const nein: Sicht = { ...bayern, vergleich: false };

  it('leaves a Land the totals over all, and otherwise its own alone', async () => {
    const store = filled();
    const frage = { ...alles, vergleich: frueher } as const;
    const [ganz, eigen] = [
      await readOverview(store, frage, koordination),
      await readOverview(store, frage, nein),
    ];
    expect(eigen.indikatoren.map(({ gesamt }) => gesamt)).toEqual(
      ganz.indikatoren.map(({ gesamt }) => gesamt),
    );
    expect(eigen.ampeln).toEqual(ganz.ampeln);
    const andere = jetzt.filter((mappe) => !isOf(mappe, 'BY'));
    for (const answer of [eigen, gridOfPlan(overviewPlan(await readMerged(store, frage, nein)))]) {
      const text = JSON.stringify(answer);
      expect(text).toContain('BY-');
      for (const { stammdaten } of andere) expect(text).not.toContain(stammdaten.kennung);
    }
    expect(eigen.indikatoren.every(({ laender }) => Object.keys(laender).join() === 'BY')).toBe(true);
  });
});

describe('Vorgaben', () => {
  it('fill the Verbindlichkeit, name who is expected, and are the plan', async () => {
    const store = openTemp();
    const leer = checkliste({ themenfeld: 'Familie & Kind' });
    const inhalt = {
      ...leer,
      checkpoints: leer.checkpoints.map((punkt) => ({ ...punkt, status: 'in-bearbeitung' as const })),
    };
    deliver(store, [inhalt]);
    store.putVorgaben(
      null,
      {
        zielwochen: { 'K1-01': '2027-W20' },
        verbindlichkeit: { 'U1-01': 'fortlaufend' },
        erwartet: ['SH', 'NI'],
      },
      vorgang('k', stichtag, null),
    );
    const merged = await readMerged(store, alles, koordination);
    const { checkpoints, fehlend } = merged.overview;
    expect(checkpoints[0]?.gesamt).toMatchObject({ erledigt: 1, 'in-bearbeitung': 0 });
    expect(checkpoints[1]?.gesamt).toMatchObject({ erledigt: 0, 'in-bearbeitung': 1 });
    expect(fehlend).toEqual(['NI']);
    const verlauf = gridOfPlan(overviewPlan(merged)).sheets.find(({ name }) => name === 'Verlauf');
    expect(verlauf?.rows).toContainEqual(['KW 20/2027', null, 1]);
    expect(JSON.stringify(verlauf?.rows)).toContain('Plan (Zielwochen)');
  });
});
