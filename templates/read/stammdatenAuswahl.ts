import {
  bund,
  findJaNein,
  findLand,
  findNachnutzungsmodell,
  findThemenfeld,
  findVorgehensmodell,
  jaNein,
  laender,
  nachnutzungsmodelle,
  themenfelder,
  vorgehensmodelle,
} from '../catalogue/catalogue.ts';
import type { Auswahl } from './readCell.ts';

export const landAuswahl: Auswahl<(typeof laender)[number]> = {
  find: findLand,
  entries: [...laender, bund],
  code: 'land-unbekannt',
  severity: 'error',
  sicher: false,
  message: (found, beispiel) =>
    `Das Land muss eines der ${laender.length} Länder oder der Bund sein, zum Beispiel ${beispiel}, nicht ${found}.`,
};

export const themenfeldAuswahl: Auswahl<(typeof themenfelder)[number]> = {
  find: findThemenfeld,
  entries: themenfelder,
  code: 'themenfeld-unbekannt',
  severity: 'warning',
  sicher: true,
  message: (found, beispiel) =>
    `Das Themenfeld soll eines der ${themenfelder.length} OZG-Themenfelder sein, zum Beispiel ${beispiel}, nicht ${found}.`,
};

/** The same choices for the project and for a single Leistung. */
export const modellAuswahl = {
  vorgehensmodell: {
    find: findVorgehensmodell,
    entries: vorgehensmodelle,
    code: 'vorgehensmodell-unbekannt',
    severity: 'warning',
    sicher: true,
    message: (found, beispiel) =>
      `Das Vorgehensmodell soll aus der Liste sein, zum Beispiel ${beispiel}, nicht ${found}.`,
  } satisfies Auswahl<(typeof vorgehensmodelle)[number]>,
  nachnutzungsmodell: {
    find: findNachnutzungsmodell,
    entries: nachnutzungsmodelle,
    code: 'nachnutzungsmodell-unbekannt',
    severity: 'warning',
    sicher: true,
    message: (found, beispiel) =>
      `Das Nachnutzungsmodell soll aus der Liste sein, zum Beispiel ${beispiel}, nicht ${found}.`,
  } satisfies Auswahl<(typeof nachnutzungsmodelle)[number]>,
};

export const mvpAuswahl: Auswahl<(typeof jaNein)[number]> = {
  find: findJaNein,
  entries: jaNein,
  code: 'auswahl-unbekannt',
  severity: 'warning',
  sicher: true,
  message: (found) => `„Teil des MVP“ soll „ja“ oder „nein“ sein, nicht ${found}; die Angabe zählt als leer.`,
};
