/** Names of the sheets of an overview, in tab order. */
export const blaetter = {
  uebersicht: 'Übersicht',
  umsetzung: 'Umsetzung',
  projekte: 'Projekte',
  aenderungen: 'Änderungen',
  fristen: 'Fristen',
  statusbericht: 'Statusbericht',
  verlauf: 'Verlauf',
  zeitplan: 'Zeitplan',
  indikatoren: 'Indikatoren',
  pruefhinweise: 'Prüfhinweise',
  datengrundlage: 'Datengrundlage',
} as const;
