import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schritte } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { makeKennung } from '#templates/model/kennung.ts';
import { read } from '#templates/read/read.ts';
import { placeOfRow } from '#templates/read/reading.ts';
import type { Grid } from '#templates/sheets/grid.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { validate } from '#templates/validate/validate.ts';
import { gridOfCheckliste } from '#templates/write/gridOfCheckliste.ts';
import { plannedPlaces } from '#templates/write/plannedPlaces.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { checklisteArbitrary } from '../model/checklistenArbitrary.ts';

const stichtag = '2026-11-21';
const roundTrip = (checkliste: Checkliste, version: number | null = null) =>
  read(gridOfPlan(planWorkbook(checkliste, { version })), { stichtag });

describe('reading what was written', () => {
  it('gives the same Checkliste', () => {
    fc.assert(
      fc.property(checklisteArbitrary, (checkliste) => {
        expect(roundTrip(checkliste).checkliste).toEqual(checkliste);
      }),
      { numRuns: 30 },
    );
  });

  it('finds every row at its place and the version it is based on', () => {
    const reading = roundTrip(
      newCheckliste({ land: 'SH', umsetzungsprojekt: 'Wohngeld', stand: stichtag }),
      7,
    );
    expect(schritte.map(({ id }) => placeOfRow(reading.places, id))).toEqual(
      Array.from({ length: 38 }, (_, index) => ({ sheet: 'Checkliste', cell: `A${index + 2}` })),
    );
    expect(reading.basis).toBe(7);
    expect(reading.herkunft).toBe('vorlage');
    expect(reading.zaehlung).toEqual({ gelesen: 67, uebernommen: 67, gemeldet: 0 });
  });
});

describe('the plan of a workbook', () => {
  it('says where reading finds every value, without being read', () => {
    fc.assert(
      fc.property(checklisteArbitrary, (checkliste) => {
        const plan = planWorkbook(checkliste);
        const { places } = read(gridOfPlan(plan), { stichtag });
        const planned = plannedPlaces(plan, checkliste);
        expect(planned).toMatchObject(places);
        const unread = Object.keys(planned).filter((key) => !(key in places));
        expect(unread.every((key) => /\.(?:arbeitspaket|steuerungsindikator|phase)$/.test(key))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the values of a Checkliste alone', () => {
  const gelesen = (grid: Grid) => {
    const reading = read(grid, { stichtag });
    return {
      checkliste: reading.checkliste,
      zaehlung: reading.zaehlung,
      findings: validate(reading, { stichtag })
        // values alone have no drop-downs that could be missing
        .filter(({ code }) => code !== 'auswahlliste-fehlt')
        .map(({ code, severity, id, message, value }) => ({ code, severity, id, message, value }))
        .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    };
  };

  it('are understood and complained about as those of its workbook', () => {
    fc.assert(
      fc.property(checklisteArbitrary, (checkliste) => {
        expect(gelesen(gridOfCheckliste(checkliste))).toEqual(gelesen(gridOfPlan(planWorkbook(checkliste))));
      }),
      { numRuns: 30 },
    );
  });

  it('may be those of HTTP clients: doubled and missing rows, other spellings, nothing at all', () => {
    const neu = newCheckliste({ land: 'SH', kennung: 'BY-7K3F9Q', stand: '2030-01-01' });
    const [erster, zweiter, ...rest] = neu.schritte;
    const leistung = {
      ozgId: 'OZG 10292',
      bezeichnung: ' Elterngeld ',
      leika: '99 012 001 000 000',
      mvp: null,
      leistungsverantwortlich: 'n.n.',
      vorgehensmodell: 'digitalisierungslabor',
      nachnutzungsmodell: 'ganz anders',
    };
    const leer = { ...leistung, ozgId: null, bezeichnung: null, leika: null };
    const checklisten: readonly Checkliste[] = [
      { ...neu, schritte: [], checkpoints: [] },
      { ...neu, schritte: rest, checkpoints: neu.checkpoints.slice(3) },
      {
        ...neu,
        schritte: erster && zweiter ? [zweiter, erster, { ...erster, status: 'erledigt' }, ...rest] : [],
        stammdaten: {
          ...neu.stammdaten,
          themenfeld: 'Wetter',
          umsetzungskoordinator: ' Frau  Ö. ',
          leistungen: [leistung, leer, { ...leistung, leika: '12' }],
        },
        bericht: { ...neu.bericht, ampel: 'rot', termine: ' Termin\r\n2 ' },
      },
    ];
    for (const checkliste of checklisten) {
      expect(gelesen(gridOfCheckliste(checkliste))).toEqual(gelesen(gridOfPlan(planWorkbook(checkliste))));
    }
  });
});

describe('a fresh workbook', () => {
  it('has no errors and at most a handful of warnings', () => {
    const fresh = newCheckliste({
      kennung: makeKennung('SH', Uint8Array.of(1, 2, 3, 4)),
      land: 'SH',
      umsetzungsprojekt: 'Wohngeld',
      stand: stichtag,
    });
    const findings = validate(roundTrip(fresh), { stichtag });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'warning').length).toBeLessThanOrEqual(5);
  });

  it('lacks Land and Umsetzungsprojekt if it is blank, and says so', () => {
    const errors = validate(roundTrip(newCheckliste()), { stichtag }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ code }) => code).toSorted()).toEqual(['land-fehlt', 'umsetzungsprojekt-fehlt']);
  });
});
