/**
 * Every limit on what comes in from outside, in one place. A workbook that a person made stays far below them
 * (measured: 28 parts, 115 kB inflated, 23 : 1); a file that exceeds one is refused before it costs anything.
 */

/** Bytes of one file as it arrives; generous, because people paste pictures into workbooks. */
export const FILE_BYTES = 10 * 1024 * 1024;

/** Files in one batch (merge, delivery). */
export const BATCH_FILES = 200;

/** Bytes of one batch as it arrives. */
export const BATCH_BYTES = 50 * 1024 * 1024;

/** Entries of the zip directory, folders included. */
export const ENTRIES = 500;

/** Bytes of an entry's name. */
export const ENTRY_NAME_BYTES = 260;

/** Bytes of one part, counted while it is inflated. */
export const PART_BYTES = 4 * 1024 * 1024;

/** Bytes of all parts that are read, counted while they are inflated. */
export const PARTS_BYTES = 16 * 1024 * 1024;

/** What passes a limit of size and has more than so many times its packed size is dangerous rather than large. */
export const RATIO = 100;

/** Cells with a value of all sheets together; how many empty ones are formatted is bounded by `PART_BYTES`. */
export const CELLS = 200_000;

/** Places of the grid that hold or lie left of a value; bounds the memory of sparse sheets. */
export const PLACES = 2_000_000;

/** Entries of the shared string table. */
export const SHARED_STRINGS = 100_000;

/** Rows of a sheet that are kept; filled cells below count as `outside`. */
export const WINDOW_ROWS = 5_000;

/** Columns of a sheet that are kept; filled cells to their right count as `outside`. */
export const WINDOW_COLUMNS = 256;

/** Rows and columns that a sheet can have at all. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/**
 * Characters of all cells together: one shared text can stand in every cell, so that a few kilobytes of file would
 * become gigabytes of work.
 */
export const TEXT_CHARACTERS = 8_000_000;

/** Characters of one Checkliste as JSON, a hundred times a full one: what is kept of each file of a batch. */
export const CHECKLISTE_CHARACTERS = 500_000;

/** Sheets of a workbook. */
export const SHEETS = 250;

/** Characters of one cell; Excel's own limit, what is longer is cut. */
export const CELL_CHARACTERS = 32_767;

/** Characters of a sheet's name that are kept; Excel allows 31, LibreOffice more. */
export const SHEET_NAME_CHARACTERS = 255;

/** Merged areas that are kept for one sheet. */
export const MERGED_AREAS = 10_000;

/** Cells of one sheet whose look is kept. */
export const FORMATTED_CELLS = 20_000;

/** Ranges with a drop-down that are kept for one sheet. */
export const LIST_RANGES = 10_000;
