import { describe, expect, test } from 'vitest';
import { grundlagen, hinweise, seiten } from '#templates/catalogue/anleitung.ts';
import { befunde } from '#templates/catalogue/befunde.ts';
import {
  abschlusskriterien,
  ampelListe,
  ampelSchwellen,
  arbeitspakete,
  bund,
  checkpoint,
  checkpoints,
  fristenSchwellen,
  fussnoten,
  katalogVersion,
  laender,
  nachnutzungsmodelle,
  schritt,
  schritte,
  statusListe,
  themenfelder,
  verbindlichkeitListe,
  vorgehensmodelle,
} from '#templates/catalogue/catalogue.ts';
import { ampeln, statusIds, verbindlichkeiten } from '#templates/model/checkliste.ts';
import { findingCodes } from '#templates/model/finding.ts';

const lists = {
  arbeitspakete,
  schritte,
  checkpoints,
  fussnoten,
  seiten,
  hinweise,
  grundlagen,
  laender,
  themenfelder,
  statusListe,
  vorgehensmodelle,
  nachnutzungsmodelle,
  verbindlichkeitListe,
  abschlusskriterien,
  ampelListe,
};

test.each(Object.entries(lists))(
  '%s: every entry has an id of its own, a label and a source',
  (_, entries) => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(entries.map(({ label }) => label)).size).toBe(entries.length);
    expect(entries.filter(({ source }) => source.trim() === '')).toEqual([]);
  },
);

test('names its version', () => {
  expect(katalogVersion).toBe('1');
});

test('covers every word of the model', () => {
  expect(statusListe.map(({ id }) => id)).toEqual([...statusIds]);
  expect(ampelListe.map(({ id }) => id)).toEqual([...ampeln]);
  expect(verbindlichkeitListe.map(({ id }) => id)).toEqual([...verbindlichkeiten]);
});

test('status words of checklist, report and OZG-IP', () => {
  expect(statusListe.map(({ label, bericht, ozgip }) => [label, bericht, ozgip])).toEqual([
    ['Noch offen', 'Offen', null],
    ['Bearbeitung anstehend', 'Offen', null],
    ['In Bearbeitung', 'In Arbeit', 'Begonnen'],
    ['Erledigt', 'Fertig', 'Erledigt'],
    ['Entfällt', 'Entfällt', null],
  ]);
});

test('every symbol tells its status or light apart without colour', () => {
  expect(statusListe.map(({ symbol }) => symbol)).toEqual(['○', '!', '↻', '✔', '–']);
  expect(new Set(ampelListe.map(({ symbol }) => symbol)).size).toBe(4);
});

test('has 16 Länder in order of their keys, and the Bund without one', () => {
  expect(laender.map(({ id }) => id).join(' ')).toBe('SH HH NI HB NW HE RP BW BY SL BE BB MV SN ST TH');
  expect(laender.map(({ schluessel }) => Number(schluessel))).toEqual(
    Array.from({ length: 16 }, (_, i) => i + 1),
  );
  expect(bund).toMatchObject({ id: 'BUND', schluessel: null });
});

test('has 14 Themenfelder, led by Länder that exist, and by none where no source says so', () => {
  expect(themenfelder).toHaveLength(14);
  const ids: readonly string[] = laender.map(({ id }) => id);
  for (const { federfuehrend } of themenfelder)
    expect(federfuehrend.filter((id) => !ids.includes(id))).toEqual([]);
  const ohne = themenfelder.filter(({ federfuehrend }) => federfuehrend.length === 0).map(({ id }) => id);
  expect(ohne).toEqual(['engagement_hobby', 'forschung_foerderung', 'querschnittsleistungen']);
});

describe('relations between steps', () => {
  const withSteps = [
    ...schritte.flatMap((s) => [...s.teilschritte, ...s.nach]),
    ...checkpoints.flatMap((c) => c.schritte),
    ...abschlusskriterien.flatMap((k) => k.schritte),
  ];

  test('name steps that exist', () => {
    expect(withSteps.map((id) => schritt(id).id)).toEqual(withSteps);
  });

  test('five steps stand over others', () => {
    const ueber = schritte
      .filter((s) => s.teilschritte.length > 0)
      .map((s) => `${s.id}: ${s.teilschritte.join(' ')}`);
    expect(ueber).toEqual([
      'K2-02: K2-03 K2-04 K2-05 K2-06 K2-07 K2-08 K2-09 K2-10',
      'K3-02: K3-03',
      'K3-05: K3-06 K3-07',
      'K3-08: K3-09 K3-10',
      'K4-03: K4-04 K4-05',
    ]);
  });

  test('nine steps come after others', () => {
    const nach = schritte.filter((s) => s.nach.length > 0).map((s) => `${s.id} after ${s.nach.join(' ')}`);
    expect(nach).toEqual([
      'K1-07 after K1-02',
      'K2-03 after K3-01',
      'K2-05 after K2-03',
      'K2-06 after K2-03',
      'K3-02 after K2-02 K3-01',
      'K3-04 after K3-02',
      'K3-11 after K3-05 K3-08',
      'K4-02 after K2-07',
      'K4-06 after K4-03',
    ]);
  });

  test('Ggf. in front makes a step or checkpoint optional', () => {
    const optional = [...schritte, ...checkpoints].filter(({ ggf }) => ggf);
    expect(optional.map(({ id }) => id)).toEqual(['K3-03', 'U2-04']);
    expect([...schritte, ...checkpoints].filter(({ label }) => label.startsWith('Ggf.'))).toEqual(optional);
  });

  test('the Umsetzung phase and the two money checkpoints repeat no step', () => {
    const without = checkpoints.filter((c) => c.schritte.length === 0 && c.phase !== 'Umsetzung');
    expect(without.map(({ id }) => id)).toEqual(['U1-13', 'U1-14']);
    expect(checkpoints.filter((c) => c.phase === 'Umsetzung' && c.schritte.length > 0)).toEqual([]);
    expect(checkpoint('U1-02').schritte).toEqual(['K1-05', 'K1-06']);
    expect(checkpoints.filter((c) => c.teilweise).map(({ id }) => id)).toEqual(['U1-12', 'U2-01']);
  });

  test('the four Abschlusskriterien rest on their steps', () => {
    expect(abschlusskriterien.map((k) => `${k.id}: ${k.schritte.join(' ')}`)).toEqual([
      'A: K1-01 K1-04 K1-05 K1-06',
      'B: K2-03 K3-02',
      'C: K3-01 K4-01',
      'D: K4-03 K3-08 K3-10 K3-11',
    ]);
  });
});

test('thresholds are data', () => {
  expect(ampelSchwellen).toMatchObject({ rotAbTagenUeberfaellig: 28, gelbVorFristTagen: 14 });
  expect(fristenSchwellen).toMatchObject({ standAltTage: 42, standInZukunftTage: 2, vorschauTage: 28 });
});

test('one Vorgehensmodell means that nothing is carried out', () => {
  expect(vorgehensmodelle.filter((v) => v.keineUmsetzung).map(({ label }) => label)).toEqual([
    'Vorerst keine Umsetzung',
  ]);
});

test('an id that is not in the catalogue is our fault', () => {
  expect(() => schritt('K9-99')).toThrow('K9-99');
});

describe('findings.json', () => {
  test('explains every code, in the order of finding.ts', () => {
    expect(Object.keys(befunde)).toEqual([...findingCodes]);
  });

  test.each(Object.entries(befunde))(
    '%s: severities, meaning and help',
    (_, { severities, bedeutung, abhilfe }) => {
      expect(severities.length).toBeGreaterThan(0);
      expect(new Set(severities).size).toBe(severities.length);
      for (const satz of [bedeutung, abhilfe]) expect(satz).toMatch(/^[\p{Lu}„].*\.$/u);
    },
  );

  test('uses no words that users should not have to know', () => {
    expect(JSON.stringify(befunde)).not.toMatch(/Upload|Validierung|Schema|Token/i);
  });
});
