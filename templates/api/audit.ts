import type { Kennung } from '../model/checkliste.ts';

export const auditWas = [
  'geliefert',
  'wiederhergestellt',
  'zurueckgezogen',
  'endgueltig-geloescht',
  'vorgaben-geaendert',
  'zugang-angelegt',
  'zugang-widerrufen',
  'ausgegeben',
  'eingespielt',
  'ausgeduennt',
] as const;
export type AuditWas = (typeof auditWas)[number];

/** Who did what when, an instant in UTC; never what stood in a cell. */
export interface AuditEintrag {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly was: AuditWas;
  readonly kennung: Kennung | null;
  /** Version, id of a Zugangsschlüssel, Themenfeld or number of versions concerned. */
  readonly ziel: string | null;
}

/** A page of the audit, newest first. */
export interface AuditPage {
  readonly eintraege: readonly AuditEintrag[];
  /** Where the next page begins; `null` after the last. */
  readonly next: number | null;
}
