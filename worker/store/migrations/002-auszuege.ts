/** What overviews need of each version, packed, and a place where an import waits until it is whole. */
export const auszuege: readonly string[] = [
  'CREATE TABLE auszug (id INTEGER PRIMARY KEY, auszug TEXT NOT NULL)',
  'CREATE TABLE eingang (nr INTEGER PRIMARY KEY, zeile TEXT NOT NULL)',
  // Which catalogue and which packing the rows of auszug follow
  'CREATE TABLE merkmal (name TEXT PRIMARY KEY, wert TEXT NOT NULL) WITHOUT ROWID',
];
