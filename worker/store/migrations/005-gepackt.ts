/**
 * Contents are packed; releases before this one would take them for damaged. Those that are there already are packed
 * bit by bit (`packContents`): `gepackt` is the id up to which that was done. How much each Land takes up.
 */
export const gepackt: readonly string[] = [
  'CREATE TABLE belegung (land TEXT PRIMARY KEY, bytes INTEGER NOT NULL) WITHOUT ROWID',
  "INSERT INTO merkmal (name, wert) VALUES ('gepackt', '0')",
];
