/** Labelled values of the workbook, each in a cell with a defined name. */
import { themenfelder } from '../catalogue/catalogue.ts';
import type { Bericht, Stammdaten } from '../model/checkliste.ts';
import type { FieldKind, ListenKey } from './columns.ts';

export interface Field<Key extends string = string> {
  readonly key: Key;
  /** The label as printed, left of the value. */
  readonly label: string;
  readonly aliases: readonly string[];
  readonly kind: FieldKind;
  /** The choices of its drop-down; absent where anything may be typed. */
  readonly liste?: ListenKey;
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
    liste: 'land',
    name: 'ozg_land',
    hint: 'Pflichtangabe. Kürzel oder Name, zum Beispiel SH oder Schleswig-Holstein.',
  },
  {
    key: 'themenfeld',
    label: 'Themenfeld',
    aliases: [],
    kind: 'liste',
    liste: 'themenfeld',
    name: 'ozg_themenfeld',
    hint: `Eines der ${themenfelder.length} OZG-Themenfelder.`,
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
    liste: 'vorgehensmodell',
    name: 'ozg_vorgehensmodell',
    hint: 'Ergebnis des Schritts K3-01.',
  },
  {
    key: 'nachnutzungsmodell',
    label: 'Nachnutzungsmodell',
    aliases: [],
    kind: 'liste',
    liste: 'nachnutzungsmodell',
    name: 'ozg_nachnutzungsmodell',
    hint: 'Ergebnis des Schritts K4-01.',
  },
  {
    key: 'stand',
    label: 'Stand',
    aliases: ['Stand der Angaben', 'Datum'],
    kind: 'tag',
    name: 'ozg_stand',
    hint: 'Datum, auf dem die Angaben beruhen, zum Beispiel 22.03.2027.',
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
  {
    key: 'portaleinbindung',
    label: 'Portaleinbindung',
    aliases: ['Portal'],
    kind: 'text',
    name: 'ozg_portaleinbindung',
    hint: 'In welche Portale die Leistung eingebunden wird (Checkpoint U1-09).',
  },
] as const satisfies readonly Field<Exclude<keyof Stammdaten, 'leistungen'> | 'version'>[];

/** Texts a person writes in `Statusbericht`, each in a cell with a defined name. */
export const berichtFelder = [
  {
    key: 'ampel',
    label: 'Ampel',
    aliases: [],
    kind: 'liste',
    liste: 'ampel',
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
