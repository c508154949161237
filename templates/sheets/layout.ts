/** The workbook's layout as data: names of the sheets and of the document properties. */

/** Names of the sheets, in tab order; `listen` is hidden. */
export const sheetNames = {
  stammdaten: 'Stammdaten',
  checkliste: 'Checkliste',
  umsetzungscheckliste: 'Umsetzungscheckliste',
  zeitplan: 'Zeitplan',
  statusbericht: 'Statusbericht',
  anleitung: 'Anleitung',
  listen: 'Listen',
} as const;

/** Custom document properties; many tools drop them, so they are never the only place of anything that matters. */
export const eigenschaften = {
  vorlagenversion: 'OZG_Vorlagenversion',
  kennung: 'OZG_Kennung',
  katalog: 'OZG_Katalog',
} as const;
