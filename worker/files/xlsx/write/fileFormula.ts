/** Functions younger than the file format: Excel shows #NAME? unless the file marks them. */
const marked = [
  'CEILING.MATH',
  'CONCAT',
  'DAYS',
  'FLOOR.MATH',
  'FORMULATEXT',
  'IFNA',
  'IFS',
  'ISFORMULA',
  'ISOWEEKNUM',
  'MAXIFS',
  'MINIFS',
  'NUMBERVALUE',
  'SHEET',
  'SHEETS',
  'SWITCH',
  'TEXTJOIN',
  'UNICHAR',
  'UNICODE',
  'XOR',
];
/** Functions that LibreOffice 7.4 lacks, or that name their arguments. */
const refused = [
  'CHOOSECOLS',
  'CHOOSEROWS',
  'FILTER',
  'HSTACK',
  'LAMBDA',
  'LET',
  'RANDARRAY',
  'SEQUENCE',
  'SORT',
  'SORTBY',
  'TEXTAFTER',
  'TEXTBEFORE',
  'TEXTSPLIT',
  'TOCOL',
  'TOROW',
  'UNIQUE',
  'VSTACK',
  'XLOOKUP',
  'XMATCH',
];

const noted = new RegExp(
  `(?<![\\w.])(?:${[...marked, ...refused].join('|').replaceAll('.', '\\.')})(?=\\()`,
  'gi',
);

/** A plan's formula as a file holds it: younger functions carry the prefix `_xlfn.`; throws on what not all can compute. */
export function fileFormula(formula: string): string {
  if (formula.startsWith('=')) throw new Error('A formula in a plan has no leading =');
  // most formulas have nothing to mark
  if (formula.search(noted) < 0) return formula;
  // even pieces lie outside, odd ones inside quotes (texts and sheet names)
  return formula
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(noted, markFunction)))
    .join('');
}

function markFunction(name: string): string {
  const upper = name.toUpperCase();
  if (refused.includes(upper)) throw new Error(`Not every program computes ${upper}`);
  return `_xlfn.${upper}`;
}
