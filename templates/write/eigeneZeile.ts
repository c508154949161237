import { cell, freeCells } from '../sheets/cell.ts';
import { type Column, checklisteSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import type { CellPlan } from '../sheets/plan.ts';
import type { StyleName } from '../sheets/styles.ts';
import { freieSpalten } from './checklisteSheet.ts';

/** The sheets in whose tables people may have rows of their own. */
export const blaetterMitEigenen = ['checkliste', 'umsetzungscheckliste'] as const;
export type BlattMitEigenen = (typeof blaetterMitEigenen)[number];

const spalten: Readonly<Record<BlattMitEigenen, readonly Column[]>> = {
  checkliste: checklisteSpalten,
  umsetzungscheckliste: umsetzungSpalten,
};

/** The cells of an empty row of one's own, in the columns of the Vorlage: each of them can be filled. */
export const eigeneZeile = (blatt: BlattMitEigenen): readonly CellPlan[] => [
  ...spalten[blatt].map((column) => cell(null, styleOf(column))),
  ...freeCells(freieSpalten),
];

function styleOf({ kind, liste }: Column): StyleName {
  if (liste !== undefined) return 'input';
  if (kind === 'woche') return 'inputWeek';
  return kind === 'tag' ? 'inputDate' : 'inputText';
}
