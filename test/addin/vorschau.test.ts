import { describe, expect, it } from 'vitest';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { gridOfPlan } from '#templates/sheets/gridOfPlan.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { fetchSpeicherstand, vorschauVon } from '../../addin/commands/vorschau.ts';
import type { Service } from '../../addin/service/service.ts';
import { zusammenfassung } from '../../addin/view/aenderungenText.ts';
import { offen } from './checklisten.ts';

const kennung = 'SH-7K3F9Q';
const with1 = (schritte: Readonly<Record<string, object>>): Checkliste => ({
  ...offen,
  schritte: offen.schritte.map((schritt) => ({ ...schritt, ...schritte[schritt.id] })),
});
const readingOf = (checkliste: Checkliste) =>
  read(gridOfPlan(planWorkbook(checkliste)), { stichtag: '2027-03-24' });
const stored = (version: number, checkliste: Checkliste) => ({ kennung, version, checkliste }) as const;

/** A service that knows these versions. */
function serviceWith(...versions: readonly Checkliste[]): Service {
  const unused = () => Promise.reject(new Error('not asked for'));
  return {
    deliver: unused,
    fetchVorgaben: unused,
    fetchOverview: unused,
    fetchStored: async (_kennung, version = versions.length) => {
      const checkliste = versions[version - 1];
      return checkliste ? stored(version, checkliste) : null;
    },
  };
}

describe('what a delivery would change', () => {
  it('is told by field and by kind, without persons who are withheld', async () => {
    const stand = await fetchSpeicherstand(
      serviceWith(with1({ 'K1-01': { frist: '2027-W10' } })),
      kennung,
      1,
    );
    if (!stand) throw new Error('nothing is stored');
    const own = with1({
      'K1-01': { frist: '2027-W12' },
      'K1-02': { status: 'erledigt', erledigt: '2027-03-01' },
    });
    const vorschau = vorschauVon(readingOf(own), stand, false);
    expect(vorschau).toMatchObject({ version: 1, uebernommen: 0, konflikte: 0 });
    expect(zusammenfassung(vorschau?.aenderungen ?? [])).toBe(
      '3 Angaben ändern sich (1 Schritt neu erledigt, 1 Frist verschoben)',
    );
    expect(vorschauVon(readingOf(stand.gespeichert.checkliste), stand, false)?.aenderungen).toEqual([]);
  });

  it('keeps apart what others changed since, and what both changed', async () => {
    const service = serviceWith(
      offen,
      with1({ 'K1-01': { frist: '2027-W20' }, 'K1-03': { frist: '2027-W30' } }),
    );
    const stand = await fetchSpeicherstand(service, kennung, 1);
    if (!stand) throw new Error('nothing is stored');
    const own = with1({ 'K1-01': { frist: '2027-W12' }, 'K1-02': { frist: '2027-W13' } });
    const vorschau = vorschauVon(readingOf(own), stand, false);
    expect(vorschau?.aenderungen.map(({ id }) => id)).toEqual(['K1-02']);
    expect(vorschau).toMatchObject({ version: 2, uebernommen: 1, konflikte: 1 });
  });

  it('is nothing to compare with before the first delivery', async () => {
    expect(await fetchSpeicherstand(serviceWith(), kennung, null)).toBe(null);
  });
});
