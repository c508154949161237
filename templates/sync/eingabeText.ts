import {
  basisdienste,
  bedarfe,
  findAmpel,
  findCheckpoint,
  findLand,
  findSchritt,
  findVerbindlichkeit,
  statusListe,
} from '../catalogue/catalogue.ts';
import type { FeldKey } from '../model/overview.ts';
import { ownerText } from './feldBezeichnung.ts';
import { type Words, wertText } from './wertText.ts';

const katalogWords: Words = {
  status: (id) => statusListe.find((eintrag) => eintrag.id === id)?.label,
  land: (id) => findLand(id)?.label,
  verbindlichkeit: (id) => findVerbindlichkeit(id)?.label,
  ampel: (id) => findAmpel(id)?.label,
  bedarf: (id) => bedarfe.find((eintrag) => eintrag.id === id)?.label,
};

/**
 * The value of a compared field as a person would type it into its cell: `KW 12/2027`, `22.03.2027`, `Erledigt`,
 * `Schleswig-Holstein`; `''` for none.
 */
export function eingabeText(key: FeldKey, wert: string | null): string {
  return wert === null ? '' : wertText(key, wert, katalogWords);
}

/** What a field belongs to: `K1-04 Leistungszuschnitt …`, `Stammdaten`, `OZG-Leistung 2`, `Statusbericht`. */
export function besitzerText(id: string): string {
  return ownerText(
    id,
    (zeile) =>
      (findSchritt(zeile) ?? findCheckpoint(zeile) ?? basisdienste.find((dienst) => dienst.id === zeile))
        ?.label,
  );
}
