/** Workbooks with their versions and contents, tombstones, Vorgaben, Zugangsschlüssel, audit. */
export const mappen: readonly string[] = [
  // One row a workbook, as of its newest version; withdrawn ones keep the moment. What has no row here is not shown
  `CREATE TABLE mappe (
     kennung TEXT PRIMARY KEY,
     land TEXT NOT NULL,
     projekt TEXT NOT NULL,
     umsetzungsprojekt TEXT NOT NULL,
     version INTEGER NOT NULL,
     zurueckgezogen TEXT
   ) WITHOUT ROWID`,
  'CREATE INDEX mappe_projekt ON mappe (land, projekt)',
  // Small rows, so that walking a history by "gilt" (its Stand, else the day of receipt) stays cheap
  `CREATE TABLE version (
     kennung TEXT NOT NULL,
     version INTEGER NOT NULL,
     gilt TEXT NOT NULL,
     stand TEXT,
     themenfeld TEXT,
     at TEXT NOT NULL,
     von TEXT NOT NULL,
     hash TEXT NOT NULL,
     inhalt INTEGER NOT NULL,
     PRIMARY KEY (kennung, version)
   ) WITHOUT ROWID`,
  'CREATE TABLE inhalt (id INTEGER PRIMARY KEY, checkliste TEXT NOT NULL, aenderungen TEXT NOT NULL)',
  'CREATE TABLE grabstein (kennung TEXT PRIMARY KEY) WITHOUT ROWID',
  // Themenfeld '' holds the Vorgaben for all
  'CREATE TABLE vorgaben (themenfeld TEXT PRIMARY KEY, vorgaben TEXT NOT NULL, at TEXT NOT NULL, von TEXT NOT NULL) WITHOUT ROWID',
  `CREATE TABLE token (
     id TEXT PRIMARY KEY,
     hash TEXT NOT NULL UNIQUE,
     label TEXT NOT NULL,
     rolle TEXT NOT NULL,
     land TEXT,
     created TEXT NOT NULL,
     expires TEXT,
     revoked TEXT,
     lastUsed TEXT
   ) WITHOUT ROWID`,
  `CREATE TABLE audit (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     at TEXT NOT NULL,
     von TEXT NOT NULL,
     was TEXT NOT NULL,
     kennung TEXT,
     ziel TEXT
   )`,
];
