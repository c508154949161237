/** How much long work is taken at once; beyond it the answer is 503 `ausgelastet`. */

/**
 * Overviews, reports and workbooks of merges that wait for their turn. Eight overviews of 9,200 workbooks take about a
 * minute one after the other; later ones would run into the time-out of a proxy.
 */
export const HEAVY_WAITING = 8;

/** Uploaded files that wait to be read; each merge has one at a time. */
export const FILES_WAITING = 100;
