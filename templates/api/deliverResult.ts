import type { Kennung, Leistung } from '../model/checkliste.ts';
import type { Finding } from '../model/finding.ts';
import type { Aenderung, FeldAenderung } from '../model/overview.ts';
import type { Konflikt } from './konflikt.ts';
import type { ProblemDocument } from './problem.ts';

export const deliverOutcomes = ['accepted', 'unchanged', 'conflict', 'rejected'] as const;
/** `conflict`: refused, but what is stored can be reconciled with it or stands against it. */
export type DeliverOutcome = (typeof deliverOutcomes)[number];

/** A field of the stored version that the delivered file has otherwise: from its value to the stored one. */
export interface Uebernahme extends FeldAenderung {
  /** The OZG-Leistung that comes in, where the field is a whole one; else `null`. */
  readonly leistung: Leistung | null;
}

/** What became of a Checkliste that reached the store. */
export interface Delivered {
  readonly outcome: DeliverOutcome;
  readonly kennung: Kennung | null;
  /** The newest version stored; `null` if nothing is or that must not be said. */
  readonly version: number | null;
  /** Every field that differs from the version before; none for a new Kennung. */
  readonly changes: readonly Aenderung[];
  /** What is to be decided; of an accepted delivery, what it replaced although others had changed it. */
  readonly conflicts: readonly Konflikt[];
  /** What the delivered file lacks of the version stored now. Withheld persons are left out. */
  readonly uebernommen: readonly Uebernahme[];
  /** A sentence on how it was taken. */
  readonly hinweis: string | null;
}

/** What became of one delivered file: an entry of `results`. */
export interface DeliverResult extends Delivered {
  /** Without `namen=ja` the Kennung, as far as there is one; `null` for JSON. */
  readonly file: string | null;
  readonly findings: readonly Finding[];
  /** `null` where it was taken. */
  readonly problem: ProblemDocument | null;
}

/** A file that was refused before it was sent. */
export function rejectedUnsent(file: string | null, findings: readonly Finding[]): DeliverResult {
  return {
    file,
    outcome: 'rejected',
    kennung: null,
    version: null,
    changes: [],
    conflicts: [],
    uebernommen: [],
    hinweis: null,
    findings,
    problem: null,
  };
}
