/**
 * Ways in which a real Excel is stricter than the protocol alone, each seen in some build or documented. Tests of the
 * product take all of them; the stand-in's own tests take them one by one.
 */
export const strictModes = [
  /** Options of a protection hold members that are null, and are refused when they come back so. */
  'null-options',
  /** Opening a sheet that is open is refused. */
  'unprotect-open',
  /** Without a printer neither paper nor zoom can be set. */
  'no-printer',
  /** Formulas of rules hold at most 255 characters. */
  'rule-length',
  /** Messages of rules hold at most 225 characters. */
  'message-length',
  /** Merged areas must not overlap, and keep the first value alone. */
  'merge-overlap',
  /** A link brings the whole look of Excel's style for links. */
  'link-style',
  /** Rows are at most 409.5 points high; heights and widths are rounded to pixels. */
  'line-size',
  /** Panes, filter and page breaks of protected sheets cannot be changed. */
  'closed-sheets',
  /** Some events are never told, others twice. */
  'unreliable-events',
  /** Names that look like cells of a German Excel are refused, targets are told with dollar signs. */
  'name-forms',
  /** Errors are told in the language of the person. */
  'german-errors',
  /** Excel tells a number format of its own for one that means the same. */
  'own-formats',
  /** Nothing can be written to objects that are not there. */
  'null-writes',
] as const;

export type StrictMode = (typeof strictModes)[number];

/** All but what changes the file that is made, and what a test waits for. */
export const strictWithPrinter: readonly StrictMode[] = strictModes.filter((mode) => mode !== 'no-printer');
