import { findLand, land } from '../catalogue/catalogue.ts';
import type { Kennung, LandId } from '../model/checkliste.ts';
import type { Fix } from '../model/finding.ts';
import { quote } from './cellText.ts';
import { readText } from './readCell.ts';
import { reportAt, type Source } from './source.ts';

/** A Kennung in any case, with any dash and blanks; letters that Crockford's alphabet leaves out are read as digits. */
export function parseKennung(text: string): Kennung | null {
  const match = /^([A-Z]{2}|BUND)[-‐‑‒–—_ ]+([0-9A-Z]{6})$/.exec(text.trim().toUpperCase());
  const id = match && findLand(match[1] ?? '')?.id;
  const rest = match?.[2]?.replaceAll('O', '0').replace(/[IL]/g, '1') ?? '';
  return id && id === match[1] && !rest.includes('U') ? `${id}-${rest}` : null;
}

/** The Land in a Kennung. */
export const landVonKennung = (kennung: Kennung): LandId | null =>
  findLand(kennung.slice(0, kennung.indexOf('-')))?.id ?? null;

const neue: Fix = { label: 'Neue Kennung anlegen', aktion: 'neue-kennung' };

/** The Kennung of a workbook: its cell, else the document property; reports what is wrong with it. */
export function readKennung(
  source: Source | null,
  eigenschaft: string | undefined,
  landId: LandId | null,
  report: boolean,
): Kennung | null {
  const text = source && readText(source);
  const inCell = text === null ? null : parseKennung(text);
  if (source && text !== null && inCell === null) {
    const message = `Die Kennung ${quote(text)} soll aus dem Kürzel des Landes und sechs Zeichen bestehen, zum Beispiel SH-7K3F9Q.`;
    reportAt(source, { code: 'kennung-unlesbar', severity: 'warning', message, fix: neue });
  }
  const kennung = inCell ?? (text === null && eigenschaft ? parseKennung(eigenschaft) : null);
  if (source && text === null && kennung === null && report) {
    const message =
      'Die Mappe soll eine Kennung haben, zum Beispiel SH-7K3F9Q; ohne sie wird sie an Land und Umsetzungsprojekt erkannt.';
    reportAt(source, { code: 'kennung-fehlt', severity: 'warning', message, fix: neue });
  }
  const eigenes = kennung && landVonKennung(kennung);
  if (source && kennung && eigenes && landId && eigenes !== landId) {
    const message = `Die Kennung ${quote(kennung)} gehört zu ${land(eigenes).label}; sie muss zum Land der Stammdaten passen (${land(landId).label}).`;
    reportAt(source, { code: 'kennung-abweichend', severity: 'error', message, value: kennung, fix: neue });
  }
  return kennung;
}
