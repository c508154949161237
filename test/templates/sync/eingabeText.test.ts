import { describe, expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { besitzerText, eingabeText } from '#templates/sync/eingabeText.ts';
import { feldLabel } from '#templates/sync/feldBezeichnung.ts';
import { felderOf } from '#templates/sync/felder.ts';

describe('a value as it is typed into its cell', () => {
  it.each([
    ['K1-04', 'frist', '2027-W12', 'KW 12/2027'],
    ['K1-04', 'begonnen', '2027-03-22', '22.03.2027'],
    ['K1-04', 'status', 'in-bearbeitung', 'In Bearbeitung'],
    ['K1-04', 'bemerkung', '2027-W12', '2027-W12'],
    ['U1-01', 'verbindlichkeit', 'fortlaufend', 'Beginn, dann fortlaufend'],
    ['stammdaten', 'land', 'SH', 'Schleswig-Holstein'],
    ['stammdaten', 'projektstart', '2027-W02', 'KW 2/2027'],
    ['stammdaten', 'themenfeld', 'Eigenes Feld', 'Eigenes Feld'],
    ['bericht', 'ampel', 'gruen', 'Grün'],
    ['bericht', 'status', 'erledigt', 'erledigt'],
    ['leistung.1', 'leika', '99012001000000', '99012001000000'],
  ])('%s.%s %s is %s', (id, feld, wert, text) => {
    expect(eingabeText({ id, feld }, wert)).toBe(text);
    expect(eingabeText({ id, feld }, null)).toBe('');
  });
});

describe('a compared field', () => {
  it('has a name of its own', () => {
    const felder = [...felderOf(newCheckliste({ land: 'SH' })).values()];
    expect(felder.filter((feld) => feldLabel(feld) === feld.feld)).toEqual([]);
    expect(feldLabel({ id: 'leistung.0', feld: 'leistung' })).toBe('ganze Zeile');
  });

  it('says what it belongs to', () => {
    expect(['stammdaten', 'bericht', 'leistung.1'].map(besitzerText)).toEqual([
      'Stammdaten',
      'Statusbericht',
      'OZG-Leistung 2',
    ]);
    expect(besitzerText('K1-04')).toMatch(/^K1-04 Steuerungskreis/);
  });
});
