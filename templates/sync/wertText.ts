import { showTag, showWoche } from '../kalender/anzeigen.ts';
import { isTag } from '../kalender/tage.ts';
import { isWoche } from '../kalender/wochen.ts';
import type { FeldKey } from '../model/overview.ts';
import { feldArt } from './feldBezeichnung.ts';

/** The words of ids: from the catalogue, or from the few that a page carries. */
export interface Words {
  readonly status: (id: string) => string | undefined;
  readonly land: (id: string) => string | undefined;
  readonly verbindlichkeit: (id: string) => string | undefined;
  readonly ampel: (id: string) => string | undefined;
  readonly bedarf: (id: string) => string | undefined;
}

/**
 * The value of a compared field in words: `KW 12/2027`, `22.03.2027`, `Erledigt`, `Schleswig-Holstein`. The field says
 * what the value is, never its text: a Bemerkung „offen“ stays as it is.
 */
export function wertText(key: FeldKey, wert: string, words: Words): string {
  switch (feldArt(key)) {
    case 'woche':
      return isWoche(wert) ? showWoche(wert) : wert;
    case 'tag':
      return isTag(wert) ? showTag(wert) : wert;
    case 'status':
      return words.status(wert) ?? wert;
    case 'liste':
      return auswahl(key.feld, words)?.(wert) ?? wert;
    case 'text':
      return wert;
  }
}

/** Entries of lists are kept by their id where the model has one. */
function auswahl(feld: string, words: Words): ((id: string) => string | undefined) | null {
  switch (feld) {
    case 'land':
    case 'verbindlichkeit':
    case 'ampel':
    case 'bedarf':
      return words[feld];
    default:
      return null;
  }
}
