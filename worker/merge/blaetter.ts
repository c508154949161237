import { uebersichtName } from '#templates/report/uebersichtSheet.ts';

/** Names of the sheets of an overview, in tab order. */
export const blaetter = {
  uebersicht: uebersichtName,
  umsetzung: 'Umsetzung',
  anforderungen: 'Anforderungen',
  projekte: 'Projekte',
  aenderungen: 'Änderungen',
  fristen: 'Fristen',
  offenePunkte: 'Offene Punkte',
  statusbericht: 'Statusbericht',
  verlauf: 'Verlauf',
  zeitplan: 'Zeitplan',
  indikatoren: 'Indikatoren',
  pruefhinweise: 'Prüfhinweise',
  datengrundlage: 'Datengrundlage',
} as const;

/** Headers of the Datengrundlage that `readVergleich` finds again in an earlier overview. */
export const datengrundlageHeader = {
  kennung: 'Kennung',
  land: 'Land',
  umsetzungsprojekt: 'Umsetzungsprojekt',
  genutzt: 'Genutzt',
  stichtag: 'Stichtag',
} as const;

/** Headers of the Indikatoren that `readVergleich` finds again in an earlier overview. */
export const indikatorenHeader = {
  land: 'Land',
  kennung: 'Kennung',
  umsetzungsprojekt: 'Umsetzungsprojekt',
  nr: 'Nr.',
  status: 'Status',
  frist: 'Frist',
} as const;
