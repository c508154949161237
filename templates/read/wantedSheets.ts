import { normalize } from '../catalogue/catalogue.ts';
import type { Grid } from '../sheets/grid.ts';
import { type BlattKey, blaetter, blattKeys, eigenschaften, sheetNames } from '../sheets/layout.ts';

/** What is known of a workbook before any of its sheets is read. */
export interface Outline extends Pick<Grid, 'names' | 'properties'> {
  /** Names in tab order. */
  readonly sheets: readonly string[];
}

/** Tells from an outline which sheets are to be read, by name; the others stay empty. */
export type WantedSheets = (outline: Outline) => (sheet: string) => boolean;

/**
 * The sheets that `read` looks into. Of a workbook of ours, Zeitplan and Anleitung repeat what stands elsewhere, and
 * Listen tells the versions only where the document properties got lost: three quarters of the bytes. Whatever is not
 * plainly ours is read whole, so that `read` finds the same either way.
 *
 * Decided up front, not lazily, so that a damaged part fails during reading.
 */
export const wantedSheets: WantedSheets = ({ sheets, names, properties }) => {
  const keys = sheets.map(normalize);
  const isOnce = (key: BlattKey) =>
    keys.filter((candidate) => candidate === normalize(sheetNames[key])).length === 1;
  const isMarked = Object.keys(names).some((name) => name.startsWith('ozg_'));
  if (!isMarked || !isOnce('stammdaten') || !isOnce('checkliste')) return () => true;
  const knowsVersions = [eigenschaften.vorlagenversion, eigenschaften.katalog].every((name) =>
    properties[name]?.trim(),
  );
  const unwanted = new Set(
    blattKeys
      .filter(
        (key) => blaetter[key].read === 'never' || (blaetter[key].read === 'unless-known' && knowsVersions),
      )
      .filter(isOnce)
      .map((key) => normalize(sheetNames[key])),
  );
  return (sheet) => !unwanted.has(normalize(sheet));
};
