import { type CellRef, placeKey } from '../../read/reading.ts';
import { type Column, checklisteSpalten, umsetzungSpalten } from '../../sheets/columns.ts';
import { type Field, stammdatenFelder } from '../../sheets/fields.ts';
import { fromA1 } from '../../sheets/grid.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { count, quote } from '../wording.ts';
import { inputSheets } from './inputSheets.ts';

/** Zellen, in denen aus einer Liste gewählt wird, tragen eine Auswahlliste. */
export const auswahllisteFehlt = {
  code: 'auswahlliste-fehlt',
  severity: 'info',
  check: (context) => {
    const cells = choiceCells(context);
    return inputSheets(context).flatMap(({ sheet, lists }) => {
      if (lists === null) return [];
      const ranges = lists.flatMap(parseRange);
      const bare = cells.filter((ref) => ref.sheet === sheet && !isCovered(ref, ranges));
      const [first] = bare;
      if (!first) return [];
      const where = bare.length === 1 ? '' : 'zuerst ';
      return [
        {
          at: first,
          id: null,
          message: `Hinweis: Im Blatt ${quote(sheet)} fehlt in ${count(bare.length, 'Zelle', 'Zellen')} die Auswahlliste, ${where}in ${first.cell}.`,
          value: null,
          fix: { label: 'Auswahllisten wiederherstellen', aktion: 'auswahlliste' },
        },
      ];
    });
  },
} as const satisfies Rule;

const choiceFields = {
  stammdaten: stammdatenFelder.filter(isChoice).map(({ key }) => key),
  schritte: checklisteSpalten.filter(isChoice).map(({ key }) => key),
  checkpoints: umsetzungSpalten.filter(isChoice).map(({ key }) => key),
};

function isChoice({ liste }: Column | Field): boolean {
  return liste !== undefined;
}

function choiceCells({ schritte, checkpoints, places }: RuleContext): readonly CellRef[] {
  const keys = [
    ...choiceFields.stammdaten.map((field) => placeKey('stammdaten', field)),
    ...schritte.flatMap(({ id }) => choiceFields.schritte.map((field) => placeKey(id, field))),
    ...checkpoints.flatMap(({ id }) => choiceFields.checkpoints.map((field) => placeKey(id, field))),
  ];
  return keys.flatMap((key) => places[key] ?? []);
}

interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function parseRange(text: string): readonly Range[] {
  const [from = '', to = from] = text.split(':');
  const start = fromA1(from);
  const end = fromA1(to);
  if (!start || !end) return [];
  return [{ top: start.row, left: start.column, bottom: end.row, right: end.column }];
}

function isCovered({ cell }: CellRef, ranges: readonly Range[]): boolean {
  const at = fromA1(cell);
  return (
    at !== null &&
    ranges.some(
      ({ top, left, bottom, right }) =>
        at.row >= top && at.row <= bottom && at.column >= left && at.column <= right,
    )
  );
}
