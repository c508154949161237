/** Numbers and days as Germans read them. */
import type { Anteil } from '#templates/overview.ts';
import { count } from '#templates/validate/wording.ts';

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

/** Today in Germany, wherever the browser's clock lives. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}
