import { bund, laender } from '#templates/catalogue/catalogue.ts';
import type { Checkliste, LandId, Stammdaten } from '#templates/model/checkliste.ts';
import { compareText } from '#templates/model/compareText.ts';

/** Which workbook: what orders and names it. */
export type Herkunft = Pick<Stammdaten, 'kennung' | 'land' | 'umsetzungsprojekt'>;

/** Key order of the Länder, `BUND` last. */
export const landReihenfolge: readonly LandId[] = [...laender.map(({ id }) => id), bund.id];

const rang = new Map(landReihenfolge.map((land, index) => [land, index]));

/** Orders workbooks by Land, Umsetzungsprojekt and Kennung. */
export function compareHerkunft(a: Herkunft, b: Herkunft): number {
  return (
    landRang(a.land) - landRang(b.land) ||
    compareText(a.umsetzungsprojekt, b.umsetzungsprojekt) ||
    compareText(a.kennung, b.kennung)
  );
}

/** The same for whole Checklisten. */
export function compareMappen(a: Checkliste, b: Checkliste): number {
  return compareHerkunft(a.stammdaten, b.stammdaten);
}

function landRang(land: LandId | null): number {
  return (land === null ? undefined : rang.get(land)) ?? landReihenfolge.length;
}
