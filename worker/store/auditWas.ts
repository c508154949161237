/** What the audit tells of. */
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
