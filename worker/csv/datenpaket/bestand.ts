import { abschlusskriterien, arbeitspakete } from '#templates/catalogue/catalogue.ts';
import type { Kennung, Leistung, Schritt } from '#templates/model/checkliste.ts';
import type { Projekt } from '#templates/model/overview.ts';
import { type Spalte, type Tabelle, wochePattern } from './tabelle.ts';

const kennungPattern = '[A-Z]{2,4}-[0-9A-Z]{6}';

/** A row that belongs to the workbook of this Kennung. */
interface Zugehoerig {
  readonly kennung: Kennung | null;
}

const kennung: Spalte<Zugehoerig> = {
  name: 'kennung',
  title: 'Kennung der Mappe',
  type: 'string',
  required: true,
  pattern: kennungPattern,
  value: (zeile) => zeile.kennung,
};
const zurMappe = { feld: 'kennung', tabelle: 'projekte', schluessel: 'kennung' };

/** A row a workbook, with its figures at the Stichtag. */
export const projekteTabelle: Tabelle<Projekt> = {
  name: 'projekte',
  title: 'Umsetzungsprojekte, eine Zeile je Mappe',
  schluessel: ['kennung'],
  verweise: [
    { feld: 'land', tabelle: 'laender', schluessel: 'id' },
    { feld: 'terminampel', tabelle: 'ampeln', schluessel: 'id' },
    { feld: 'risikoampel', tabelle: 'ampeln', schluessel: 'id' },
    { feld: 'ampel_erklaert', tabelle: 'ampeln', schluessel: 'id' },
    { feld: 'naechste_frist_schritt', tabelle: 'schritte', schluessel: 'id' },
  ],
  spalten: [
    kennung,
    { name: 'land', title: 'Land', type: 'string', required: true, value: ({ land }) => land },
    {
      name: 'umsetzungsprojekt',
      title: 'Umsetzungsprojekt',
      type: 'string',
      value: ({ umsetzungsprojekt }) => umsetzungsprojekt,
    },
    { name: 'themenfeld', title: 'Themenfeld', type: 'string', value: ({ themenfeld }) => themenfeld },
    { name: 'stand', title: 'Stand der Mappe', type: 'date', value: ({ stand }) => stand },
    { name: 'version', title: 'Version im Speicher', type: 'integer', value: ({ version }) => version },
    ...arbeitspakete.flatMap(({ nr, id }): Spalte<Projekt>[] =>
      anteil(`ap${nr}`, id, ({ arbeitspakete: figuren }) => figuren.find((figur) => figur.nr === nr)),
    ),
    ...anteil('indikatoren', 'Steuerungsindikatoren', ({ indikatoren }) => indikatoren),
    {
      name: 'indikatoren_ueberfaellig',
      title: 'Steuerungsindikatoren überfällig am Stichtag',
      type: 'integer',
      value: ({ indikatoren }) => indikatoren.ueberfaellig,
    },
    ...abschlusskriterien.flatMap(({ id }): Spalte<Projekt>[] =>
      anteil(`kriterium_${id.toLowerCase()}`, `Kriterium ${id}`, ({ kriterien }) => kriterien[id]),
    ),
    {
      name: 'terminampel',
      title: 'Terminampel (berechnet) am Stichtag',
      type: 'string',
      required: true,
      value: ({ ampel }) => ampel.vorschlag,
    },
    {
      name: 'risikoampel',
      title: 'Risikoampel aus den offenen Risiken',
      type: 'string',
      value: ({ ampel }) => ampel.risiko,
    },
    {
      name: 'ampel_erklaert',
      title: 'Einschätzung des Projekts',
      type: 'string',
      value: ({ ampel }) => ampel.erklaert,
    },
    {
      name: 'naechste_frist',
      title: 'Nächste Frist ab dem Stichtag, Kalenderwoche',
      type: 'string',
      pattern: wochePattern,
      value: (projekt) => projekt.naechsteFrist?.frist ?? null,
    },
    {
      name: 'naechste_frist_schritt',
      title: 'Arbeitsschritt der nächsten Frist',
      type: 'string',
      value: (projekt) => projekt.naechsteFrist?.id ?? null,
    },
  ],
};

function anteil(
  name: string,
  title: string,
  figur: (projekt: Projekt) => { readonly erledigt: number; readonly von: number } | undefined,
): Spalte<Projekt>[] {
  return [
    {
      name: `${name}_erledigt`,
      title: `${title}: erledigt`,
      type: 'integer',
      value: (projekt) => figur(projekt)?.erledigt ?? null,
    },
    {
      name: `${name}_anwendbar`,
      title: `${title}: anwendbar (ohne entfallene)`,
      type: 'integer',
      value: (projekt) => figur(projekt)?.von ?? null,
    },
  ];
}

/** A row per workbook and OZG-Leistung; `nr` counts from 1 in the workbook's order. */
export const leistungenTabelle: Tabelle<Leistung & Zugehoerig & { readonly nr: number }> = {
  name: 'leistungen',
  title: 'OZG-Leistungen der Umsetzungsprojekte',
  schluessel: ['kennung', 'nr'],
  verweise: [zurMappe],
  spalten: [
    kennung,
    { name: 'nr', title: 'Nummer in der Mappe', type: 'integer', required: true, value: ({ nr }) => nr },
    { name: 'ozg_id', title: 'OZG-ID', type: 'string', value: ({ ozgId }) => ozgId },
    { name: 'bezeichnung', title: 'Bezeichnung', type: 'string', value: ({ bezeichnung }) => bezeichnung },
    { name: 'leika', title: 'LeiKa-Schlüssel', type: 'string', value: ({ leika }) => leika },
    { name: 'mvp', title: 'Teil des MVP', type: 'boolean', value: ({ mvp }) => mvp },
  ],
};

/** A row per workbook and Steuerungsindikator. */
export const indikatorenTabelle: Tabelle<Schritt & Zugehoerig> = {
  name: 'indikatoren',
  title: 'Steuerungsindikatoren, eine Zeile je Mappe und Steuerungsindikator',
  schluessel: ['kennung', 'schritt'],
  verweise: [
    zurMappe,
    { feld: 'schritt', tabelle: 'schritte', schluessel: 'id' },
    { feld: 'status', tabelle: 'status', schluessel: 'id' },
  ],
  spalten: [
    kennung,
    { name: 'schritt', title: 'Arbeitsschritt', type: 'string', required: true, value: ({ id }) => id },
    { name: 'status', title: 'Status', type: 'string', required: true, value: ({ status }) => status },
    {
      name: 'beginn_geplant',
      title: 'Beginn geplant, Kalenderwoche',
      type: 'string',
      pattern: wochePattern,
      value: ({ beginnGeplant }) => beginnGeplant,
    },
    {
      name: 'frist',
      title: 'Frist, Kalenderwoche; sie endet mit dem Sonntag',
      type: 'string',
      pattern: wochePattern,
      value: ({ frist }) => frist,
    },
    { name: 'begonnen', title: 'Begonnen am', type: 'date', value: ({ begonnen }) => begonnen },
    { name: 'erledigt', title: 'Erledigt am', type: 'date', value: ({ erledigt }) => erledigt },
  ],
};
