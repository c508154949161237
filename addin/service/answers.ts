/** Answers of the service, as far as the pane uses them. */
import type { Woche } from '#templates/kalender/wochen.ts';
import type { Checkliste, Kennung, LandId, Verbindlichkeit } from '#templates/model/checkliste.ts';
import type { Finding } from '#templates/model/finding.ts';
import type { Aenderung, FeldAenderung } from '#templates/model/overview.ts';
import type { Konflikt } from '#templates/sync/abgleichen.ts';

/** A Checkliste that was taken, or is stored like that already. */
export interface Ergebnis {
  readonly outcome: 'accepted' | 'unchanged';
  readonly kennung: Kennung;
  readonly version: number;
  readonly changes: readonly Aenderung[];
  /** What was replaced in the store where the own file prevailed. */
  readonly conflicts: readonly Konflikt[];
  /** What the own file lacks of the version stored now. */
  readonly uebernommen: readonly FeldAenderung[];
  readonly hinweis: string | null;
}

/** A problem document (RFC 9457). */
export interface Ablehnung {
  /** `stand-veraltet`, `konflikt` … */
  readonly code: string;
  readonly detail: string;
  readonly findings: readonly Finding[];
  readonly conflicts: readonly Konflikt[];
  /** The newest version stored; `null` where that is not said. */
  readonly version: number | null;
}

export interface GespeicherteMappe {
  readonly kennung: Kennung;
  readonly version: number;
  readonly checkliste: Checkliste;
}

export interface Vorgaben {
  /** Target week by Steuerungsindikator. */
  readonly zielwochen: Readonly<Record<string, Woche | null>>;
  /** By checkpoint. */
  readonly verbindlichkeit: Readonly<Record<string, Verbindlichkeit | null>>;
  /** `null` if nobody named them. */
  readonly erwartet: readonly LandId[] | null;
}
