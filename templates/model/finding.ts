/**
 * A finding is a value: what is wrong with a Checkliste, where, and how it is put right. Its shape is the one that
 * HTTP clients see (contract of `/api/validate`); `null` for what does not apply, never a missing key.
 */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/**
 * A repair that one click can do: values to write, or a named action of the task pane. `sicher` = it changes no meaning:
 * what it writes is what the cell says already. Only such repairs are done many at once.
 */
export type Fix =
  | { readonly label: string; readonly sicher: boolean; readonly cells: readonly FixCell[] }
  | { readonly label: string; readonly aktion: FixAktion };

export interface FixCell {
  readonly sheet: string;
  /** A1 address within the sheet. */
  readonly cell: string;
  /** What to write, as a person would type it (`KW 12/2027`, `22.03.2027`, `Erledigt`); `''` empties the cell. */
  readonly value: string;
}

export const fixAktionen = ['zeile-wiederherstellen', 'schutz', 'auswahlliste', 'neue-kennung'] as const;
export type FixAktion = (typeof fixAktionen)[number];

export interface Finding {
  /** Stable, German, kebab-case, noun first; a key of `findingCodes`. */
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string | null;
  /** A1 address within the sheet, e.g. `G7`. */
  readonly cell: string | null;
  /** Arbeitsschritt or Checkpoint concerned, e.g. `K1-04`. */
  readonly id: string | null;
  /** One German sentence with the value found and, where it helps, a valid example. */
  readonly message: string;
  /** The text found in the cell. */
  readonly value: string | null;
  readonly fix: Fix | null;
}

/** Every code that a finding can carry. What each means stands in `catalogue/findings.json`. */
export const findingCodes = [
  'datei-unlesbar',
  'datei-verschluesselt',
  'datei-zu-gross',
  'datei-gefaehrlich',
  'vorlage-fremd',
  'vorlage-veraltet',
  'vorlage-neuer',
  'liste-von-hand',
  'blatt-fehlt',
  'spalte-fehlt',
  'schritt-doppelt',
  'schritt-fehlt',
  'zeile-zusaetzlich',
  'zeilen-vertauscht',
  'checkliste-doppelt',
  'spalte-doppelt',
  'zellen-verbunden',
  'formatierung-nicht-gelesen',
  'zelle-ausserhalb',
  'spalte-zusaetzlich',
  'blatt-zusaetzlich',
  'bezeichnung-abweichend',
  'land-fehlt',
  'land-unbekannt',
  'umsetzungsprojekt-fehlt',
  'themenfeld-unbekannt',
  'vorgehensmodell-unbekannt',
  'nachnutzungsmodell-unbekannt',
  'ozg-id-unbekannt',
  'leika-unlesbar',
  'stand-fehlt',
  'kennung-fehlt',
  'kennung-unlesbar',
  'kennung-abweichend',
  'kennung-doppelt',
  'version-unlesbar',
  'stand-in-zukunft',
  'stand-alt',
  'status-unbekannt',
  'status-angeglichen',
  'status-fehlt',
  'status-widerspricht-datum',
  'frist-unlesbar',
  'frist-ohne-jahr',
  'frist-monatsanfang',
  'kw-gibt-es-nicht',
  'jahr-unplausibel',
  'beginn-nach-frist',
  'projektende-vor-projektstart',
  'datum-unlesbar',
  'datum-in-zukunft',
  'erledigt-vor-begonnen',
  'erledigt-ohne-datum',
  'begonnen-ohne-datum',
  'frist-ueberschritten',
  'frist-fehlt',
  'verantwortliche-fehlen',
  'erledigt-trotz-offener-schritte',
  'reihenfolge',
  'checkpoint-widerspricht-schritt',
  'modell-fehlt',
  'benennung-fehlt',
  'leika-fehlt',
  'entfaellt-ohne-grund',
  'verbindlichkeit-unbekannt',
  'auswahl-unbekannt',
  'ampel-unbekannt',
  'ampel-ohne-begruendung',
  'formelfehler',
  'formel-ohne-ergebnis',
  'schutz-fehlt',
  'auswahlliste-fehlt',
] as const;

export type FindingCode = (typeof findingCodes)[number];
