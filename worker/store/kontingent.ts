import { land as findLand } from '#templates/catalogue/catalogue.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import { readBelegung } from './belegung.ts';
import type { Sql } from './sql.ts';

/** Rolls back what would go beyond the bound of a Land. */
export class KontingentErreicht extends Error {
  constructor() {
    super('The contents of a Land would take more than they may');
  }
}

/** Throws `KontingentErreicht` if the contents of a Land take more bytes; call it after what was written. */
export function requireKontingent(sql: Sql, land: LandId, bytes: number): void {
  if (readBelegung(sql, land) > bytes) throw new KontingentErreicht();
}

/** What is told to whom it keeps from storing. */
export const kontingentText = (land: LandId, bytes: number): string =>
  `Für ${findLand(land).label} sind ${Math.round(bytes / 1024 / 1024)} MB vorgesehen, und sie sind belegt. Gespeichert wurde nichts. Die Koordination schafft Platz: Mappen endgültig löschen, alte Versionen ausdünnen oder KONTINGENT_MB erhöhen.`;
