/** The workbook's layout as data: names of the sheets and of the document properties. */

/** What a sheet of the workbook is; a new sheet is one record, in tab order. */
export interface Blatt {
  readonly name: string;
  /** A person writes in it: the pane hears its changes and gives it look, rules and protection again. */
  readonly input: boolean;
  /** An error in it refuses storing. */
  readonly refusesStoring: boolean;
  /** Severity of its absence; `null` where it may be missing without a word. */
  readonly missing: 'error' | 'warning' | null;
  /** Whether a workbook of ours is read there: `unless-known` only where the document properties got lost. */
  readonly read: 'always' | 'unless-known' | 'never';
}

const records = {
  stammdaten: { name: 'Stammdaten', input: true, refusesStoring: true, missing: 'error', read: 'always' },
  checkliste: { name: 'Checkliste', input: true, refusesStoring: true, missing: 'error', read: 'always' },
  offenePunkte: { name: 'Offene Punkte', input: true, refusesStoring: false, missing: null, read: 'always' },
  statusbericht: {
    name: 'Statusbericht',
    input: true,
    refusesStoring: false,
    missing: 'warning',
    read: 'always',
  },
  zeitplan: { name: 'Zeitplan', input: false, refusesStoring: false, missing: 'warning', read: 'never' },
  umsetzungscheckliste: {
    name: 'Umsetzungscheckliste',
    input: true,
    refusesStoring: false,
    missing: 'warning',
    read: 'always',
  },
  anforderungen: { name: 'Anforderungen', input: true, refusesStoring: false, missing: null, read: 'always' },
  anleitung: { name: 'Anleitung', input: false, refusesStoring: false, missing: 'warning', read: 'never' },
  listen: { name: 'Listen', input: false, refusesStoring: false, missing: 'warning', read: 'unless-known' },
} as const satisfies Readonly<Record<string, Blatt>>;

export type BlattKey = keyof typeof records;

/** The sheets of the workbook, in tab order; `listen` is hidden. */
export const blaetter: Readonly<Record<BlattKey, Blatt>> = records;
/** Their keys, in tab order. */
export const blattKeys = Object.keys(records) as readonly BlattKey[];

/** Their names. */
export const sheetNames = {
  stammdaten: records.stammdaten.name,
  checkliste: records.checkliste.name,
  offenePunkte: records.offenePunkte.name,
  statusbericht: records.statusbericht.name,
  zeitplan: records.zeitplan.name,
  umsetzungscheckliste: records.umsetzungscheckliste.name,
  anforderungen: records.anforderungen.name,
  anleitung: records.anleitung.name,
  listen: records.listen.name,
} as const satisfies Readonly<Record<BlattKey, string>>;

/** Custom document properties; many tools drop them, so they are never the only place of anything that matters. */
export const eigenschaften = {
  vorlagenversion: 'OZG_Vorlagenversion',
  kennung: 'OZG_Kennung',
  katalog: 'OZG_Katalog',
} as const;
