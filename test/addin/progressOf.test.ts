import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { progressOf } from '../../addin/commands/progressOf.ts';

const heute = '2027-03-24';
const offen = newCheckliste({ land: 'SH', umsetzungsprojekt: 'Elternleistungen', stand: heute });

const withFristen = (fristen: Readonly<Record<string, `${number}-W${string}`>>): Checkliste => ({
  ...offen,
  schritte: offen.schritte.map((schritt) => ({ ...schritt, frist: fristen[schritt.id] ?? null })),
});

describe('the progress of a Checkliste', () => {
  it('counts n of m per Arbeitspaket, Steuerungsindikatoren and A to D', () => {
    const { arbeitspakete, indikatoren, checkpoints, kriterien } = progressOf(offen, heute);
    expect(arbeitspakete.map(({ erledigt, von, status }) => [erledigt, von, status])).toEqual([
      [0, 8, 'Offen'],
      [0, 10, 'Offen'],
      [0, 11, 'Offen'],
      [0, 9, 'Offen'],
    ]);
    expect(indikatoren).toEqual({ erledigt: 0, von: 18, ueberfaellig: 0 });
    expect(checkpoints).toEqual({ erledigt: 0, von: 29 });
    expect(kriterien.map(({ id, von }) => [id, von])).toEqual([
      ['A', 4],
      ['B', 2],
      ['C', 2],
      ['D', 4],
    ]);
  });

  it('names Offene Punkte past their day, the longest first, and none that are done or still in time', () => {
    const punkt = {
      ...{ art: 'massnahme', schritt: null, zustaendig: null, ergebnis: null, risiko: null },
      ...{ eskalation: false, erledigt: null },
    };
    const offenePunkte = [
      { ...punkt, text: 'gestern', bis: '2027-03-23' },
      { ...punkt, text: 'heute', bis: heute },
      { ...punkt, text: 'erledigt', bis: '2027-03-01', erledigt: '2027-03-02' },
      { ...punkt, text: 'diese Woche', bis: '2027-W12' },
      { ...punkt, text: 'letzte Woche', bis: '2027-W11' },
      { ...punkt, text: 'ohne Tag', bis: 'bald' },
    ];
    expect(progressOf({ ...offen, offenePunkte }, heute).punkte).toEqual([
      { nr: 4, text: 'letzte Woche', tag: '2027-03-21' },
      { nr: 0, text: 'gestern', tag: '2027-03-23' },
    ]);
  });

  it('counts checkpoints without those that do not apply; what goes on counts as met', () => {
    const checkpoints = offen.checkpoints.map((checkpoint, index) => ({
      ...checkpoint,
      ...(index === 0 && { status: 'erledigt' as const }),
      ...(index === 1 && { status: 'entfaellt' as const }),
      ...(index === 2 && { status: 'in-bearbeitung' as const, verbindlichkeit: 'fortlaufend' as const }),
      ...(index === 3 && { status: 'in-bearbeitung' as const }),
    }));
    expect(progressOf({ ...offen, checkpoints }, heute).checkpoints).toEqual({ erledigt: 2, von: 28 });
  });

  it('names what is overdue, what is due within four weeks, and the next Frist however far away', () => {
    const progress = progressOf(
      withFristen({ 'K1-01': '2027-W09', 'K1-02': '2027-W05', 'K1-03': '2027-W14', 'K4-01': '2027-W40' }),
      heute,
    );
    expect(progress.ueberfaellig.map(({ id, tage }) => [id, tage])).toEqual([
      ['K1-02', 45],
      ['K1-01', 17],
    ]);
    expect(progress.demnaechst.map(({ id }) => id)).toEqual(['K1-03']);
    expect(progress.naechste?.id).toBe('K1-03');
    const later = progressOf(withFristen({ 'K4-01': '2027-W40', 'K4-02': '2027-W30' }), heute);
    expect(later.demnaechst).toEqual([]);
    expect(later.naechste).toMatchObject({ id: 'K4-02', frist: '2027-W30' });
    expect(progressOf(offen, heute).naechste).toBe(null);
  });
});
