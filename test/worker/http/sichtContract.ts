import { Buffer } from 'node:buffer';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import type { Checkliste, Kennung } from '#templates/model/checkliste.ts';
import { jsonBody, type Send } from './host.ts';
import { antwort, datei, formular, mappe, melde } from './mappen.ts';
import type { Beteiligte } from './workbooksContract.ts';

const marke = 'Merkzeichen';
const kennung: Kennung = 'SH-F00001';

/** A workbook with a mark in every text that a person can type. */
function markiert(): Checkliste {
  const text = (was: string) => `${marke} ${was}`;
  const leer = mappe(kennung, {
    themenfeld: text('Themenfeld'),
    umsetzungsprojekt: text('Projekt'),
    umsetzungskoordinator: text('Koordination'),
    leistungsverantwortlich: text('Leitung'),
    vorgehensmodell: text('Vorgehen'),
    nachnutzungsmodell: text('Nachnutzung'),
    portaleinbindung: text('Portal'),
    leistungen: [
      {
        ozgId: text('OZG-ID'),
        bezeichnung: text('Leistung'),
        leika: text('LeiKa'),
        mvp: null,
        leistungsverantwortlich: text('Person der Leistung'),
        vorgehensmodell: text('Vorgehen der Leistung'),
        nachnutzungsmodell: text('Nachnutzung der Leistung'),
      },
    ],
  });
  return {
    ...leer,
    schritte: leer.schritte.map((zeile) => ({
      ...zeile,
      status: 'in-bearbeitung',
      begonnen: '2026-09-01',
      frist: '2026-W40',
      verantwortliche: text('Person'),
      bemerkung: text('Bemerkung'),
      nachweis: text('Nachweis'),
    })),
    checkpoints: leer.checkpoints.map((zeile) => ({
      ...zeile,
      frist: '2026-W40',
      verantwortliche: text('Person'),
      bemerkung: text('Bemerkung'),
      nachweis: text('Nachweis'),
    })),
    anforderungen: {
      basisdienste: leer.anforderungen.basisdienste.map(({ id }, n) => ({
        id,
        bedarf: n === 0 ? text('Bedarf') : 'noetig',
        bemerkung: text('Bemerkung'),
      })),
      registerschnittstellen: [{ register: text('Register'), daten: text('Daten'), bemerkung: text('B') }],
      rechtsaenderungen: [{ norm: text('Norm'), aenderungsbedarf: text('Bedarf'), bemerkung: text('B') }],
    },
    offenePunkte: [
      {
        ...{ art: 'risiko', text: text('Risiko'), schritt: 'K1-01', zustaendig: text('Person'), bis: null },
        ...{ erledigt: null, ergebnis: text('Gegenmaßnahme'), risiko: 'hoch', eskalation: true },
      },
      ...[true, false].map((eskalation) => ({
        art: text('Art'),
        text: text('Punkt'),
        schritt: text('Schritt'),
        zustaendig: text('Person'),
        bis: text('Bis'),
        erledigt: text('Erledigt'),
        ergebnis: text('Ergebnis'),
        risiko: text('Risiko'),
        eskalation,
      })),
    ],
    bericht: {
      ampel: 'gelb',
      begruendung: text('Grund'),
      zusammenfassung: text('Zusammenfassung'),
      termine: text('Termine'),
      status: text('Status'),
      massnahmen: text('Maßnahmen'),
    },
  };
}

/** Everything readable in an answer, the parts of a workbook unpacked. */
async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const body = isZip
    ? Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${strFromU8(part)}`)
    : // keeps the BOM
      [Buffer.from(bytes).toString('utf8')];
  return [...body, ...[...response.headers].map(([name, value]) => `${name}: ${value}`)].join('\n');
}

const uebersichten = [
  '/api/overview',
  '/api/overview?vergleich=2026-09-01',
  '/api/overview?land=SH',
  `/api/overview?themenfeld=${encodeURIComponent('Familie & Kind')}`,
  '/api/overview.xlsx?vergleich=2026-09-01',
  '/api/overview.csv',
];

const listen = ['/api/indikatoren.csv', '/api/indikatoren.xlsx'];

/** Every route with something of one Kennung in its path or query. */
const routenDerKennung = (fremd: Kennung): readonly (readonly [number, string, RequestInit])[] => [
  [404, `/api/workbooks/${fremd}`, {}],
  [404, `/api/workbooks/${fremd}?version=1`, {}],
  [404, `/api/workbooks/${fremd}.xlsx`, {}],
  [404, `/api/workbooks/${fremd}/versions`, {}],
  [404, `/api/workbooks/${fremd}/wiederherstellen`, jsonBody('POST', { version: 1 })],
  [404, `/api/workbooks/${fremd}`, { method: 'DELETE' }],
  [404, `/api/workbooks/${fremd}?endgueltig=true`, { method: 'DELETE' }],
  [404, `/api/workbooks/${fremd}`, jsonBody('PUT', mappe(fremd))],
  [403, '/api/workbooks', jsonBody('POST', mappe(fremd))],
  [403, '/api/workbooks?konflikt=eigene', jsonBody('POST', mappe(fremd))],
  [403, '/api/workbooks?neu=ja', jsonBody('POST', mappe(fremd))],
  [403, '/api/workbooks?land=SH', {}],
  [404, `/api/report.xlsx?kennung=${fremd}`, {}],
  [403, '/api/report.xlsx?land=SH', {}],
  [403, '/api/indikatoren.csv?land=SH', {}],
  [403, '/api/indikatoren.xlsx?land=SH', {}],
];

/** What a Land can and cannot learn of another. */
export function describeSicht(wer: () => Beteiligte): void {
  beforeAll(async () => {
    const { land, bayern } = wer();
    await melde(land, mappe(kennung, { umsetzungsprojekt: `${marke} Projekt`, stand: '2026-09-01' }));
    const body = formular([`${marke}.xlsx`, await datei(markiert())]);
    const { result } = await antwort(await land('/api/workbooks', { method: 'POST', body }));
    expect(result).toMatchObject({ outcome: 'accepted', version: 2 });
    await melde(bayern, mappe('BY-F00001', { umsetzungsprojekt: 'Eigenes Projekt' }));
  });

  it.each(routenDerKennung(kennung))('another Land is answered %i at %s', async (status, path, init) => {
    const { bayern, land } = wer();
    const response = await bayern(path, init);
    const text = await textOf(response);
    expect([response.status, text.includes(marke)]).toEqual([status, false]);
    expect((await (await land(`/api/workbooks/${kennung}`)).text()).includes('"version":2')).toBe(true);
  });

  it('a Kennung that does not exist looks like one of another Land', async () => {
    const { bayern } = wer();
    const detail = async (of: string) => {
      const { detail: text, title } = (await antwort(await bayern(`/api/workbooks/${of}`))).body;
      return [text, title];
    };
    expect(await detail('SH-ZZZZZZ')).toEqual(await detail(kennung));
    expect(await detail('Unsinn')).toEqual(await detail(kennung));
  });

  it.each([...uebersichten, '/api/report.xlsx', ...listen, '/api/workbooks', '/api/vorgaben'])(
    'no text of one Land reaches another at %s',
    async (path) => {
      const { bayern, koordination } = wer();
      const response = await bayern(path);
      expect(response.status).toBe(200);
      const text = await textOf(response);
      expect(text).not.toContain(marke);
      expect(text).not.toContain('besetzt');
      // The same search finds the marks where they belong
      if (!path.includes('vorgaben') && !path.includes('themenfeld'))
        expect(await textOf(await koordination(path))).toContain(marke);
    },
  );

  it('another Land sees the figures, but no declared Ampel', async () => {
    const { bayern } = wer();
    const { body } = await antwort(await bayern('/api/overview?vergleich=2026-09-01'));
    const { projekte, aenderungen, fristen } = body as Record<string, Record<string, unknown>[]>;
    const fremdes = projekte?.find((projekt) => projekt.kennung === kennung);
    expect(fremdes).toMatchObject({
      land: 'SH',
      umsetzungsprojekt: null,
      themenfeld: null,
      indikatoren: { erledigt: 0, von: 18, ueberfaellig: 18 },
      ampel: { vorschlag: 'rot', risiko: null, erklaert: null, begruendung: null },
    });
    expect(aenderungen).toContainEqual(
      expect.objectContaining({ kennung, id: 'K1-01', feld: 'status', art: 'begonnen' }),
    );
    expect(fristen).toContainEqual(expect.objectContaining({ kennung, id: 'U1-01', frist: '2026-W40' }));
    const { body: selbst } = await antwort(await wer().land('/api/overview'));
    const selbstGesehen = (selbst as { projekte: Record<string, unknown>[] }).projekte;
    expect(selbstGesehen.find((projekt) => projekt.kennung === kennung)).toMatchObject({
      ampel: { vorschlag: 'rot', risiko: 'rot', erklaert: 'gelb' },
    });
    const eigenes = projekte?.find((projekt) => projekt.kennung === 'BY-F00001');
    expect(eigenes).toMatchObject({ umsetzungsprojekt: 'Eigenes Projekt' });
  });

  it('persons without namen=ja and names of files are nowhere, for the coordination neither', async () => {
    const { koordination, land } = wer();
    const eigene = [
      `/api/workbooks/${kennung}`,
      `/api/workbooks/${kennung}.xlsx`,
      `/api/workbooks/${kennung}/versions`,
    ];
    const personen = ['Koordination', 'Leitung', 'Person', 'Person der Leistung'].map(
      (was) => `${marke} ${was}`,
    );
    for (const send of [koordination, land]) {
      for (const path of [...uebersichten, ...eigene, '/api/report.xlsx', ...listen]) {
        const text = await textOf(await send(path));
        for (const person of [...personen, `${marke}.xlsx`])
          expect([path, text.includes(person)]).toEqual([path, false]);
      }
    }
    const alles = await textOf(await koordination('/api/export'));
    for (const person of personen) expect(alles).not.toContain(person);
  });

  it('lists carry a BOM, semicolons and the days of the Leistungen', async () => {
    const { land } = wer();
    const lines = async (send: Send, path: string) => (await textOf(await send(path))).split('\r\n');
    const [kopf, ...zeilen] = await lines(land, '/api/indikatoren.csv?stichtag=2026-11-03');
    expect(kopf).toMatch(
      /^\uFEFFLand;Kennung;.*;Begonnen am;Erledigt am;Nachweis;Teil des MVP;Vorgehensmodell;Nachnutzungsmodell$/,
    );
    const eigene = zeilen.filter((zeile) => zeile.includes(kennung));
    expect(eigene).toHaveLength(18);
    expect(eigene[0]).toMatch(
      /;K1-01;.*;Begonnen;2026-09-01;;Merkzeichen Nachweis;;.* Vorgehen der Leistung;/,
    );
    const [spalten] = await lines(land, '/api/overview.csv');
    expect(spalten).toMatch(/^\uFEFFStichtag;Land;/);
  });

  it('the figures are those of the Stichtag', async () => {
    const { koordination } = wer();
    const an = async (stichtag: string) => {
      const { body } = await antwort(await koordination(`/api/overview?land=SH&stichtag=${stichtag}`));
      const { projekte } = body as { projekte: { kennung: string; version: number }[] };
      return projekte.find((projekt) => projekt.kennung === kennung)?.version;
    };
    expect([await an('2026-08-31'), await an('2026-10-01'), await an('2026-11-03')]).toEqual([
      undefined,
      1,
      2,
    ]);
    expect((await koordination('/api/overview?stichtag=2026-10-01&vergleich=2026-11-01')).status).toBe(400);
  });
}
