/**
 * Days and ISO weeks as text, without clock and without time zone. A week belongs to the year of its Thursday:
 * 29.12.2025 lies in KW 1/2026, 01.01.2027 in KW 53/2026.
 */
export { showTag, showTagLang, showWoche } from './anzeigen.ts';
export { type FristFehler, type GeleseneFrist, parseFrist } from './parseFrist.ts';
export { parseTag } from './parseTag.ts';
export { addTage, isTag, serialVonTag, tageZwischen, tagVonSerial } from './tage.ts';
export {
  addWochen,
  isWoche,
  montag,
  sonntag,
  tageNachWoche,
  wochenImJahr,
  wochenZwischen,
  wocheVon,
} from './wochen.ts';
