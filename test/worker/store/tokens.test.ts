import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { NeuerToken } from '../../../worker/store/store.ts';
import { checkliste, lieferung, noon, openTemp, vorgang } from './tempStore.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const koordination = vorgang('koordination', '2027-03-22', null);
const token = (rest: Partial<NeuerToken> = {}): NeuerToken => ({
  id: 'sh-1',
  hash: sha256('ozg_geheim'),
  label: 'Projektbüro',
  rolle: 'land',
  land: 'SH',
  expires: null,
  ...rest,
});

describe('a Zugangsschlüssel', () => {
  it('tells who holds it by its hash', () => {
    const store = openTemp();
    store.createToken(token(), koordination);
    expect(store.identify(sha256('ozg_geheim'), noon('2027-03-23'))).toEqual({
      tokenId: 'sh-1',
      rolle: 'land',
      land: 'SH',
      label: 'Projektbüro',
    });
    expect(store.identify(sha256('ozg_andere'), noon('2027-03-23'))).toBeNull();
    // alike in the digits that find the row
    expect(store.identify(`${sha256('ozg_geheim').slice(0, 63)}g`, noon('2027-03-23'))).toBeNull();
  });

  it('is refused from the instant it expires', () => {
    const store = openTemp();
    store.createToken(token({ expires: '2027-04-01T00:00:00.000Z' }), koordination);
    expect(store.identify(sha256('ozg_geheim'), '2027-03-31T23:59:59.999Z')).not.toBeNull();
    expect(store.identify(sha256('ozg_geheim'), '2027-04-01T00:00:00.000Z')).toBeNull();
  });

  it('is refused once revoked, and stays listed with its label', () => {
    const store = openTemp();
    store.createToken(token(), koordination);
    store.deliver(lieferung(checkliste(), { vorgang: vorgang('sh-1') }));
    expect(store.revokeToken('sh-1', koordination)).toBe(true);
    expect(store.revokeToken('sh-1', koordination)).toBe(true);
    expect(store.revokeToken('sh-2', koordination)).toBe(false);
    expect(store.identify(sha256('ozg_geheim'), noon('2027-03-23'))).toBeNull();
    expect(store.tokens()).toMatchObject([{ id: 'sh-1', revoked: noon('2027-03-22') }]);
    expect(store.get('SH-WAHNGE')?.by).toBe('Projektbüro');
  });

  it('has its use noted, at most once an hour', () => {
    const store = openTemp();
    store.createToken(token(), koordination);
    const use = (now: string) => {
      store.identify(sha256('ozg_geheim'), now);
      return store.tokens()[0]?.lastUsed;
    };
    expect(store.tokens()[0]?.lastUsed).toBeNull();
    expect(use('2027-03-23T10:00:00.000Z')).toBe('2027-03-23T10:00:00.000Z');
    expect(use('2027-03-23T10:59:59.000Z')).toBe('2027-03-23T10:00:00.000Z');
    expect(use('2027-03-23T11:00:00.000Z')).toBe('2027-03-23T11:00:00.000Z');
  });

  it('is never listed with its hash', () => {
    const store = openTemp();
    store.createToken(token(), koordination);
    expect(JSON.stringify([store.tokens(), store.audit({ before: null, limit: 9 })])).not.toContain(
      sha256('ozg_geheim'),
    );
  });

  it('belongs to a Land, or to the coordination', () => {
    const store = openTemp();
    expect(() => store.createToken(token({ land: null }), koordination)).toThrow();
    expect(() => store.createToken(token({ rolle: 'koordination' }), koordination)).toThrow();
    expect(() => store.createToken(token({ hash: 'geheim' }), koordination)).toThrow();
    expect(store.tokens()).toEqual([]);
  });
});

describe('Vorgaben', () => {
  const vorgaben = {
    zielwochen: { 'K1-04': '2027-W20' },
    verbindlichkeit: {},
    erwartet: null,
    adressen: {},
  } as const;

  it('hold for all or for a Themenfeld, and are replaced as a whole', () => {
    const store = openTemp();
    expect(store.vorgaben()).toEqual([]);
    store.putVorgaben('Bildung', vorgaben, koordination);
    store.putVorgaben(null, { ...vorgaben, erwartet: ['SH', 'NI'] }, koordination);
    store.putVorgaben('Bildung', { ...vorgaben, zielwochen: {} }, koordination);
    const rest = { at: noon('2027-03-22'), by: 'koordination' };
    expect(store.vorgaben()).toEqual([
      { themenfeld: null, vorgaben: { ...vorgaben, erwartet: ['SH', 'NI'] }, ...rest },
      { themenfeld: 'Bildung', vorgaben: { ...vorgaben, zielwochen: {} }, ...rest },
    ]);
  });

  it('keep their addresses when a client of an earlier release sets the rest', () => {
    const store = openTemp();
    const { adressen: _, ...frueher } = vorgaben;
    const adressen = { Leitfaden: 'https://ozg.land.example/leitfaden' };
    store.putVorgaben(null, { ...vorgaben, adressen }, koordination);
    store.putVorgaben('Bildung', frueher, koordination);
    store.putVorgaben(null, { ...frueher, zielwochen: {} }, koordination);
    expect(store.vorgaben().map((eintrag) => eintrag.vorgaben)).toEqual([
      { ...vorgaben, zielwochen: {}, adressen },
      vorgaben,
    ]);
    store.putVorgaben(null, vorgaben, koordination);
    expect(store.vorgaben()[0]?.vorgaben).toEqual(vorgaben);
  });
});

describe('the audit', () => {
  it('tells who did what when, newest first and in pages, and never what stood in a cell', () => {
    const store = openTemp();
    store.createToken(token(), koordination);
    const bemerkung = 'nur für den Dienstgebrauch';
    const inhalt = checkliste({ umsetzungsprojekt: 'Marke-Projekt', zeilen: { 'K1-01': { bemerkung } } });
    store.deliver(lieferung(inhalt, { vorgang: vorgang('sh-1') }));
    store.withdraw('SH-WAHNGE', vorgang('sh-1', '2027-03-24'));
    store.revokeToken('sh-1', koordination);
    const eintraege = store.audit({ before: null, limit: 10 });
    expect(eintraege.map(({ id: _, ...rest }) => rest)).toEqual([
      { at: noon('2027-03-22'), by: 'koordination', was: 'zugang-widerrufen', kennung: null, ziel: 'sh-1' },
      { at: noon('2027-03-24'), by: 'Projektbüro', was: 'zurueckgezogen', kennung: 'SH-WAHNGE', ziel: null },
      { at: noon('2027-03-22'), by: 'Projektbüro', was: 'geliefert', kennung: 'SH-WAHNGE', ziel: '1' },
      { at: noon('2027-03-22'), by: 'koordination', was: 'zugang-angelegt', kennung: null, ziel: 'sh-1' },
    ]);
    const before = eintraege[1]?.id ?? 0;
    expect(store.audit({ before, limit: 1 })).toEqual([eintraege[2]]);
    expect(JSON.stringify(eintraege)).not.toMatch(/Marke|Dienstgebrauch/);
  });
});
