import { katalogVersion } from '../catalogue/catalogue.ts';
import { labelKey } from '../catalogue/normalize.ts';
import { vorlagenversion } from '../model/checkliste.ts';
import type { Grid, GridSheet } from '../sheets/grid.ts';
import { eigenschaften } from '../sheets/layout.ts';
import { cellText } from './cellText.ts';
import type { Log } from './log.ts';
import { cellAt } from './source.ts';

/** Versions of layout and catalogue: from the document properties, else from marks on Listen, else ours. */
export function readVersionen(
  grid: Grid,
  listen: GridSheet | null,
): { vorlagenversion: string; katalog: string } {
  const property = (name: string): string | null => grid.properties[name]?.trim() || null;
  const mark = (label: string): string | null => (listen ? findMark(listen, label) : null);
  return {
    vorlagenversion: property(eigenschaften.vorlagenversion) ?? mark('Vorlagenversion') ?? vorlagenversion,
    katalog: property(eigenschaften.katalog) ?? mark('Katalog') ?? katalogVersion,
  };
}

function findMark(sheet: GridSheet, label: string): string | null {
  for (const [row, cells] of sheet.rows.entries()) {
    const column = cells.findIndex((cell) => typeof cell === 'string' && labelKey(cell) === labelKey(label));
    if (column >= 0) return cellText(cellAt(sheet, row, column + 1)) || null;
  }
  return null;
}

/** Whether checkpoints follow from steps in a workbook of this version: in the first, people set them all. */
export const derivesCheckpoints = (version: string): boolean => version !== '1';

/** Says that a workbook comes from an older or a newer template than this reader's. */
export function reportVersion(version: string, log: Log): void {
  const [eigene, gefunden] = [Number(vorlagenversion), Number(version)];
  if (!Number.isFinite(gefunden) || gefunden === eigene) return;
  if (gefunden < eigene) {
    const message = `Die Mappe soll auf der aktuellen Vorlage ${vorlagenversion} beruhen, nicht auf Version ${version}; ihre Angaben werden übernommen.`;
    log.report({ code: 'vorlage-veraltet', severity: 'warning', message, value: version });
  } else {
    const message = `Die Mappe soll auf Vorlage ${vorlagenversion} beruhen; sie hat die neuere Version ${version}, deren neue Angaben hier fehlen können.`;
    log.report({ code: 'vorlage-neuer', severity: 'warning', message, value: version });
  }
}

/** Whether a workbook was made by a later release: what this one does not know of it would be lost in a new build. */
export const isNewerVersion = (version: string): boolean => Number(version) > Number(vorlagenversion);
