/** Numbers and days as Germans read them. */

import type { Anteil } from '#templates/model/overview.ts';
import { type Words, wertText } from '#templates/sync/wertText.ts';
import { count } from '#templates/validate/wording.ts';
import { data, landName } from './data.ts';

const zahl = new Intl.NumberFormat('de-DE');
const megabyte = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

export function showZahl(n: number): string {
  return zahl.format(n);
}

/** `12,3 MB`, `48 kB`. */
export function showBytes(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${megabyte.format(bytes / 1024 / 1024)} MB`;
  return `${zahl.format(Math.ceil(bytes / 1024))} kB`;
}

export function showDateien(n: number): string {
  return count(n, 'Datei', 'Dateien');
}

/** `14 von 18 (78 %)`, or `Entfällt` where nothing is applicable. */
export function showAnteil({ erledigt, von }: Anteil): string {
  if (von === 0) return 'Entfällt';
  return `${zahl.format(erledigt)} von ${zahl.format(von)} (${Math.round((100 * erledigt) / von)} %)`;
}

const zeitpunkt = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

/** An instant as Germans write it, `22.03.2027, 11:00`. */
export function showInstant(at: string): string {
  return zeitpunkt.format(new Date(at));
}

const words: Words = {
  status: (id) => new Map<string, string>(Object.entries(data.status)).get(id),
  land: landName,
  verbindlichkeit: (id) => data.verbindlichkeiten.find((eintrag) => eintrag.id === id)?.label,
  bedarf: (id) => data.bedarfe.find((eintrag) => eintrag.id === id)?.label,
  ampel: (id) => data.ampeln.find((eintrag) => eintrag.id === id)?.label,
};

/** A value as what its field is: a week, a day, a status, an Ampel in words; a text as it is. */
export function showWert(
  { id, feld }: { readonly id: string | null; readonly feld: string | null },
  value: string | null,
): string {
  if (value === null) return '';
  return id === null || feld === null ? value : wertText({ id, feld }, value, words);
}
