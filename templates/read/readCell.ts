import { showTag, showWoche } from '../kalender/anzeigen.ts';
import { parseFrist } from '../kalender/parseFrist.ts';
import { parseTag } from '../kalender/parseTag.ts';
import { serialVonTag, type Tag, tagVonSerial } from '../kalender/tage.ts';
import { vorschlagTag, vorschlagWoche } from '../kalender/vorschlag.ts';
import { type Woche, wochenImJahr, wocheVon } from '../kalender/wochen.ts';
import type { FindingCode, Severity } from '../model/finding.ts';
import { cellText, isEmpty, quote, tagOfCell } from './cellText.ts';
import { slipOf } from './slip.ts';
import { fixAt, isBroken, reportAt, type Source } from './source.ts';

/** Days before it come from a number that Excel took for a date: `12` becomes 12.01.1900. */
const frueheste: Tag = '1990-01-01';

/** The text of a cell; `null` if it is empty or a placeholder. */
export function readText(source: Source): string | null {
  if (isBroken(source)) return null;
  const text = cellText(source.cell);
  return isEmpty(text) ? null : text;
}

/** The week in a cell: a week, a range of weeks, or a day. */
export function readWoche(source: Source): Woche | null {
  if (isBroken(source)) return null;
  const tag = tagOfCell(source.cell, tagVonSerial);
  if (tag !== null && tag >= frueheste) return wocheVon(tag);
  const text = tag === null ? cellText(source.cell) : String(serialVonTag(tag));
  if (isEmpty(text)) return null;
  const frist = parseFrist(text, source.bezug);
  if ('fehler' in frist)
    return reportWoche(source, text, frist.fehler === 'unlesbar' ? null : (frist.jahr ?? null));
  if (frist.ohneJahr) {
    const woche = showWoche(frist.woche);
    const message = `„${source.feld}“ soll das Jahr nennen: ${quote(text)} wird als ${woche} gelesen.`;
    reportAt(source, {
      code: 'frist-ohne-jahr',
      severity: 'warning',
      message,
      fix: fixAt(source, woche, { sicher: true }),
    });
  }
  return frist.woche;
}

function reportWoche(source: Source, text: string, jahr: number | null): null {
  if (jahr !== null) {
    const message = `„${source.feld}“ darf nicht ${quote(text)} sein: Das Jahr ${jahr} hat die Kalenderwochen 1 bis ${wochenImJahr(jahr)}.`;
    reportAt(source, { code: 'kw-gibt-es-nicht', severity: 'error', message });
    return null;
  }
  const woche = vorschlagWoche(text, source.bezug);
  const message = `„${source.feld}“ muss eine Kalenderwoche oder ein Datum sein, zum Beispiel KW 12/2027, nicht ${quote(cellText(source.cell))}.`;
  const fix = woche && fixAt(source, showWoche(woche), { sicher: false });
  reportAt(source, { code: 'frist-unlesbar', severity: 'error', message, fix });
  return null;
}

/** The day in a cell. */
export function readTag(source: Source): Tag | null {
  if (isBroken(source)) return null;
  const tag = tagOfCell(source.cell, tagVonSerial);
  if (tag !== null && tag >= frueheste) return tag;
  const text = cellText(source.cell);
  if (isEmpty(text)) return null;
  const parsed = tag === null ? parseTag(text) : null;
  if (parsed !== null) return parsed;
  const vorschlag = tag === null ? vorschlagTag(text, source.bezug) : null;
  const message = `„${source.feld}“ muss ein Datum sein, zum Beispiel 22.03.2027, nicht ${quote(text)}.`;
  const fix = vorschlag && fixAt(source, showTag(vorschlag), { sicher: false });
  reportAt(source, { code: 'datum-unlesbar', severity: 'error', message, fix });
  return null;
}

interface Eintrag {
  readonly label: string;
  readonly aliases?: readonly string[];
}

/** What a cell with a choice is looked up in, and what is said if it is not found there. */
export interface Auswahl<T extends Eintrag> {
  readonly find: (text: string) => T | null;
  readonly entries: readonly T[];
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Whether the repair of a slip may be done without being looked at; where everything hangs on the entry it may not. */
  readonly sicher: boolean;
  /** The sentence, given the text found and a valid example, both in quotes. */
  readonly message: (found: string, beispiel: string) => string;
}

/** The entry that a cell names; `text` is what stands there, `null` if empty. */
export function readAuswahl<T extends Eintrag>(
  source: Source,
  { find, entries, code, severity, sicher, message }: Auswahl<T>,
): { readonly text: string | null; readonly eintrag: T | null } {
  const text = readText(source);
  const eintrag = text === null ? null : find(text);
  if (text !== null && eintrag === null) {
    const slip = slipOf(text, entries, ({ label, aliases = [] }) => [label, ...aliases]);
    reportAt(source, {
      code,
      severity,
      message: message(quote(text), quote(entries[0]?.label ?? '')),
      fix: slip && fixAt(source, slip.label, { sicher }),
    });
  }
  return { text, eintrag };
}
