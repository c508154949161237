/** A side of a conflict: the own file, or what the store holds. */
export const seiten = ['eigene', 'gespeichert'] as const;
export type Seite = (typeof seiten)[number];

/** Who counts per field, by `schluesselOf`: `{ "K1-04.frist": "eigene" }`. */
export type Felderwahl = Readonly<Record<string, Seite>>;

/**
 * What a person decided about the conflicts with a stored version. A field whose stored value is another by now is a
 * conflict again; one that is not named stays one.
 */
export interface Wahl {
  /** The version that the person saw. */
  readonly version: number;
  readonly felder: Felderwahl;
}
