/**
 * The workbook's layout as data: sheets, columns, fields and the words that name them. `read` finds things by these
 * words, `write` and the task pane put them there.
 */
import type { Bericht, Checkpoint, Leistung, Schritt, Stammdaten } from '../checkliste.ts';

/** Written into every workbook; a reader that knows a lower number says so. */
export const vorlagenversion = '1';

/** Names of the sheets, in tab order; `listen` is hidden. */
export const sheetNames = {
  stammdaten: 'Stammdaten',
  checkliste: 'Checkliste',
  umsetzungscheckliste: 'Umsetzungscheckliste',
  zeitplan: 'Zeitplan',
  statusbericht: 'Statusbericht',
  anleitung: 'Anleitung',
  listen: 'Listen',
} as const;

/** What a cell holds: decides how it is read, checked and formatted. */
export type FieldKind = 'text' | 'status' | 'woche' | 'tag' | 'liste';

export interface Column<Key extends string = string> {
  readonly key: Key;
  /** The header as printed. */
  readonly header: string;
  /** Other spellings that a reader accepts, beside case, spaces and hyphens. */
  readonly aliases: readonly string[];
  readonly kind: FieldKind;
  /** Characters. */
  readonly width: number;
  /** A person fills it. */
  readonly input: boolean;
  /** Without it the sheet cannot be read at all. */
  readonly indispensable: boolean;
}

type ZeilenKey = Exclude<keyof Schritt, 'id' | 'at'>;

const zeilenSpalten = [
  {
    key: 'verantwortliche',
    header: 'Verantwortliche',
    aliases: ['Verantwortlich', 'Verantwortlicher', 'Verantwortliche:r', 'Zuständig'],
    kind: 'text',
    width: 25,
    input: true,
    indispensable: false,
  },
  {
    key: 'status',
    header: 'Status',
    aliases: ['Stand', 'Bearbeitungsstatus'],
    kind: 'status',
    width: 22,
    input: true,
    indispensable: true,
  },
  {
    key: 'beginnGeplant',
    header: 'Beginn geplant',
    aliases: ['Geplanter Beginn', 'Start geplant', 'Beginn (geplant)'],
    kind: 'woche',
    width: 12,
    input: true,
    indispensable: false,
  },
  {
    key: 'frist',
    header: 'Frist',
    aliases: ['Termin', 'Fällig', 'Fällig bis', 'Zieltermin', 'Deadline'],
    kind: 'woche',
    width: 12,
    input: true,
    indispensable: false,
  },
  {
    key: 'begonnen',
    header: 'Begonnen am',
    aliases: ['Begonnen', 'Beginn am', 'Gestartet am'],
    kind: 'tag',
    width: 12,
    input: true,
    indispensable: false,
  },
  {
    key: 'erledigt',
    header: 'Erledigt am',
    aliases: ['Fertig am', 'Abgeschlossen am', 'Erledigt-Datum'],
    kind: 'tag',
    width: 12,
    input: true,
    indispensable: false,
  },
  {
    key: 'bemerkung',
    header: 'Bemerkung',
    aliases: ['Bemerkungen', 'Anmerkung', 'Anmerkungen', 'Kommentar', 'Notiz'],
    kind: 'text',
    width: 38,
    input: true,
    indispensable: false,
  },
] as const satisfies readonly Column<ZeilenKey>[];

/** Columns of `Checkliste`, in order. `nr` or `label` must be there, and `status`. */
export const checklisteSpalten = [
  {
    key: 'nr',
    header: 'Nr.',
    aliases: ['Nr', 'Nummer', 'ID', 'Id'],
    kind: 'text',
    width: 8,
    input: false,
    indispensable: false,
  },
  {
    key: 'arbeitspaket',
    header: 'Arbeitspaket',
    aliases: ['AP', 'Arbeitspakete'],
    kind: 'text',
    width: 23,
    input: false,
    indispensable: false,
  },
  {
    key: 'label',
    header: 'Arbeitsschritt',
    aliases: ['Arbeitsschritte', 'Schritt', 'Aufgabe'],
    kind: 'text',
    width: 48,
    input: false,
    indispensable: false,
  },
  {
    key: 'steuerungsindikator',
    header: 'Steuerungsindikator',
    aliases: ['SI', 'Indikator'],
    kind: 'text',
    width: 18,
    input: false,
    indispensable: false,
  },
  ...zeilenSpalten,
] as const satisfies readonly Column[];

/** Columns of `Umsetzungscheckliste`, in order. */
export const umsetzungSpalten = [
  {
    key: 'nr',
    header: 'Nr.',
    aliases: ['Nr', 'Nummer', 'ID', 'Id'],
    kind: 'text',
    width: 8,
    input: false,
    indispensable: false,
  },
  { key: 'phase', header: 'Phase', aliases: [], kind: 'text', width: 18, input: false, indispensable: false },
  {
    key: 'label',
    header: 'Checkpoint',
    aliases: ['Checkpoints', 'Prüfpunkt'],
    kind: 'text',
    width: 48,
    input: false,
    indispensable: false,
  },
  {
    key: 'verbindlichkeit',
    header: 'Verbindlichkeit',
    aliases: ['Kategorie'],
    kind: 'liste',
    width: 23,
    input: true,
    indispensable: false,
  },
  ...zeilenSpalten,
] as const satisfies readonly Column[];

export interface Field<Key extends string = string> {
  readonly key: Key;
  /** The label as printed, left of the value. */
  readonly label: string;
  readonly aliases: readonly string[];
  readonly kind: FieldKind;
  /** Defined name of the value's cell. */
  readonly name: string;
  readonly hint: string;
}

/** Fields of `Stammdaten`, in order; each value stands right of its label in a cell with a defined name. */
export const stammdatenFelder = [
  {
    key: 'kennung',
    label: 'Kennung',
    aliases: [],
    kind: 'text',
    name: 'ozg_kennung',
    hint: 'Entsteht mit der Mappe und bleibt unverändert.',
  },
  {
    key: 'version',
    label: 'Version',
    aliases: [],
    kind: 'text',
    name: 'ozg_version',
    hint: 'Version im Speicher, auf der diese Mappe beruht. Leer, solange nicht gemeldet wurde.',
  },
  {
    key: 'land',
    label: 'Land',
    aliases: ['Bundesland'],
    kind: 'liste',
    name: 'ozg_land',
    hint: 'Pflichtangabe. Kürzel oder Name, zum Beispiel SH oder Schleswig-Holstein.',
  },
  {
    key: 'themenfeld',
    label: 'Themenfeld',
    aliases: [],
    kind: 'liste',
    name: 'ozg_themenfeld',
    hint: 'Eines der 14 OZG-Themenfelder.',
  },
  {
    key: 'umsetzungsprojekt',
    label: 'Umsetzungsprojekt',
    aliases: ['Projekt', 'Umsetzungsprojekt/Labor'],
    kind: 'text',
    name: 'ozg_umsetzungsprojekt',
    hint: 'Pflichtangabe. Name des Umsetzungsprojekts.',
  },
  {
    key: 'umsetzungskoordinator',
    label: 'Umsetzungskoordinator:in',
    aliases: [
      'Umsetzungskoordinator',
      'Umsetzungs Koordinator',
      'Umsetzungs Koordinator:in',
      'Umsetzungskordinator:in',
    ],
    kind: 'text',
    name: 'ozg_umsetzungskoordinator',
    hint: 'Am besten Funktion oder Funktionspostfach statt eines Namens.',
  },
  {
    key: 'leistungsverantwortlich',
    label: 'Leistungsverantwortliche:r',
    aliases: ['Leistungsverantwortlicher', 'Leistungsverantwortliche'],
    kind: 'text',
    name: 'ozg_leistungsverantwortlich',
    hint: 'Am besten Funktion oder Funktionspostfach statt eines Namens.',
  },
  {
    key: 'vorgehensmodell',
    label: 'Vorgehensmodell',
    aliases: [],
    kind: 'liste',
    name: 'ozg_vorgehensmodell',
    hint: 'Ergebnis des Schritts K3-01.',
  },
  {
    key: 'nachnutzungsmodell',
    label: 'Nachnutzungsmodell',
    aliases: [],
    kind: 'liste',
    name: 'ozg_nachnutzungsmodell',
    hint: 'Ergebnis des Schritts K4-01.',
  },
  {
    key: 'stand',
    label: 'Stand',
    aliases: ['Stand der Angaben', 'Datum'],
    kind: 'tag',
    name: 'ozg_stand',
    hint: 'Tag, für den diese Mappe spricht, zum Beispiel 22.03.2027.',
  },
  {
    key: 'projektstart',
    label: 'Projektstart',
    aliases: ['Projektstart (KW)', 'Start'],
    kind: 'woche',
    name: 'ozg_projektstart',
    hint: 'Kalenderwoche, zum Beispiel KW 2/2027.',
  },
  {
    key: 'projektende',
    label: 'Projektende',
    aliases: ['Projektende (KW)', 'Ende'],
    kind: 'woche',
    name: 'ozg_projektende',
    hint: 'Kalenderwoche, zum Beispiel KW 40/2027.',
  },
] as const satisfies readonly Field<Exclude<keyof Stammdaten, 'leistungen'> | 'version'>[];

/** Heading above the list of OZG-Leistungen in `Stammdaten`, and its columns; room for `leistungenMax` rows. */
export const leistungenTitel = 'OZG-Leistungen';
export const leistungenMax = 20;
export const leistungSpalten = [
  {
    key: 'ozgId',
    header: 'OZG-ID',
    aliases: ['OZG ID', 'OZG-Nummer'],
    kind: 'text',
    width: 34,
    input: true,
    indispensable: false,
  },
  {
    key: 'bezeichnung',
    header: 'Bezeichnung',
    aliases: ['OZG-Leistung', 'Leistung', 'Name'],
    kind: 'text',
    width: 44,
    input: true,
    indispensable: false,
  },
  {
    key: 'leika',
    header: 'LeiKa-Schlüssel',
    aliases: ['LeiKa', 'LeiKa-ID', 'Leika-Schlüssel', 'Leistungsschlüssel'],
    kind: 'text',
    width: 22,
    input: true,
    indispensable: false,
  },
  {
    key: 'leistungsverantwortlich',
    header: 'Leistungsverantwortliche:r',
    aliases: ['Leistungsverantwortlicher', 'Leistungsverantwortliche'],
    kind: 'text',
    width: 28,
    input: true,
    indispensable: false,
  },
  {
    key: 'vorgehensmodell',
    header: 'Vorgehensmodell',
    aliases: [],
    kind: 'liste',
    width: 28,
    input: true,
    indispensable: false,
  },
  {
    key: 'nachnutzungsmodell',
    header: 'Nachnutzungsmodell',
    aliases: [],
    kind: 'liste',
    width: 28,
    input: true,
    indispensable: false,
  },
] as const satisfies readonly Column<keyof Leistung>[];

/** Texts a person writes in `Statusbericht`, each in a cell with a defined name. */
export const berichtFelder = [
  {
    key: 'ampel',
    label: 'Ampel',
    aliases: [],
    kind: 'liste',
    name: 'ozg_bericht_ampel',
    hint: 'Grün, Gelb, Rot oder Grau. Gelb und Rot mit Begründung.',
  },
  {
    key: 'begruendung',
    label: 'Begründung der Ampel',
    aliases: ['Begründung'],
    kind: 'text',
    name: 'ozg_bericht_begruendung',
    hint: 'Abweichung, Grund und Möglichkeiten.',
  },
  {
    key: 'zusammenfassung',
    label: 'Zusammenfassung',
    aliases: [],
    kind: 'text',
    name: 'ozg_bericht_zusammenfassung',
    hint: 'Die wichtigsten Änderungen seit dem letzten Bericht.',
  },
  {
    key: 'termine',
    label: 'Termine',
    aliases: [],
    kind: 'text',
    name: 'ozg_bericht_termine',
    hint: 'Erfolgte und anstehende wichtige Termine.',
  },
  {
    key: 'status',
    label: 'Status',
    aliases: ['Status (Text)'],
    kind: 'text',
    name: 'ozg_bericht_status',
    hint: 'Allgemeiner Fortschritt und bestehende Risiken.',
  },
  {
    key: 'massnahmen',
    label: 'Maßnahmen und Entscheidungsbedarfe',
    aliases: ['Maßnahmen', 'Entscheidungsbedarfe'],
    kind: 'text',
    name: 'ozg_bericht_massnahmen',
    hint: 'Erforderliche Maßnahmen und Entscheidungen.',
  },
] as const satisfies readonly Field<keyof Bericht>[];

/** Custom document properties; many tools drop them, so they are never the only place of anything that matters. */
export const eigenschaften = {
  vorlagenversion: 'OZG_Vorlagenversion',
  kennung: 'OZG_Kennung',
  katalog: 'OZG_Katalog',
} as const;

export type CheckpointKey = Exclude<keyof Checkpoint, 'id' | 'at'>;
