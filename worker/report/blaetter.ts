import { uebersichtName } from '#templates/report/uebersichtSheet.ts';

/** Names of the sheets of an overview, in tab order. */
export const blaetter = {
  uebersicht: uebersichtName,
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
