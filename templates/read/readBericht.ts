import { ampelListe, findAmpel } from '../catalogue/catalogue.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Bericht } from '../model/checkliste.ts';
import { berichtFelder } from '../sheets/fields.ts';
import type { Grid, GridSheet } from '../sheets/grid.ts';
import { findFelder } from './findFelder.ts';
import type { Log } from './log.ts';
import { type Auswahl, readAuswahl, readText } from './readCell.ts';
import { sourceAtOrt } from './readStammdaten.ts';
import { splitSigns } from './splitSigns.ts';

type FeldKey = (typeof berichtFelder)[number]['key'];

/** The light that a text names, also with signs around it; not where they show another (`▲ Rot`). */
function matchAmpel(text: string): (typeof ampelListe)[number] | null {
  const { word, signs } = splitSigns(text);
  const found = findAmpel(text) ?? findAmpel(word);
  const widersprochen = signs.map(findAmpel).some((other) => other !== null && other !== found);
  return widersprochen ? null : found;
}

const ampelAuswahl: Auswahl<(typeof ampelListe)[number]> = {
  find: matchAmpel,
  entries: ampelListe,
  code: 'ampel-unbekannt',
  severity: 'warning',
  sicher: true,
  message: (found) =>
    `Die Ampel soll ${ampelListe.map(({ label }) => label).join(', ')} oder leer sein, nicht ${found}; sie zählt als leer.`,
};

/** What a person declares in the Statusbericht; all `null` if the sheet is missing. */
export function readBericht(grid: Grid, blatt: GridSheet | null, bezug: Tag, log: Log): Bericht {
  const orte = blatt ? findFelder<FeldKey>(grid, [blatt], berichtFelder) : null;
  const sourceOf = (key: FeldKey) => sourceAtOrt(key, orte?.get(key), bezug, log, 'bericht', berichtFelder);
  const text = (key: FeldKey): string | null => {
    const source = sourceOf(key);
    return source && readText(source);
  };
  const ampel = sourceOf('ampel');
  return {
    ampel: ampel && (readAuswahl(ampel, ampelAuswahl).eintrag?.id ?? null),
    begruendung: text('begruendung'),
    zusammenfassung: text('zusammenfassung'),
    termine: text('termine'),
    status: text('status'),
    massnahmen: text('massnahmen'),
  };
}
