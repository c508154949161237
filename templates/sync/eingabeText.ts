import {
  findAmpel,
  findCheckpoint,
  findLand,
  findSchritt,
  findVerbindlichkeit,
  statusListe,
} from '../catalogue/catalogue.ts';
import { showTag, showWoche } from '../kalender/anzeigen.ts';
import { isTag } from '../kalender/tage.ts';
import { isWoche } from '../kalender/wochen.ts';
import type { FeldKey } from '../model/overview.ts';
import { feldArt } from './feldBezeichnung.ts';

/**
 * The value of a compared field as a person would type it into its cell: `KW 12/2027`, `22.03.2027`, `Erledigt`,
 * `Schleswig-Holstein`; `''` for none.
 */
export function eingabeText({ id, feld }: FeldKey, wert: string | null): string {
  if (wert === null) return '';
  switch (feldArt({ id, feld })) {
    case 'woche':
      return isWoche(wert) ? showWoche(wert) : wert;
    case 'tag':
      return isTag(wert) ? showTag(wert) : wert;
    case 'status':
      return statusListe.find((eintrag) => eintrag.id === wert)?.label ?? wert;
    case 'liste':
      return auswahlText(feld, wert);
    case 'text':
      return wert;
  }
}

/** Entries of lists are kept by their id where the model has one. */
function auswahlText(feld: string, wert: string): string {
  if (feld === 'land') return findLand(wert)?.label ?? wert;
  if (feld === 'verbindlichkeit') return findVerbindlichkeit(wert)?.label ?? wert;
  if (feld === 'ampel') return findAmpel(wert)?.label ?? wert;
  return wert;
}

/** What a field belongs to: `K1-04 Leistungszuschnitt …`, `Stammdaten`, `OZG-Leistung 2`, `Statusbericht`. */
export function besitzerText(id: string): string {
  if (id === 'stammdaten') return 'Stammdaten';
  if (id === 'bericht') return 'Statusbericht';
  if (id.startsWith('leistung.')) return `OZG-Leistung ${Number(id.slice('leistung.'.length)) + 1}`;
  const zeile = findSchritt(id) ?? findCheckpoint(id);
  return zeile ? `${id} ${zeile.label}` : id;
}
