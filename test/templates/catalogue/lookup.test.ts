import { describe, expect, test } from 'vitest';
import {
  ampelListe,
  checkpoints,
  findAmpel,
  findCheckpoint,
  findLand,
  findNachnutzungsmodell,
  findSchritt,
  findStatus,
  findThemenfeld,
  findVerbindlichkeit,
  findVorgehensmodell,
  isLeer,
  laender,
  nachnutzungsmodelle,
  normalize,
  schritte,
  statusListe,
  themenfelder,
  vorgehensmodelle,
} from '#templates/catalogue/catalogue.ts';
import { lookup } from '#templates/catalogue/lookup.ts';

describe('normalize', () => {
  test.each([
    ['  Umsetzungs\u00a0Koordinator:in ', 'Umsetzungskoordinator:in'],
    ['Kick‑off–Termin', 'KICK-OFF TERMIN'],
    ['Thu\u0308ringen', 'Thueringen'],
    ['Stra\u00adße', 'STRASSE'],
    ['Familie & Kind', 'Familie und Kind'],
    ['✔\ufe0f', '✔'],
  ])('takes %j and %j as the same', (a, b) => {
    expect(normalize(a)).toBe(normalize(b));
  });

  test('keeps different things apart', () => {
    expect(normalize('FIM-Informationen')).not.toBe(normalize('FIM-Stamminformationen'));
    expect(normalize('K1-01')).not.toBe(normalize('K1-02'));
  });
});

test('two entries that share a spelling stop the program', () => {
  const entries = [
    { id: 'a', label: 'Eins' },
    { id: 'b', label: 'EINS ' },
  ];
  expect(() => lookup(entries, () => [])).toThrow('names a and b');
  expect(() => lookup([{ id: 'a', label: 'Eins' }], () => ['–'])).toThrow('nothing to look up');
});

test('every own word is found', () => {
  for (const s of schritte)
    for (const t of [s.id, s.id.toLowerCase(), s.label, `${s.label} *`, ...s.aliases])
      expect(findSchritt(t)).toBe(s);
  for (const c of checkpoints)
    for (const t of [c.id, c.label, ...c.aliases]) expect(findCheckpoint(t)).toBe(c);
  for (const l of laender)
    for (const t of [
      l.id,
      l.schluessel ?? '',
      l.label,
      `${l.label} (${l.id})`,
      `${l.id} – ${l.label}`,
      ...l.aliases,
    ])
      expect(findLand(t)).toBe(l);
  for (const t of themenfelder)
    expect([t.id, t.label, t.label.replace('&', 'und')].map(findThemenfeld)).toEqual([t, t, t]);
  for (const v of vorgehensmodelle) expect(findVorgehensmodell(v.label)).toBe(v);
  for (const n of nachnutzungsmodelle) expect(findNachnutzungsmodell(n.label)).toBe(n);
  for (const a of ampelListe)
    for (const t of [a.id, a.label, a.symbol, `${a.symbol} ${a.label}`]) expect(findAmpel(t)).toBe(a);
});

test.each([
  ['NRW', 'NW'],
  ['nrw', 'NW'],
  ['05', 'NW'],
  ['5', 'NW'],
  ['16', 'TH'],
  ['1', 'SH'],
  ['RLP', 'RP'],
  ['LSA', 'ST'],
  ['NDS', 'NI'],
  ['M-V', 'MV'],
  ['Freistaat Sachsen', 'SN'],
  ['Freistaat Thüringen', 'TH'],
  ['Freistaat Bayern', 'BY'],
  ['Freie und Hansestadt Hamburg', 'HH'],
  ['Freie Hansestadt Bremen', 'HB'],
  ['Land Berlin', 'BE'],
  ['Land Sachsen-Anhalt', 'ST'],
  ['Baden Württemberg', 'BW'],
  ['DE-SH', 'SH'],
  ['Bund', 'BUND'],
])('reads the Land %s as %s', (text, id) => {
  expect(findLand(text)?.id).toBe(id);
});

test.each(['', '-', '0', '17', 'Österreich', 'XX', 'Hes'])('knows no Land %j', (text) => {
  expect(findLand(text)).toBeNull();
});

test.each([
  ['EfA', 'Einer für Alle/Einer für Viele'],
  ['Einer für Alle / Einer für Viele', 'Einer für Alle/Einer für Viele'],
])('reads the Nachnutzungsmodell %s', (text, label) => {
  expect(findNachnutzungsmodell(text)?.label).toBe(label);
});

test('reads Vorgehensmodell and Verbindlichkeit in other spellings', () => {
  expect(findVorgehensmodell('Direkt-Digitalisierung')?.id).toBe('direktdigitalisierung');
  expect(findVorgehensmodell('vorerst keine Umsetzung')?.keineUmsetzung).toBe(true);
  expect(findVerbindlichkeit('beginn, dann fortlaufend')?.id).toBe('fortlaufend');
  expect(findVerbindlichkeit('manchmal')).toBeNull();
});

describe('findStatus', () => {
  test.each(statusListe)('takes „$label“ as it is', ({ id, label, symbol }) => {
    expect(findStatus(label)).toEqual({ status: id, angeglichen: false });
    expect(findStatus(`${label.toUpperCase()}\u00a0`)).toEqual({ status: id, angeglichen: false });
    expect(findStatus(`${symbol} ${label}`)).toEqual({ status: id, angeglichen: false });
  });

  test.each([
    ...['offen', 'nein', '☐', '○'].map((text) => [text, 'offen']),
    ...['geplant', 'steht an', '!', 'in Planung'].map((text) => [text, 'anstehend']),
    ...['in Arbeit', 'laufend', 'läuft', 'WIP', 'begonnen', 'Begonnen', '↻'].map((text) => [
      text,
      'in-bearbeitung',
    ]),
    ...['fertig', 'abgeschlossen', 'done', 'ja', 'x', 'X', '✓', '☑', '✔', '✔️'].map((text) => [
      text,
      'erledigt',
    ]),
    ...['entfallen', 'nicht vorgesehen'].map((text) => [text, 'entfaellt']),
  ])('reads „%s“ as %s and says so', (text, status) => {
    expect(findStatus(text)).toEqual({ status, angeglichen: true });
  });

  test.each(['', ' ', '-', '–', '—', 'Tbd', 'KW XX', 'n.n.', 'halb fertig', 'erledig', '50 %', '?'])(
    'does not guess at %j',
    (text) => {
      expect(findStatus(text)).toBeNull();
    },
  );

  test('no synonym is a text that counts as empty', () => {
    expect(statusListe.flatMap(({ synonyme }) => synonyme).filter(isLeer)).toEqual([]);
  });
});

describe('isLeer', () => {
  test.each([
    '',
    '  ',
    '\u00a0',
    '-',
    '–',
    '—',
    '--',
    '…',
    '...',
    'Tbd',
    'TBD',
    't.b.d.',
    'tbd.',
    'KW XX',
    'kw xx',
    'XX',
    'n.n.',
    'N. N.',
    'NN',
    'n/a',
    'k. A.',
    'XX Monat Jahr',
  ])('counts %j as empty', (text) => {
    expect(isLeer(text)).toBe(true);
  });

  test.each(['x', '0', 'KW 12', 'KW 12/2027', 'nein', 'offen', '!', '○', 'Referat 3', 'Nina', '22.03.2027'])(
    'counts %j as filled',
    (text) => {
      expect(isLeer(text)).toBe(false);
    },
  );
});
