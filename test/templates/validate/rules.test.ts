import { describe, expect, it } from 'vitest';
import { schritt, schritte } from '#templates/catalogue/catalogue.ts';
import type { SchrittId, Status } from '#templates/model/checkliste.ts';
import { findingCodes } from '#templates/model/finding.ts';
import { type BlattKey, sheetNames } from '#templates/sheets/layout.ts';
import { rules } from '#templates/validate/rules/index.ts';
import { validate } from '#templates/validate/validate.ts';
import { check, makeFinding, makeReading, places, stichtag } from './makeReading.ts';

describe('rules', () => {
  it('stand in the order of the codes', () => {
    const order = rules.map(({ code }) => findingCodes.indexOf(code));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(rules.length);
  });

  it('find nothing in a Checkliste that is complete', () => {
    expect(check()).toEqual([]);
  });

  it('need only a handful of infos for a fresh Checkliste', () => {
    const leer = { frist: null, verantwortliche: null };
    const zeilen = Object.fromEntries(
      makeReading().checkliste?.schritte.map(({ id }) => [id, leer]) ?? [],
    ) as Record<SchrittId, typeof leer>;
    expect(check({ zeilen }).map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'info frist-fehlt',
      'info verantwortliche-fehlen',
    ]);
  });

  it('never name the place of a value that has none', () => {
    const found = check({
      withPlaces: false,
      stammdaten: { stand: '2027-04-01' },
      zeilen: { 'K1-01': { status: 'erledigt', begonnen: '2027-03-02', erledigt: '2027-03-01' } },
    });
    expect(found.map(({ code, sheet, cell, fix }) => ({ code, sheet, cell, fix }))).toEqual([
      { code: 'stand-in-zukunft', sheet: null, cell: null, fix: null },
      { code: 'erledigt-vor-begonnen', sheet: null, cell: null, fix: null },
      { code: 'benennung-fehlt', sheet: null, cell: null, fix: null },
    ]);
  });
});

describe('stand-in-zukunft', () => {
  it.each([
    ['2027-03-22', 0],
    ['2027-03-23', 0],
    ['2027-03-24', 1],
  ] as const)('says about a Stand of %s: %i', (stand, n) => {
    expect(places('stand-in-zukunft', { stammdaten: { stand } })).toHaveLength(n);
  });

  it('offers the Stichtag', () => {
    const [finding] = check({ stammdaten: { stand: '2027-04-01' } });
    expect(finding).toMatchObject({ severity: 'error', sheet: 'Stammdaten', value: '01.04.2027' });
    expect(finding?.fix).toMatchObject({
      cells: [{ sheet: 'Stammdaten', cell: finding?.cell, value: '22.03.2027' }],
    });
  });
});

describe('stand-alt', () => {
  it.each([
    ['2027-02-08', 0],
    ['2027-02-07', 1],
  ] as const)('says about a Stand of %s: %i', (stand, n) => {
    expect(places('stand-alt', { stammdaten: { stand } })).toHaveLength(n);
  });
});

describe('status-widerspricht-datum', () => {
  const about = (
    status: Status,
    dates: { begonnen?: '2027-03-01'; erledigt?: '2027-03-02' | '2027-03-23' },
  ) =>
    check({ zeilen: { 'K1-03': { status, ...dates } } }).find(
      ({ code }) => code === 'status-widerspricht-datum',
    );

  it('sets the status that the date tells', () => {
    expect(about('in-bearbeitung', { begonnen: '2027-03-01', erledigt: '2027-03-02' })).toMatchObject({
      sheet: 'Checkliste',
      cell: 'F6',
      value: 'In Bearbeitung',
      fix: { cells: [{ sheet: 'Checkliste', cell: 'F6', value: 'Erledigt' }] },
    });
    expect(about('offen', { begonnen: '2027-03-01' })).toMatchObject({
      value: 'Noch offen',
      fix: { cells: [{ cell: 'F6', value: 'In Bearbeitung' }] },
    });
  });

  it('accepts a beginning before the work is in full swing', () => {
    expect(about('anstehend', { begonnen: '2027-03-01' })).toBeUndefined();
    expect(about('erledigt', { begonnen: '2027-03-01', erledigt: '2027-03-02' })).toBeUndefined();
  });

  it('offers no repair from a day to come', () => {
    expect(about('offen', { erledigt: '2027-03-23' })?.fix).toBeNull();
  });
});

describe('dates', () => {
  it('reports days after the Stichtag, not the Stichtag itself', () => {
    const zeile = { status: 'erledigt', begonnen: '2027-03-22', erledigt: '2027-03-23' } as const;
    expect(places('datum-in-zukunft', { zeilen: { 'K1-03': zeile } })).toEqual(['warning Checkliste!J6']);
  });

  it('reports an end before the beginning, not on the same day', () => {
    const zeile = (erledigt: '2027-03-01' | '2027-03-02') =>
      ({ status: 'erledigt', begonnen: '2027-03-02', erledigt }) as const;
    const zeilen = {
      'K1-03': zeile('2027-03-01'),
      'U1-01': zeile('2027-03-01'),
      'K1-02': zeile('2027-03-02'),
    };
    expect(places('erledigt-vor-begonnen', { zeilen })).toEqual([
      'error Checkliste!J6',
      'error Umsetzungscheckliste!J4',
    ]);
  });

  it('asks for days only with Steuerungsindikatoren', () => {
    const zeilen = {
      'K1-01': { status: 'erledigt' },
      'K1-03': { status: 'erledigt' },
      'K1-04': { status: 'in-bearbeitung' },
      'K1-02': { status: 'in-bearbeitung' },
      'U1-01': { status: 'erledigt' },
    } as const;
    expect(places('erledigt-ohne-datum', { zeilen })).toEqual(['warning Checkliste!J4']);
    expect(places('begonnen-ohne-datum', { zeilen })).toEqual(['warning Checkliste!I7']);
  });
});

describe('frist-ueberschritten', () => {
  const about = (zeile: object, id = 'K1-03') =>
    check({ zeilen: { [id]: zeile } }).filter(({ code }) => code === 'frist-ueberschritten');

  it('counts the days since the Sunday of the week', () => {
    expect(about({ frist: '2027-W12' })).toEqual([]);
    expect(about({ frist: '2027-W11' })[0]?.message).toContain('seit 1 Tag ');
    expect(about({ frist: '2026-W53' })[0]?.message).toContain('seit 78 Tagen ');
  });

  it('is still in time on the Sunday itself', () => {
    const reading = makeReading({ zeilen: { 'K1-03': { frist: '2027-W11' } } });
    const codes = validate(reading, { stichtag: '2027-03-21' }).map(({ code }) => code);
    expect(codes).not.toContain('frist-ueberschritten');
  });

  it('leaves out what is done or not to be done', () => {
    expect(about({ frist: '2027-W02', status: 'erledigt' })).toEqual([]);
    expect(about({ frist: '2027-W02', status: 'entfaellt' })).toEqual([]);
  });

  it('leaves out a fortlaufend checkpoint once it is in-bearbeitung', () => {
    const zeile = { frist: '2027-W02', verbindlichkeit: 'fortlaufend' };
    expect(about({ ...zeile, status: 'in-bearbeitung' }, 'U3-10')).toEqual([]);
    expect(about({ ...zeile, status: 'anstehend' }, 'U3-10')).toHaveLength(1);
    expect(about({ ...zeile, status: 'in-bearbeitung', verbindlichkeit: 'notwendig' }, 'U3-10')).toHaveLength(
      1,
    );
  });
});

it('an empty Verantwortliche is the role of the handbook and never warned about', () => {
  const zeilen = { 'K1-04': { verantwortliche: null, status: 'in-bearbeitung' } } as const;
  expect(places('verantwortliche-fehlen', { zeilen })).toEqual(['info Checkliste!–']);
});

describe.each([
  ['frist-fehlt', { frist: null }, 'H'],
  ['verantwortliche-fehlen', { verantwortliche: 'vakant' }, 'E'],
] as const)('%s', (code, leer, column) => {
  it('warns for Steuerungsindikatoren under way, else informs once a sheet', () => {
    const zeilen = {
      'K1-01': { ...leer, status: 'erledigt' },
      'K1-02': { ...leer, status: 'in-bearbeitung' },
      'K1-03': leer,
      'K1-04': { ...leer, status: 'in-bearbeitung' },
      'K1-05': { ...leer, status: 'anstehend' },
      'K1-06': leer,
      'K1-07': { ...leer, status: 'entfaellt' },
      'U1-01': { ...leer, status: 'in-bearbeitung' },
    } as const;
    expect(places(code, { zeilen })).toEqual([
      `warning Checkliste!${column}7`,
      `warning Checkliste!${column}8`,
      'info Checkliste!–',
      'info Umsetzungscheckliste!–',
    ]);
    expect(
      check({ zeilen }).find((finding) => finding.code === code && finding.severity === 'info')?.message,
    ).toContain('3 offenen Zeilen');
  });

  it('does not count a fortlaufend checkpoint that has begun as open', () => {
    const zeile = { ...leer, status: 'in-bearbeitung' } as const;
    const hinweis = (verbindlichkeit: 'fortlaufend' | 'notwendig') =>
      places(code, { zeilen: { 'U1-01': { ...zeile, verbindlichkeit } } });
    expect(hinweis('fortlaufend')).toEqual([]);
    expect(hinweis('notwendig')).toEqual(['info Umsetzungscheckliste!–']);
  });

  it('says nothing where the column or the whole sheet is not there', () => {
    const [field = ''] = Object.keys(leer);
    const nichts = { [field]: null };
    const zeilen = {
      'K1-04': { ...nichts, status: 'in-bearbeitung' },
      'K1-03': nichts,
      'U1-01': nichts,
    } as const;
    expect(places(code, { zeilen, without: (key) => key.endsWith(`.${field}`) })).toEqual([]);
  });
});

describe('erledigt-trotz-offener-schritte', () => {
  const erledigt = { status: 'erledigt', erledigt: '2027-03-01' } as const;

  it.each([
    ['K2-02', ['K2-03', 'K2-04', 'K2-05', 'K2-06', 'K2-07', 'K2-08', 'K2-09', 'K2-10']],
    ['K3-05', ['K3-06', 'K3-07']],
    ['K3-08', ['K3-09', 'K3-10']],
    ['K4-03', ['K4-04', 'K4-05']],
  ] as const)('watches over the steps of %s', (id, teilschritte) => {
    const [finding, ...others] = check({ zeilen: { [id]: erledigt } }).filter(
      ({ code }) => code === 'erledigt-trotz-offener-schritte',
    );
    expect(others).toEqual([]);
    for (const teil of teilschritte) expect(finding?.message).toContain(teil);
    expect(finding?.message.match(/K\d-\d\d/g)).toHaveLength(teilschritte.length + 1);
  });

  it('does not mind steps that are erledigt, entfaellt or only "Ggf."', () => {
    const zeilen = {
      'K3-02': erledigt,
      'K3-05': erledigt,
      'K3-06': erledigt,
      'K3-07': { status: 'entfaellt', bemerkung: 'liegt vor' },
    } as const;
    expect(places('erledigt-trotz-offener-schritte', { zeilen })).toEqual([]);
  });
});

describe('reihenfolge', () => {
  const erledigt = { status: 'erledigt', erledigt: '2027-03-01' } as const;

  it.each([
    ['K1-07', 'K1-02'],
    ['K2-03', 'K3-01'],
    ['K2-05', 'K2-03'],
    ['K2-06', 'K2-03'],
    ['K3-02', 'K2-02'],
    ['K3-02', 'K3-01'],
    ['K3-04', 'K3-02'],
    ['K3-11', 'K3-05'],
    ['K3-11', 'K3-08'],
    ['K4-02', 'K2-07'],
    ['K4-06', 'K4-03'],
  ] as const)('mentions %s before %s', (id, vorher) => {
    const alleVorher = Object.fromEntries(schritt(id).nach.map((one) => [one, erledigt]));
    const about = (zeile: object) =>
      check({ zeilen: { ...alleVorher, [id]: erledigt, [vorher]: zeile } }).filter(
        (finding) => finding.code === 'reihenfolge' && finding.id === id,
      );
    expect(about({})).toMatchObject([{ severity: 'info' }]);
    expect(about({})[0]?.message).toContain(vorher);
    expect(about({ ...erledigt, erledigt: '2027-03-02' })).toHaveLength(1);
    expect(about(erledigt)).toEqual([]);
    expect(about({ status: 'erledigt' })).toEqual([]);
    expect(about({ status: 'entfaellt', bemerkung: 'nicht nötig' })).toEqual([]);
  });

  it('knows no other pair', () => {
    const pairs = schritte.flatMap(({ id, nach }) => nach.map((vorher) => `${id} ${vorher}`));
    expect(pairs).toHaveLength(11);
  });
});

describe('entfaellt-ohne-grund', () => {
  const entfaellt = { status: 'entfaellt' } as const;

  it('is an error only for Steuerungsindikatoren and never for "Ggf."', () => {
    const zeilen = {
      'K1-04': entfaellt,
      'K1-03': entfaellt,
      'K3-03': entfaellt,
      'U1-01': entfaellt,
      'U2-04': entfaellt,
      'K1-05': { ...entfaellt, bemerkung: 'Aufgabe des Bundes' },
    };
    expect(places('entfaellt-ohne-grund', { zeilen })).toEqual([
      'error Checkliste!K7',
      'warning Checkliste!K6',
      'warning Umsetzungscheckliste!K4',
    ]);
  });

  it('asks for no reason where nothing is to be done for now', () => {
    const zeilen = { 'K1-04': entfaellt };
    const about = (vorgehensmodell: string) =>
      places('entfaellt-ohne-grund', { zeilen, stammdaten: { vorgehensmodell } });
    expect(about('vorerst keine Umsetzung')).toEqual([]);
    expect(about('Digitalisierungslabor')).toHaveLength(1);
    expect(about('eigenes Modell')).toHaveLength(1);
  });
});

describe('ampel-ohne-begruendung', () => {
  it.each([
    ['gruen', 0],
    ['grau', 0],
    ['gelb', 1],
    ['rot', 1],
  ] as const)('says about %s: %i', (ampel, n) => {
    expect(places('ampel-ohne-begruendung', { bericht: { ampel } })).toHaveLength(n);
    expect(places('ampel-ohne-begruendung', { bericht: { ampel, begruendung: 'Verzug' } })).toEqual([]);
  });
});

describe('sheets', () => {
  const blatt = (key: BlattKey, lists: readonly string[] | null, isProtected: boolean | null) => ({
    key,
    sheet: sheetNames[key],
    lists,
    protected: isProtected,
  });

  it('reports input sheets without protection', () => {
    const blaetter = [
      blatt('stammdaten', null, false),
      blatt('checkliste', null, true),
      blatt('umsetzungscheckliste', null, null),
      blatt('statusbericht', null, false),
    ];
    expect(places('schutz-fehlt', { blaetter })).toEqual(['info Stammdaten!–']);
  });

  it('reports cells that lost their list, not sheets of which nothing is known', () => {
    const blaetter = [
      blatt('stammdaten', null, null),
      blatt('checkliste', ['F4:F5', '$F$7:$F$41'], null),
      blatt('umsetzungscheckliste', ['F4:F32'], null),
    ];
    expect(places('auswahlliste-fehlt', { blaetter })).toEqual([
      'info Checkliste!F6',
      'info Umsetzungscheckliste!D4',
    ]);
    const whole = [blatt('umsetzungscheckliste', ['D4:F32'], null)];
    expect(places('auswahlliste-fehlt', { blaetter: whole })).toEqual([]);
    expect(check({ blaetter })[0]?.fix).toMatchObject({ aktion: 'auswahlliste' });
  });
});

describe('what read reported', () => {
  it('stands alone where read could not use a cell', () => {
    const unreadable = makeFinding({ code: 'datum-unlesbar', severity: 'error', cell: 'J4', id: 'K1-01' });
    const zeilen = { 'K1-01': { status: 'erledigt' } } as const;
    const stammdaten = { umsetzungskoordinator: 'besetzt' };
    const found = check({ findings: [unreadable], zeilen, stammdaten });
    expect(found).toEqual([unreadable]);
  });

  it('does not hide what a rule has to say about a cell that was read', () => {
    const read = makeFinding({ code: 'status-angeglichen', severity: 'info', cell: 'F6', id: 'K1-03' });
    const found = check({ findings: [read], zeilen: { 'K1-03': { begonnen: '2027-03-01' } } });
    expect(found.map(({ code }) => code)).toEqual(['status-widerspricht-datum', 'status-angeglichen']);
  });

  it('is all there is where no Checkliste could be made', () => {
    const findings = [
      makeFinding({ severity: 'info' }),
      makeFinding({ code: 'vorlage-fremd', severity: 'error' }),
    ];
    const found = validate({ ...makeReading({ findings }), checkliste: null }, { stichtag });
    expect(found).toEqual([findings[1], findings[0]]);
  });

  it('is not repeated for the same cell', () => {
    const finding = makeFinding();
    expect(check({ findings: [finding, { ...finding, message: 'Anders.' }] })).toEqual([finding]);
  });
});
