/** OZG-Leistungen of the sample workbooks; OZG-IDs as in the public OZG catalogue, LeiKa only where it is known. */
export interface BeispielLeistung {
  readonly ozgId: string;
  readonly bezeichnung: string;
  readonly leika: string | null;
  readonly themenfeld: string;
}

export const beispielLeistungen: readonly BeispielLeistung[] = [
  { ozgId: '10000', bezeichnung: 'Elterngeld', leika: null, themenfeld: 'Familie & Kind' },
  { ozgId: '10086', bezeichnung: 'Hilfe zum Lebensunterhalt', leika: null, themenfeld: 'Arbeit & Ruhestand' },
  { ozgId: '10092', bezeichnung: 'Wohngeld', leika: null, themenfeld: 'Bauen & Wohnen' },
  { ozgId: '10110', bezeichnung: 'Abfallentsorgung', leika: null, themenfeld: 'Umwelt' },
  { ozgId: '10169', bezeichnung: 'Führerschein', leika: null, themenfeld: 'Mobilität & Reisen' },
  {
    ozgId: '10289',
    bezeichnung: 'Handwerksrolle und -karte',
    leika: null,
    themenfeld: 'Unternehmensführung & -entwicklung',
  },
  {
    ozgId: '10513',
    bezeichnung: 'Abbruchgenehmigung',
    leika: '99012001000000',
    themenfeld: 'Bauen & Wohnen',
  },
];
