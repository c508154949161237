/** The tables of the two sheets that may be missing, and their columns. */
import type {
  BasisdienstZeile,
  OffenerPunkt,
  Rechtsaenderung,
  Registerschnittstelle,
} from '../model/checkliste.ts';
import type { Column } from './columns.ts';

const text = { kind: 'text', input: true, indispensable: false, optional: true } as const;
const liste = { ...text, kind: 'liste' } as const;

/** Columns of `Offene Punkte`, in order; it is drawn with so many rows, and any number may follow. */
export const punkteZeilen = 12;
export const punkteSpalten = [
  { ...liste, liste: 'punktArt', key: 'art', header: 'Art', aliases: ['Typ', 'Kategorie'], width: 15 },
  {
    ...text,
    key: 'text',
    header: 'Worum geht es?',
    aliases: ['Worum geht es', 'Thema', 'Beschreibung', 'Inhalt'],
    width: 46,
  },
  { ...text, key: 'schritt', header: 'Schritt', aliases: ['Schritt-Nr.', 'Arbeitsschritt'], width: 9 },
  {
    ...text,
    key: 'zustaendig',
    header: 'Zuständig',
    aliases: ['Zuständigkeit', 'Verantwortlich', 'Verantwortliche', 'Wer?'],
    width: 26,
  },
  {
    ...text,
    key: 'bis',
    kind: 'woche',
    header: 'Am / Bis',
    aliases: ['Am', 'Bis', 'Frist', 'Datum', 'Wann?'],
    width: 13,
  },
  {
    ...text,
    key: 'erledigt',
    kind: 'tag',
    header: 'Erledigt am',
    aliases: ['Erledigt', 'Entschieden am', 'Abgeschlossen am'],
    width: 12,
  },
  {
    ...text,
    key: 'ergebnis',
    header: 'Ergebnis / Gegenmaßnahme',
    aliases: ['Ergebnis', 'Gegenmaßnahme', 'Bemerkung'],
    width: 42,
  },
  {
    ...liste,
    liste: 'risiko',
    key: 'risiko',
    header: 'Risiko',
    aliases: ['Eintrittswahrscheinlichkeit'],
    width: 10,
  },
  {
    ...liste,
    liste: 'eskalation',
    key: 'eskalation',
    header: 'Eskalation',
    aliases: ['Eskaliert', 'Eskalieren'],
    width: 12,
  },
] as const satisfies readonly Column<keyof OffenerPunkt>[];

/**
 * The three tables of `Anforderungen`: what stands above each, the step under which its entries
 * are gathered, and its columns. Widths are those of the sheet.
 */
export const anforderungenTabellen = {
  basisdienste: {
    titel: 'Basisdienste',
    schritt: 'K4-08',
    spalten: [
      { ...text, key: 'id', input: false, header: 'Nr.', aliases: ['Nr', 'Nummer'], width: 46 },
      { ...text, key: 'label', input: false, header: 'Basisdienst', aliases: ['Basisdienste'], width: 44 },
      {
        ...liste,
        liste: 'bedarf',
        key: 'bedarf',
        header: 'Bedarf',
        aliases: ['Benötigt', 'Nötig?'],
        width: 18,
      },
      { ...text, key: 'bemerkung', header: 'Bemerkung', aliases: ['Bemerkungen', 'Anmerkung'], width: 60 },
    ] as const satisfies readonly Column<keyof BasisdienstZeile | 'label'>[],
  },
  registerschnittstellen: {
    titel: 'Registerschnittstellen',
    schritt: 'K4-08',
    spalten: [
      { ...text, key: 'register', header: 'Register', aliases: [], width: 46 },
      { ...text, key: 'daten', header: 'Daten', aliases: ['Datenbedarf'], width: 44 },
      { ...text, key: 'bemerkung', header: 'Bemerkung', aliases: ['Bemerkungen', 'Anmerkung'], width: 60 },
    ] as const satisfies readonly Column<keyof Registerschnittstelle>[],
  },
  rechtsaenderungen: {
    titel: 'Rechtsänderungen',
    schritt: 'K4-07',
    spalten: [
      { ...text, key: 'norm', header: 'Norm', aliases: ['Rechtsnorm', 'Gesetz'], width: 46 },
      { ...text, key: 'aenderungsbedarf', header: 'Änderungsbedarf', aliases: ['Änderung'], width: 44 },
      { ...text, key: 'bemerkung', header: 'Bemerkung', aliases: ['Bemerkungen', 'Anmerkung'], width: 60 },
    ] as const satisfies readonly Column<keyof Rechtsaenderung>[],
  },
} as const;
/** So many free rows have the tables of Registerschnittstellen and Rechtsänderungen. */
export const anforderungenZeilen = 5;
