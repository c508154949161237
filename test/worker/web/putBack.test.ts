import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, Leistung } from '#templates/model/checkliste.ts';
import { putBack } from '../../../worker/web/client/deliver/putBack.ts';

const leistung = (ozgId: string, bezeichnung: string): Leistung => ({
  ozgId,
  bezeichnung,
  leika: null,
  leistungsverantwortlich: null,
  vorgehensmodell: null,
  nachnutzungsmodell: null,
});

const mit = (...leistungen: readonly Leistung[]): Checkliste => newCheckliste({ leistungen });

describe('putBack', () => {
  it('puts stored values back into rows, Stammdaten and Statusbericht, and touches nothing else', () => {
    const checkliste = newCheckliste();
    const result = putBack(checkliste, checkliste, [
      { id: 'K1-04', feld: 'frist', gespeichert: '2027-W12', eigene: null },
      { id: 'U1-02', feld: 'bemerkung', gespeichert: 'Termin steht', eigene: null },
      { id: 'stammdaten', feld: 'stand', gespeichert: '2027-03-22', eigene: null },
      { id: 'bericht', feld: 'termine', gespeichert: null, eigene: 'keine' },
    ]);
    expect(result.schritte.find(({ id }) => id === 'K1-04')?.frist).toBe('2027-W12');
    expect(result.checkpoints.find(({ id }) => id === 'U1-02')?.bemerkung).toBe('Termin steht');
    expect(result.stammdaten.stand).toBe('2027-03-22');
    expect(result.bericht).toEqual(checkliste.bericht);
    const others = ({ schritte }: Checkliste) => schritte.filter(({ id }) => id !== 'K1-04');
    expect(others(result)).toEqual(others(checkliste));
  });

  it('finds an OZG-Leistung by its own value, also when it moved up', () => {
    const now = mit(leistung('10001', 'Wohngeld neu'), leistung('10002', 'Elterngeld'));
    const field = {
      id: 'leistung.1',
      feld: 'bezeichnung',
      gespeichert: 'Wohngeld alt',
      eigene: 'Wohngeld neu',
    };
    expect(putBack(now, now, [field]).stammdaten.leistungen).toEqual([
      leistung('10001', 'Wohngeld alt'),
      leistung('10002', 'Elterngeld'),
    ]);
  });

  it('brings a removed OZG-Leistung back whole, and removes an added one', () => {
    const before = mit(leistung('10001', 'Wohngeld'));
    const now = mit(leistung('10002', 'Elterngeld'));
    const back = { id: 'leistung.0', feld: 'leistung', gespeichert: '10001 · Wohngeld', eigene: null };
    const away = { id: 'leistung.1', feld: 'leistung', gespeichert: null, eigene: '10002 · Elterngeld' };
    expect(putBack(now, before, [back, away]).stammdaten.leistungen).toEqual([leistung('10001', 'Wohngeld')]);
  });
});
