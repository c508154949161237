import { describe, expect, it } from 'vitest';
import { schritte } from '#templates/catalogue/catalogue.ts';
import { figures, showAnteil, showAnteilMitProzent } from '#templates/figures/figures.ts';
import type { Schritt, SchrittId } from '#templates/model/checkliste.ts';
import { checklisteMit } from './beispiel.ts';

const stichtag = '2027-03-22';
const alle = (wert: Partial<Schritt>, wenn: (id: SchrittId) => boolean = () => true) =>
  Object.fromEntries(schritte.filter(({ id }) => wenn(id)).map(({ id }) => [id, wert]));

describe('figures of one Checkliste', () => {
  it('count an empty one as offen, without a Frist grau', () => {
    const projekt = figures(checklisteMit({}), stichtag);
    expect(projekt.arbeitspakete).toEqual([
      { nr: 1, erledigt: 0, von: 8, status: 'Offen' },
      { nr: 2, erledigt: 0, von: 10, status: 'Offen' },
      { nr: 3, erledigt: 0, von: 11, status: 'Offen' },
      { nr: 4, erledigt: 0, von: 9, status: 'Offen' },
    ]);
    expect(projekt.indikatoren).toEqual({ erledigt: 0, von: 18, ueberfaellig: 0 });
    expect(projekt.ampel).toEqual({ vorschlag: 'grau', risiko: 'grau', erklaert: null, begruendung: null });
    expect(projekt.kriterien).toEqual({
      A: { erledigt: 0, von: 4 },
      B: { erledigt: 0, von: 2 },
      C: { erledigt: 0, von: 2 },
      D: { erledigt: 0, von: 4 },
    });
    expect(projekt.naechsteFrist).toBeNull();
  });

  it('leave entfaellt out of every denominator', () => {
    const projekt = figures(
      checklisteMit({ 'K1-01': { status: 'erledigt' }, 'K1-04': { status: 'entfaellt' } }),
      stichtag,
    );
    expect(projekt.arbeitspakete[0]).toEqual({ nr: 1, erledigt: 1, von: 7, status: 'In Arbeit' });
    expect(projekt.indikatoren).toMatchObject({ erledigt: 1, von: 17 });
    expect(projekt.kriterien.A).toEqual({ erledigt: 1, von: 3 });
  });

  it('call an Arbeitspaket without anything applicable Entfällt, never Fertig', () => {
    const projekt = figures(
      checklisteMit(alle({ status: 'entfaellt' }, (id) => id.startsWith('K2'))),
      stichtag,
    );
    expect(projekt.arbeitspakete[1]).toEqual({ nr: 2, erledigt: 0, von: 0, status: 'Entfällt' });
  });

  it.each([
    ['Offen', { 'K1-02': { status: 'anstehend' } }],
    ['In Arbeit', { 'K1-02': { status: 'in-bearbeitung' } }],
    ['In Arbeit', { 'K1-02': { status: 'erledigt' } }],
    [
      'Fertig',
      { ...alle({ status: 'erledigt' }, (id) => id.startsWith('K1')), 'K1-03': { status: 'entfaellt' } },
    ],
  ] as const)('call Arbeitspaket 1 %s', (status, aenderungen) => {
    expect(figures(checklisteMit(aenderungen), stichtag).arbeitspakete[0]?.status).toBe(status);
  });

  it('find the earliest Frist still to come, the lower Nr. first, past and done ones aside', () => {
    const projekt = figures(
      checklisteMit({
        'K1-01': { frist: '2027-W11' },
        'K1-02': { frist: '2027-W12', status: 'erledigt' },
        'K2-05': { frist: '2027-W13' },
        'K2-03': { frist: '2027-W13' },
      }),
      stichtag,
    );
    expect(projekt.naechsteFrist).toEqual({ id: 'K2-03', frist: '2027-W13' });
    expect(projekt.indikatoren.ueberfaellig).toBe(1);
  });

  it('print n von m, per cent after it, and Entfällt without per cent', () => {
    expect(showAnteil({ erledigt: 14, von: 18 })).toBe('14 von 18');
    expect(showAnteilMitProzent({ erledigt: 14, von: 18 })).toBe('14 von 18 (78 %)');
    expect(showAnteilMitProzent({ erledigt: 0, von: 0 })).toBe('Entfällt');
  });
});

describe('Terminampel (berechnet)', () => {
  const vorschlag = (aenderungen: Parameters<typeof checklisteMit>[0]) =>
    figures(checklisteMit(aenderungen), stichtag).ampel.vorschlag;
  // The Sunday of 2027-W11 is 21 March, one day before the Stichtag.
  it.each([
    [
      'gruen',
      'all applicable done, overdue or not',
      { ...alle({ status: 'erledigt', frist: '2026-W01' }), 'K4-09': { status: 'entfaellt' } },
    ],
    ['rot', 'one 29 days overdue', { 'K1-01': { frist: '2027-W07' } }],
    ['gelb', 'one a day overdue', { 'K1-01': { frist: '2027-W11', status: 'in-bearbeitung' } }],
    ['gelb', 'one due this week and not begun', { 'K1-01': { frist: '2027-W12', status: 'anstehend' } }],
    ['gelb', 'one due in 13 days and not begun', { 'K1-01': { frist: '2027-W13' } }],
    ['gruen', 'one due in 13 days and begun', { 'K1-01': { frist: '2027-W13', status: 'in-bearbeitung' } }],
    ['gruen', 'one due in 20 days', { 'K1-01': { frist: '2027-W14' } }],
    ['grau', 'no open one has a Frist', { 'K1-01': { frist: '2027-W07', status: 'erledigt' } }],
    ['grau', 'a Frist on a step that is no Steuerungsindikator', { 'K1-02': { frist: '2027-W07' } }],
    ['grau', 'nothing applicable', alle({ status: 'entfaellt' })],
  ] as const)('is %s: %s', (ampel, _, aenderungen) => {
    expect(vorschlag(aenderungen)).toBe(ampel);
  });

  it('turns gelb 14 days before the Frist, not 15', () => {
    const am = (tag: '2027-03-20' | '2027-03-21') =>
      figures(checklisteMit({ 'K1-01': { frist: '2027-W13' } }), tag).ampel.vorschlag;
    expect([am('2027-03-20'), am('2027-03-21')]).toEqual(['gruen', 'gelb']);
  });

  it('turns from gelb to rot after 28 days', () => {
    const am = (tag: '2027-03-21' | '2027-03-22') =>
      figures(checklisteMit({ 'K1-01': { frist: '2027-W07' } }), tag).ampel.vorschlag;
    expect([am('2027-03-21'), am('2027-03-22')]).toEqual(['gelb', 'rot']);
  });
});
