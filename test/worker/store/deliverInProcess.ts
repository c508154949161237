/**
 * A process that delivers: `deliverInProcess.ts <file> <Zugangsschlüssel> <n> [<basis>]` delivers n workbooks and
 * writes a line for each as soon as it is answered. With a basis it contradicts everybody else who does the same.
 */

import { writeSync } from 'node:fs';
import { keinVermerk } from '#templates/api/vermerk.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Woche } from '#templates/kalender/wochen.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import { openNode } from '../../../worker/store/openNode.ts';
import { patientStore } from '../../../worker/store/patientStore.ts';

export interface Antwort {
  readonly kennung: Kennung;
  readonly outcome: string;
  readonly version: number | null;
}

/** Kennung and project of the n-th workbook. */
export function mappe(n: number) {
  const kennung: Kennung = `SH-${String(n).padStart(6, '0')}`;
  return { kennung, umsetzungsprojekt: `Projekt ${n}` };
}

/** The week that a Zugangsschlüssel names as Frist. */
export const fristVon = (tokenId: string): Woche => `2027-W${20 + (tokenId.charCodeAt(0) % 20)}`;

if (import.meta.main) {
  const [file = '', tokenId = '', n = '0', basis] = process.argv.slice(2);
  const store = openNode(file);
  const patient = patientStore(store);
  for (let index = 0; index < Number(n); index += 1) {
    const { kennung, umsetzungsprojekt } = mappe(index);
    const leer = newCheckliste({ kennung, umsetzungsprojekt, land: 'SH', stand: '2027-03-22' });
    const frist = basis === undefined ? null : fristVon(tokenId);
    const ergebnis = await patient.deliver({
      vorgang: { akteur: { tokenId, rolle: 'land', land: 'SH' }, at: '2027-03-22T12:00:00.000Z' },
      checkliste: { ...leer, schritte: leer.schritte.map((zeile) => ({ ...zeile, frist })) },
      places: null,
      stumm: [],
      basis: basis === undefined ? null : Number(basis),
      methode: 'POST',
      umbenannt: false,
      neu: false,
      stand: null,
      wahl: null,
      ...keinVermerk,
      kontingent: Number.MAX_SAFE_INTEGER,
      random: new Uint8Array(32),
    });
    const antwort: Antwort = { kennung, outcome: ergebnis.outcome, version: ergebnis.version };
    writeSync(1, `${JSON.stringify(antwort)}\n`);
  }
  store.close();
}
