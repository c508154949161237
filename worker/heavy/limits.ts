/** How much long work is taken at once; beyond it the answer is 503 `ausgelastet`. */

/** Overviews, reports and workbooks of merges that wait for their turn. */
export const HEAVY_WAITING = 8;

/** Uploaded files that wait to be read; each merge has one at a time. */
export const FILES_WAITING = 100;
