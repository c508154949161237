/**
 * What the hidden sheet remembers of the Statusbericht: the last draft of each text, so that only unchanged
 * drafts are replaced, and the rows as they stood at the last two reports, so that a draft can say what has changed.
 */

import type { VergleichsZeile } from '../figures/vergleich.ts';
import { isTag, type Tag } from '../kalender/tage.ts';
import { isWoche } from '../kalender/wochen.ts';
import type { Checkliste } from '../model/checkliste.ts';
import { statusIds } from '../model/checkliste.ts';
import { cellText } from '../read/cellText.ts';
import { type Grid, type Place, toA1 } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';

/** Texts of the Statusbericht that are drafted. */
export const entwurfFelder = ['zusammenfassung', 'termine', 'status'] as const;
export type DraftedText = (typeof entwurfFelder)[number];

/** The rows of a Checkliste on the day of a report. */
export interface BerichtZeilen {
  readonly tag: Tag;
  readonly zeilen: readonly VergleichsZeile[];
}

export interface BerichtStand {
  readonly entwuerfe: Readonly<Record<DraftedText, string | null>>;
  readonly letzter: BerichtZeilen | null;
  /** The report before: at a second refresh on the same day this is compared with. */
  readonly vorletzter: BerichtZeilen | null;
}

const labels = {
  zusammenfassung: 'Entwurf Zusammenfassung',
  termine: 'Entwurf Termine',
  status: 'Entwurf Status',
  letzter: 'Letzter Bericht',
  vorletzter: 'Vorletzter Bericht',
} as const;

/** Labels and texts as they stand on the hidden sheet, below the versions. */
export function berichtMarken({ entwuerfe, letzter, vorletzter }: BerichtStand): readonly [string, string][] {
  return [
    ...entwurfFelder.map((feld): [string, string] => [labels[feld], entwuerfe[feld] ?? '']),
    [labels.letzter, letzter ? showZeilen(letzter) : ''],
    [labels.vorletzter, vorletzter ? showZeilen(vorletzter) : ''],
  ];
}

/** Reads what `berichtMarken` wrote, wherever it stands on the hidden sheet; `listen` is what that is called. */
export function readBerichtStand(grid: Grid, listen: string = sheetNames.listen): BerichtStand {
  const marken = new Map<string, string>();
  for (const cells of grid.sheets.find(({ name }) => name === listen)?.rows ?? []) {
    cells.forEach((cell, column) => {
      if (typeof cell === 'string') marken.set(cell, cellText(cells[column + 1] ?? null));
    });
  }
  const mark = (key: keyof typeof labels): string | null => marken.get(labels[key]) || null;
  return {
    entwuerfe: { zusammenfassung: mark('zusammenfassung'), termine: mark('termine'), status: mark('status') },
    letzter: parseZeilen(mark('letzter')),
    vorletzter: parseZeilen(mark('vorletzter')),
  };
}

/**
 * Where the marks begin in a workbook, both counted from 0: below that of the Katalog, whichever version drew the sheet;
 * `null` where that is not to be found.
 */
export function findMarkenPlatz(
  grid: Grid,
  listen: string,
): { readonly row: number; readonly column: number } | null {
  const rows = grid.sheets.find(({ name }) => name === listen)?.rows ?? [];
  for (const [row, cells] of rows.entries()) {
    const column = cells.indexOf('Katalog');
    if (column >= 0) return { row: row + 1, column };
  }
  return null;
}

/** The cells that hold the marks if the first stands at a given place. */
export function markenZellen(
  stand: BerichtStand,
  { sheet, row, column }: Place,
): readonly { readonly sheet: string; readonly cell: string; readonly value: string }[] {
  return berichtMarken(stand).flatMap(([label, text], index) => [
    { sheet, cell: toA1(row + index, column), value: label },
    { sheet, cell: toA1(row + index, column + 1), value: text },
  ]);
}

/** The rows of a Checkliste as a report remembers them. */
export function zeilenVon({ schritte, checkpoints }: Checkliste, tag: Tag): BerichtZeilen {
  return {
    tag,
    // a checkpoint that follows its steps would say the same again
    zeilen: [...schritte, ...checkpoints.filter(({ abgeleitet }) => !abgeleitet)].map(
      ({ id, status, frist }) => ({ id, status, frist }),
    ),
  };
}

/** `Tag 2027-03-22 K1-01:erledigt:2027-W12 K1-02:offen: …` */
const showZeilen = ({ tag, zeilen }: BerichtZeilen): string =>
  ['Tag', tag, ...zeilen.map(({ id, status, frist }) => `${id}:${status}:${frist ?? ''}`)].join(' ');

/** `null` for anything that is not whole: a report without comparison is better than a wrong one. */
function parseZeilen(text: string | null): BerichtZeilen | null {
  const [wort, tag = '', ...zeilen] = text?.split(' ') ?? [];
  if (wort !== 'Tag' || !isTag(tag)) return null;
  const parsed = zeilen.map((zeile) => {
    const [id = '', name = '', frist = ''] = zeile.split(':');
    const status = statusIds.find((one) => one === name);
    const woche = frist === '' ? null : isWoche(frist) ? frist : undefined;
    return status === undefined || woche === undefined ? null : { id, status, frist: woche };
  });
  return parsed.every((zeile) => zeile !== null) ? { tag, zeilen: parsed } : null;
}
