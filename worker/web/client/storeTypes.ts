/** Answers of the routes of the store, as far as the page shows them. */

import type { Tag } from '#templates/kalender/tage.ts';
import type { Woche } from '#templates/kalender/wochen.ts';
import type { Checkliste, Kennung, LandId, Verbindlichkeit } from '#templates/model/checkliste.ts';
import type { Finding } from '#templates/model/finding.ts';
import type { Aenderung, FeldAenderung } from '#templates/model/overview.ts';
import type { Konflikt } from '#templates/sync/abgleichen.ts';
import type { ProblemDocument } from './request.ts';

/** What became of one file that was delivered. */
export interface DeliverResult {
  readonly file: string | null;
  readonly outcome: 'accepted' | 'unchanged' | 'conflict' | 'rejected';
  readonly kennung: Kennung | null;
  readonly version: number | null;
  readonly changes: readonly Aenderung[];
  readonly conflicts: readonly Konflikt[];
  /** What the file lacks of the version stored now. */
  readonly uebernommen: readonly FeldAenderung[];
  /** A sentence on how it was taken. */
  readonly hinweis: string | null;
  readonly findings: readonly Finding[];
  readonly problem: ProblemDocument | null;
}

/** A stored workbook in the list of one's own. */
export interface MappenEintrag {
  readonly kennung: Kennung;
  readonly land: LandId;
  readonly umsetzungsprojekt: string | null;
  readonly themenfeld: string | null;
  readonly stand: Tag | null;
  readonly version: number;
}

export interface VersionEintrag {
  readonly version: number;
  readonly stand: Tag | null;
  /** An instant in UTC. */
  readonly at: string;
  readonly by: string;
  readonly changes: readonly Aenderung[];
}

export interface GespeicherteMappe {
  readonly kennung: Kennung;
  readonly version: number;
  readonly checkliste: Checkliste;
}

/** The code of a problem, `stand-veraltet`; empty without one. */
export function codeOf(problem: ProblemDocument | null): string {
  return problem?.type?.split('/').at(-1) ?? '';
}

/** What the coordination set, for all or for a Themenfeld; a key without value is not set. */
export interface Vorgabenwerte {
  readonly zielwochen: Readonly<Record<string, Woche | null>>;
  readonly verbindlichkeit: Readonly<Record<string, Verbindlichkeit | null>>;
  /** `null` if nobody named them. */
  readonly erwartet: readonly LandId[] | null;
}

/** What holds for a Themenfeld, those for all included. */
export interface Vorgaben extends Vorgabenwerte {
  readonly themenfeld: string | null;
  /** What is set for this Themenfeld alone. */
  readonly eigene: Vorgabenwerte;
  readonly at: string | null;
  readonly by: string | null;
}

/** A holder of a Zugangsschlüssel. */
export interface TokenEintrag {
  readonly id: string;
  readonly rolle: 'land' | 'koordination';
  readonly land: LandId | null;
  readonly label: string;
  readonly created: string;
  readonly expires: string | null;
  readonly revoked: string | null;
  readonly lastUsed: string | null;
}

export interface AuditEintrag {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly was: string;
  readonly kennung: Kennung | null;
  readonly ziel: string | null;
}
