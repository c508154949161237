import { findDauer } from '../catalogue/catalogue.ts';
import { showTag, showWoche } from '../kalender/anzeigen.ts';
import { parseFrist } from '../kalender/parseFrist.ts';
import { parseTag } from '../kalender/parseTag.ts';
import { serialVonTag, type Tag, tagVonSerial } from '../kalender/tage.ts';
import { vorschlagTag, vorschlagWoche, type WochenArt } from '../kalender/vorschlag.ts';
import { type Woche, wochenImJahr, wocheVon } from '../kalender/wochen.ts';
import { cellText, isEmpty, quote, tagOfCell } from './cellText.ts';
import { noteTag, noteWoche } from './noteAngleichung.ts';
import { fixAt, isBroken, reportAt, type Source } from './source.ts';

/** Days before it come from a number that Excel took for a date: `12` becomes 12.01.1900. */
const frueheste: Tag = '1990-01-01';

/** The week in a cell by which something ends: a week, a range of weeks, or a day. */
export const readFrist = (source: Source): Woche | null => readWoche(source, 'ende');

/** The week in a cell in which something begins. */
export const readBeginn = (source: Source): Woche | null => readWoche(source, 'beginn');

function readWoche(source: Source, art: WochenArt): Woche | null {
  if (isBroken(source)) return null;
  const tag = tagOfCell(source.cell, tagVonSerial);
  if (tag !== null && tag >= frueheste) {
    keepWoche(source, tag);
    noteWoche(source, wocheVon(tag));
    return wocheVon(tag);
  }
  const text = tag === null ? cellText(source.cell) : String(serialVonTag(tag));
  if (isEmpty(text)) return null;
  const frist = parseFrist(text, source.bezug);
  if ('fehler' in frist) {
    const { fehler, jahr, hinweis } = frist;
    if (fehler === 'kw-gibt-es-nicht' && jahr !== undefined) reportKeineWoche(source, text, jahr);
    else reportUnlesbar(source, text, art, hinweis ?? null);
    return null;
  }
  if (frist.ohneJahr) {
    const woche = showWoche(frist.woche);
    const message = `„${source.feld}“ soll das Jahr nennen: ${quote(text)} wird als ${woche} gelesen.`;
    // writing the last week of a range loses its first
    const fix = fixAt(source, woche, { sicher: !frist.bereich });
    reportAt(source, { code: 'frist-ohne-jahr', severity: 'warning', message, fix });
  }
  keepWoche(source, null);
  noteWoche(source, frist.woche);
  return frist.woche;
}

/** Keeps the week for `reportMonatsanfang`. */
function keepWoche({ sheet, at, id, feld, log }: Source, tag: Tag | null): void {
  // not of Stammdaten: a Projektstart is often the first of a month
  if (id !== null) log.wochen.push({ sheet, cell: at, id, feld, tag });
}

function reportKeineWoche(source: Source, text: string, jahr: number): void {
  const message = `„${source.feld}“ darf nicht ${quote(text)} sein: Das Jahr ${jahr} hat die Kalenderwochen 1 bis ${wochenImJahr(jahr)}.`;
  reportAt(source, { code: 'kw-gibt-es-nicht', severity: 'error', message });
}

function reportUnlesbar(source: Source, text: string, art: WochenArt, lesarten: string | null): void {
  const { wert, sicher } = vorschlagWoche(text, source.bezug, art) ?? { wert: null, sicher: false };
  const hinweis = lesarten ?? findDauer(text)?.rat ?? null;
  const message = `„${source.feld}“ muss eine Kalenderwoche oder ein Datum sein, zum Beispiel KW 12/2027, nicht ${quote(cellText(source.cell))}${hinweis === null ? '' : `; ${hinweis}`}.`;
  const fix = wert && fixAt(source, showWoche(wert), { sicher });
  reportAt(source, { code: 'frist-unlesbar', severity: 'error', message, fix });
}

/** The day in a cell on which something happened. */
export function readTag(source: Source): Tag | null {
  if (isBroken(source)) return null;
  const tag = tagOfCell(source.cell, tagVonSerial);
  if (tag !== null && tag >= frueheste) {
    noteTag(source, tag);
    return tag;
  }
  const text = cellText(source.cell);
  if (isEmpty(text)) return null;
  const parsed = tag === null ? parseTag(text) : null;
  if (parsed !== null) {
    noteTag(source, parsed);
    return parsed;
  }
  const vorschlag = tag === null ? vorschlagTag(text, source.bezug) : null;
  const message = `„${source.feld}“ muss ein Datum sein, zum Beispiel 22.03.2027, nicht ${quote(text)}.`;
  const fix = vorschlag && fixAt(source, showTag(vorschlag), { sicher: false });
  reportAt(source, { code: 'datum-unlesbar', severity: 'error', message, fix });
  return null;
}
