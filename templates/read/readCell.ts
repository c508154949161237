import { findStatus, statusEintrag, statusListe } from '../catalogue/catalogue.ts';
import { showTag, showWoche } from '../kalender/anzeigen.ts';
import { parseFrist } from '../kalender/parseFrist.ts';
import { parseTag } from '../kalender/parseTag.ts';
import { serialVonTag, type Tag, tagVonSerial } from '../kalender/tage.ts';
import { vorschlagTag, vorschlagWoche } from '../kalender/vorschlag.ts';
import { type Woche, wochenImJahr, wocheVon } from '../kalender/wochen.ts';
import type { Status } from '../model/checkliste.ts';
import type { FindingCode, Severity } from '../model/finding.ts';
import { cellText, isEmpty, quote, tagOfCell } from './cellText.ts';
import { nearest } from './nearest.ts';
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
    reportAt(source, { code: 'frist-ohne-jahr', severity: 'warning', message, fix: fixAt(source, woche) });
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
  const fix = woche && fixAt(source, showWoche(woche));
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
  const fix = vorschlag && fixAt(source, showTag(vorschlag));
  reportAt(source, { code: 'datum-unlesbar', severity: 'error', message, fix });
  return null;
}

/** Nearly every cell holds one of these words as it stands. */
const statusVonLabel = new Map(statusListe.map(({ id, label }) => [label, id]));
const statusWoerter = statusListe.map(({ label }) => label);

/** The status in a cell; what is empty or not understood counts as offen. */
export function readStatus(source: Source): Status {
  if (isBroken(source)) return 'offen';
  const { cell } = source;
  const label = typeof cell === 'string' ? statusVonLabel.get(cell) : undefined;
  if (label !== undefined) return label;
  const text = cellText(cell);
  if (isEmpty(text)) {
    const message = 'Der Status soll gewählt sein; die leere Zelle zählt als „Noch offen“.';
    const fix = fixAt(source, statusEintrag('offen').label);
    reportAt(source, { code: 'status-fehlt', severity: 'warning', message, value: text || null, fix });
    return 'offen';
  }
  // LibreOffice writes TRUE and FALSE as 1 and 0
  const found =
    cell === 1 || cell === 0
      ? ({ status: cell === 1 ? 'erledigt' : 'offen', angeglichen: true } as const)
      : (findStatus(text) ?? withoutSymbol(text));
  if (found === null) return reportStatus(source, text);
  if (found.angeglichen) {
    const { label } = statusEintrag(found.status);
    const message = `Hinweis: Der Status ${quote(text)} wird als ${quote(label)} gelesen.`;
    reportAt(source, { code: 'status-angeglichen', severity: 'info', message, fix: fixAt(source, label) });
  }
  return found.status;
}

function withoutSymbol(text: string): ReturnType<typeof findStatus> {
  if (text.length > 100) return null;
  const word = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const found = word === text || word === '' ? null : findStatus(word);
  return found && { ...found, angeglichen: true };
}

function reportStatus(source: Source, text: string): Status {
  const begins = statusListe.find(({ label }) =>
    text.slice(0, 40).toLowerCase().startsWith(label.toLowerCase()),
  );
  const near = begins ?? nearest(text, statusListe, ({ label, synonyme }) => [label, ...synonyme]);
  const message = `Der Status muss ${statusWoerter.slice(0, -1).join(', ')} oder ${statusWoerter.at(-1)} sein, nicht ${quote(text)}.`;
  const fix = near && fixAt(source, near.label);
  reportAt(source, { code: 'status-unbekannt', severity: 'error', message, fix });
  return 'offen';
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
  /** The sentence, given the text found and a valid example, both in quotes. */
  readonly message: (found: string, beispiel: string) => string;
}

/** The entry that a cell names; `text` is what stands there, `null` if empty. */
export function readAuswahl<T extends Eintrag>(
  source: Source,
  { find, entries, code, severity, message }: Auswahl<T>,
): { readonly text: string | null; readonly eintrag: T | null } {
  const text = readText(source);
  const eintrag = text === null ? null : find(text);
  if (text !== null && eintrag === null) {
    const near = nearest(text, entries, ({ label, aliases = [] }) => [label, ...aliases]);
    reportAt(source, {
      code,
      severity,
      message: message(quote(text), quote(entries[0]?.label ?? '')),
      fix: near && fixAt(source, near.label),
    });
  }
  return { text, eintrag };
}
