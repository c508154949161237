import type { FindingCode, Severity } from '../model/finding.ts';
import { cellText, isEmpty, quote } from './cellText.ts';
import { noteEintrag } from './noteAngleichung.ts';
import { slipOf } from './slip.ts';
import { fixAt, isBroken, reportAt, type Source } from './source.ts';

/** The text of a cell; `null` if it is empty or a placeholder. */
export function readText(source: Source): string | null {
  if (isBroken(source)) return null;
  const text = cellText(source.cell);
  return isEmpty(text) ? null : text;
}

interface Eintrag {
  readonly id: string;
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
  if (eintrag !== null) noteEintrag(source, eintrag);
  return { text, eintrag };
}
