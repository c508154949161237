/** An import has tables of its own; what broken imports of earlier releases left among the versions goes. */
export const eingang: readonly string[] = [
  'DROP TABLE eingang',
  // The import under way, at most one; its number is never given again
  `CREATE TABLE eingang (
     lauf INTEGER PRIMARY KEY AUTOINCREMENT,
     zeilen INTEGER NOT NULL,
     versionen INTEGER NOT NULL,
     letzte TEXT NOT NULL
   )`,
  'DELETE FROM version WHERE kennung NOT IN (SELECT kennung FROM mappe)',
  'DELETE FROM inhalt WHERE id NOT IN (SELECT inhalt FROM version)',
  'DELETE FROM auszug WHERE id NOT IN (SELECT inhalt FROM version)',
];
