import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';
import { inputSheets } from './inputSheets.ts';

/** Die Blätter, in die Menschen schreiben, sind gegen versehentliche Änderungen geschützt. */
export const schutzFehlt = {
  code: 'schutz-fehlt',
  severity: 'info',
  check: (context) =>
    inputSheets(context)
      .filter((blatt) => blatt.protected === false)
      .map(({ sheet }) => ({
        at: { sheet, cell: null },
        id: null,
        message: `Hinweis: Das Blatt ${quote(sheet)} ist nicht geschützt; der Blattschutz bewahrt Nummern und Überschriften vor versehentlichen Änderungen.`,
        value: null,
        fix: { label: 'Blattschutz wiederherstellen', aktion: 'schutz' },
      })),
} as const satisfies Rule;
