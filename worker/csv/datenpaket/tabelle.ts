import { type CsvWert, csvLine } from '../csv.ts';

/** A column of a table; `name` is its heading in the file. Names and types are those of Frictionless Table Schema. */
export interface Feld {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'date';
  /** Every row has a value. */
  readonly required?: true;
  /** What every value looks like, as a regular expression over the whole text. */
  readonly pattern?: string;
}

/** A column whose values are keys of another table. */
export interface Verweis {
  readonly feld: string;
  readonly tabelle: string;
  readonly schluessel: string;
}

/** A table of the data package; its file is named after it. */
export interface Tabelle<Zeile> {
  readonly name: string;
  readonly title: string;
  /** Columns that tell the rows apart. */
  readonly schluessel: readonly string[];
  readonly verweise: readonly Verweis[];
  readonly spalten: readonly Spalte<Zeile>[];
}

export interface Spalte<Zeile> extends Feld {
  readonly value: (zeile: Zeile) => CsvWert | boolean;
}

export const wochePattern = '\\d{4}-W\\d{2}';

export function headLine({ spalten }: Tabelle<never>): string {
  return csvLine(spalten.map(({ name }) => name));
}

export function rowLine<Zeile>({ spalten }: Tabelle<Zeile>, zeile: Zeile): string {
  return csvLine(
    spalten.map(({ value }) => {
      const wert = value(zeile);
      return typeof wert === 'boolean' ? String(wert) : wert;
    }),
  );
}
