import type { Tag } from '#templates/kalender/tage.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { Finding } from '#templates/model/finding.ts';
import type { Aenderung, FeldAenderung } from '#templates/model/overview.ts';
import type { Konflikt } from '#templates/sync/abgleichen.ts';

export interface MeldeOptions {
  readonly heute: Tag;
  /** Names of persons are sent too. */
  readonly namen: boolean;
  /** What to do with a Kennung under which another project is stored. */
  readonly projekt?: 'umbenannt' | 'neu';
  /** "Meine Datei gilt". */
  readonly konflikt?: 'eigene';
}

export type MeldeOutcome =
  | Angenommen
  /** Nothing was sent: errors in Stammdaten or Checkliste. */
  | { readonly art: 'fehlerhaft'; readonly findings: readonly Finding[] }
  | { readonly art: 'konflikt'; readonly konflikte: readonly Konflikt[]; readonly version: number }
  | { readonly art: 'stand-veraltet' | 'projekt-abweichend'; readonly text: string }
  | { readonly art: 'abgelehnt'; readonly text: string; readonly findings: readonly Finding[] };

export interface Angenommen {
  readonly art: 'angenommen' | 'unveraendert';
  readonly kennung: Kennung;
  readonly version: number;
  /** What the delivery changed in the store. */
  readonly changes: readonly Aenderung[];
  /** What it replaced there although others had changed it. */
  readonly ersetzt: readonly Konflikt[];
  /** What it brought into the workbook from the store. */
  readonly eingetragen: readonly FeldAenderung[];
  readonly hinweis: string | null;
}
