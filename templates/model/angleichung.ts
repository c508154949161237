/** A cell that was read otherwise than it was written: „fertig“ as „Erledigt“, a day as its week, `KW 12` with a year. */
export interface Angleichung {
  readonly sheet: string;
  /** A1 address within the sheet. */
  readonly cell: string;
  /** Step or checkpoint of the row; `null` for the rest of the workbook. */
  readonly id: string | null;
  /** Header or label of the field. */
  readonly feld: string;
  /** What stands there, as a person reads it. */
  readonly steht: string;
  /** What counts. */
  readonly gelesen: string;
}

/** Cells of one field in which the same stands, read alike. */
export interface Angleichungsgruppe extends Pick<Angleichung, 'feld' | 'steht' | 'gelesen'> {
  readonly stellen: readonly Pick<Angleichung, 'sheet' | 'cell' | 'id'>[];
}

/** Alike ones together, in order of their first cell. */
export function groupAngleichungen(angeglichen: readonly Angleichung[]): readonly Angleichungsgruppe[] {
  const gruppen = Map.groupBy(angeglichen, ({ feld, steht, gelesen }) =>
    JSON.stringify([feld, steht, gelesen]),
  );
  return [...gruppen.values()].flatMap((stellen) => {
    const [erste] = stellen;
    if (!erste) return [];
    const { feld, steht, gelesen } = erste;
    return [{ feld, steht, gelesen, stellen }];
  });
}
