import { findLand, findStatus, isLeer, normalize } from '#templates/catalogue/catalogue.ts';
import type { VergleichsMappe, Vergleichsstand, VergleichsZeile } from '#templates/figures/vergleich.ts';
import { parseFrist } from '#templates/kalender/parseFrist.ts';
import { parseTag } from '#templates/kalender/parseTag.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { WantedSheets } from '#templates/read/wantedSheets.ts';
import type { Cell, Grid } from '#templates/sheets/grid.ts';
import { blaetter, datengrundlageHeader, indikatorenHeader } from './blaetter.ts';
import { projektSchluessel } from './zuordnung.ts';

/** The sheets of an overview that `readVergleich` looks into. */
export const vergleichBlaetter: WantedSheets = () => (sheet) =>
  [blaetter.datengrundlage, blaetter.indikatoren].some((name) => normalize(name) === normalize(sheet));

/**
 * Reads an earlier overview back from its sheets Indikatoren and Datengrundlage, whichever program saved it since; `null` if it
 * is none.
 */
export function readVergleich(grid: Grid): Vergleichsstand | null {
  const grundlage = readTable(grid, blaetter.datengrundlage, datengrundlageHeader);
  const indikatoren = readTable(grid, blaetter.indikatoren, indikatorenHeader);
  if (!grundlage || !indikatoren) return null;
  const stichtag = grundlage.map(({ stichtag: text }) => parseTag(text)).find((tag) => tag !== null);
  if (!stichtag) return null;

  const mappen = new Map<string, VergleichsMappe & { readonly zeilen: VergleichsZeile[] }>();
  for (const { land, kennung, umsetzungsprojekt, genutzt } of grundlage) {
    if (genutzt !== 'ja') continue;
    const mappe = {
      land: findLand(land)?.id ?? null,
      kennung: readKennung(kennung),
      umsetzungsprojekt: umsetzungsprojekt || null,
    };
    mappen.set(schluessel(mappe), { ...mappe, zeilen: [] });
  }
  for (const { land, kennung, umsetzungsprojekt, nr, status, frist } of indikatoren) {
    const mappe = mappen.get(
      schluessel({
        land: findLand(land)?.id ?? null,
        kennung: readKennung(kennung),
        umsetzungsprojekt: umsetzungsprojekt || null,
      }),
    );
    const gelesen = findStatus(status);
    if (mappe && gelesen)
      mappe.zeilen.push({ id: nr, status: gelesen.status, frist: readFrist(frist, stichtag) });
  }
  return { stichtag, mappen: [...mappen.values()] };
}

const schluessel = (mappe: Omit<VergleichsMappe, 'zeilen'>): string =>
  `${mappe.kennung ?? ''}|${projektSchluessel(mappe)}`;

function readKennung(text: string): Kennung | null {
  return /^[A-Z]{2,4}-[0-9A-Z]{6}$/.test(text) ? (text as Kennung) : null;
}

function readFrist(text: string, stichtag: Tag): VergleichsZeile['frist'] {
  if (isLeer(text)) return null;
  const frist = parseFrist(text, stichtag);
  return 'woche' in frist ? frist.woche : null;
}

/** The rows below the header row that holds all the given headers, as texts by key; `null` if there is none. */
function readTable<Key extends string>(
  grid: Grid,
  name: string,
  headers: Readonly<Record<Key, string>>,
): Record<Key, string>[] | null {
  const sheet = grid.sheets.find((candidate) => normalize(candidate.name) === normalize(name));
  const keys = Object.keys(headers) as Key[];
  const columnsOf = (row: readonly Cell[]) =>
    keys.map(
      (key) =>
        [key, row.findIndex((value) => normalize(showCell(value)) === normalize(headers[key]))] as const,
    );
  const headerRow = sheet?.rows.findIndex((row) => columnsOf(row).every(([, column]) => column >= 0)) ?? -1;
  const header = sheet?.rows[headerRow];
  if (!sheet || !header) return null;
  const columns = columnsOf(header);
  return sheet.rows
    .slice(headerRow + 1)
    .map(
      (row) =>
        Object.fromEntries(columns.map(([key, column]) => [key, showCell(row[column] ?? null)])) as Record<
          Key,
          string
        >,
    );
}

function showCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value).trim();
  return 'tag' in value ? value.tag : '';
}
