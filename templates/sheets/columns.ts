/** The columns of the workbook's tables. `read` finds them by these words, `write` and the task pane put them there. */
import type { Leistung, Zeile } from '../model/checkliste.ts';

/** What a cell holds: decides how it is read, checked and formatted. */
export type FieldKind = 'text' | 'status' | 'woche' | 'tag' | 'liste';

/** The lists of choices; `Listen` holds a column for each. */
export type ListenKey =
  | 'status'
  | 'land'
  | 'themenfeld'
  | 'vorgehensmodell'
  | 'nachnutzungsmodell'
  | 'verbindlichkeit'
  | 'ampel'
  | 'punktArt'
  | 'risiko'
  | 'bedarf'
  | 'mvp'
  | 'eskalation';

export interface Column<Key extends string = string> {
  readonly key: Key;
  /** The header as printed. */
  readonly header: string;
  /** Other spellings that a reader accepts, beside case, spaces and hyphens. */
  readonly aliases: readonly string[];
  readonly kind: FieldKind;
  /** The choices of its drop-down; absent where anything may be typed. */
  readonly liste?: ListenKey;
  /** Characters. */
  readonly width: number;
  /** A person fills it. */
  readonly input: boolean;
  /** Without it the sheet cannot be read at all. */
  readonly indispensable: boolean;
  /** May be missing without a word: workbooks of an earlier version lack it. */
  readonly optional?: true;
}

type ZeilenKey = keyof Zeile;

const zeilenSpalten = [
  {
    key: 'verantwortliche',
    header: 'Verantwortliche',
    aliases: [
      'Verantwortlich',
      'Verantwortlicher',
      'Verantwortliche:r',
      'Zuständig',
      'Zuständigkeit',
      'Wer?',
    ],
    kind: 'text',
    width: 24,
    input: true,
    indispensable: false,
  },
  {
    key: 'status',
    header: 'Status',
    aliases: ['Stand', 'Bearbeitungsstatus'],
    kind: 'status',
    liste: 'status',
    width: 24,
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
    aliases: ['Termin', 'Fällig', 'Fällig bis', 'Zieltermin', 'Zieldatum', 'Bis wann?', 'Deadline'],
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
    width: 11,
    input: true,
    indispensable: false,
  },
  {
    key: 'erledigt',
    header: 'Erledigt am',
    aliases: ['Fertig am', 'Abgeschlossen am', 'Erledigt-Datum'],
    kind: 'tag',
    width: 11,
    input: true,
    indispensable: false,
  },
  {
    key: 'bemerkung',
    header: 'Bemerkung',
    aliases: ['Bemerkungen', 'Anmerkung', 'Anmerkungen', 'Kommentar', 'Notiz'],
    kind: 'text',
    width: 36,
    input: true,
    indispensable: false,
  },
  {
    key: 'nachweis',
    header: 'Nachweis',
    aliases: ['Nachweise', 'Ergebnis', 'Ergebnislink', 'Ablage', 'Ablageort'],
    kind: 'text',
    width: 28,
    input: true,
    indispensable: false,
    optional: true,
  },
] as const satisfies readonly Column<ZeilenKey>[];

/** Columns of `Checkliste`, in order. `nr` or `label` must be there, and `status`. */
export const checklisteSpalten = [
  {
    key: 'nr',
    header: 'Nr.',
    aliases: ['Nr', 'Nummer', 'lfd. Nr.', 'ID', 'Id'],
    kind: 'text',
    width: 7,
    input: false,
    indispensable: false,
  },
  {
    key: 'arbeitspaket',
    header: 'Arbeitspaket',
    aliases: ['AP', 'Arbeitspakete'],
    kind: 'text',
    width: 26,
    input: false,
    indispensable: false,
  },
  {
    key: 'label',
    header: 'Arbeitsschritt',
    aliases: ['Arbeitsschritte', 'Schritt', 'Aufgabe'],
    kind: 'text',
    width: 46,
    input: false,
    indispensable: false,
  },
  {
    key: 'steuerungsindikator',
    header: 'Steuerungsindikator',
    aliases: ['SI', 'Indikator'],
    kind: 'text',
    width: 17,
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
    aliases: ['Nr', 'Nummer', 'lfd. Nr.', 'ID', 'Id'],
    kind: 'text',
    width: 7,
    input: false,
    indispensable: false,
  },
  { key: 'phase', header: 'Phase', aliases: [], kind: 'text', width: 18, input: false, indispensable: false },
  {
    key: 'label',
    header: 'Checkpoint',
    aliases: ['Checkpoints', 'Prüfpunkt'],
    kind: 'text',
    width: 46,
    input: false,
    indispensable: false,
  },
  {
    key: 'verbindlichkeit',
    header: 'Verbindlichkeit',
    aliases: ['Kategorie'],
    kind: 'liste',
    liste: 'verbindlichkeit',
    width: 23,
    input: true,
    indispensable: false,
  },
  ...zeilenSpalten,
] as const satisfies readonly Column[];

/**
 * Heading above the list of OZG-Leistungen in `Stammdaten`, and its columns: so many rows are drawn, and room is for
 * `leistungenMax`.
 */
export const leistungenTitel = 'OZG-Leistungen';
export const leistungenZeilen = 5;
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
    key: 'mvp',
    header: 'Teil des MVP',
    aliases: ['MVP', 'Im MVP'],
    kind: 'liste',
    liste: 'mvp',
    width: 12,
    input: true,
    indispensable: false,
    optional: true,
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
    liste: 'vorgehensmodell',
    width: 28,
    input: true,
    indispensable: false,
  },
  {
    key: 'nachnutzungsmodell',
    header: 'Nachnutzungsmodell',
    aliases: [],
    kind: 'liste',
    liste: 'nachnutzungsmodell',
    width: 28,
    input: true,
    indispensable: false,
  },
] as const satisfies readonly Column<keyof Leistung>[];
