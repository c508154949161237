import { schritt, schritte } from '../catalogue/catalogue.ts';
import { type NaheFrist, naheFristen, vorschau } from '../figures/faelligkeit.ts';
import { showTag, showWoche } from '../kalender/anzeigen.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Checkliste, LandId, SchrittId } from '../model/checkliste.ts';
import { compareText } from '../model/compareText.ts';
import type { Aenderung, AenderungArt, Projekt } from '../model/overview.ts';

/** Entries a draft names one by one; the rest is counted. */
const einzelnGenannt = 5;

/** Draft of "Zusammenfassung": what changed since the last report, most important first. */
export function entwurfZusammenfassung(aenderungen: readonly Aenderung[] | null, seit: Tag | null): string {
  if (aenderungen === null || seit === null) return 'Kein früherer Bericht zum Vergleich.';
  const zeilen = zusammenfassungsZeilen(aenderungen);
  return zeilen.length === 0
    ? `Keine Änderungen seit dem Bericht vom ${showTag(seit)}.`
    : [`Seit dem Bericht vom ${showTag(seit)}:`, ...zeilen].join('\n');
}

const ueberschriften: readonly (readonly [AenderungArt, string])[] = [
  ['erledigt', 'Neu erledigt'],
  ['begonnen', 'Neu begonnen'],
  ['zurueckgefallen', 'Zurückgefallen'],
  ['frist-verschoben', 'Frist verschoben'],
  ['neu', 'Neue Mappen'],
  ['fehlend', 'Nicht mehr dabei'],
];

function zusammenfassungsZeilen(aenderungen: readonly Aenderung[]): string[] {
  return ueberschriften.flatMap(([art, titel]) => {
    const eintraege = aenderungen.filter((aenderung) => aenderung.art === art);
    if (eintraege.length === 0) return [];
    return [`• ${titel}: ${aufzaehlung(eintraege, showAenderung)}`];
  });
}

function showAenderung({ kennung, land, id, art, vorher, nachher, wochen }: Aenderung): string {
  const herkunft = land === null ? '' : `${land}: `;
  if (id === null) return `${herkunft}${nachher ?? vorher ?? kennung ?? ''}`;
  const verschoben =
    art === 'frist-verschoben' && wochen !== null
      ? ` (${wochen > 0 ? '+' : '−'}${Math.abs(wochen)} Wochen)`
      : '';
  return `${herkunft}${id}${verschoben}`;
}

/** Draft of "Termine": what is overdue and what falls due within four weeks. */
export function entwurfTermine(checklisten: readonly Checkliste[], stichtag: Tag): string {
  const mehrere = checklisten.length > 1;
  const showTermin = ({ id, frist, land }: Termin): string =>
    `${mehrere && land ? `${land}: ` : ''}${schritt(id).label} (${showWoche(frist)})`;
  const fristen = findTermine(checklisten, stichtag).toSorted(
    (a, b) => b.tage - a.tage || compareText(a.land, b.land) || compareText(a.id, b.id),
  );
  const ueberfaellig = fristen.filter(({ tage }) => tage > 0);
  const demnaechst = fristen.filter(({ tage }) => tage <= 0);
  const zeilen: string[] = [];
  if (ueberfaellig.length > 0) zeilen.push(`• Überfällig: ${aufzaehlung(ueberfaellig, showTermin)}`);
  if (demnaechst.length > 0)
    zeilen.push(`• Fällig in den nächsten ${vorschau}: ${aufzaehlung(demnaechst, showTermin)}`);
  return zeilen.length === 0
    ? `Keine Frist überschritten und keine in den nächsten ${vorschau}.`
    : zeilen.join('\n');
}

interface Termin extends NaheFrist<SchrittId> {
  readonly land: LandId | null;
}

/** Fristen of open steps that are past or come within the preview. */
function findTermine(checklisten: readonly Checkliste[], stichtag: Tag): readonly Termin[] {
  return checklisten.flatMap(({ stammdaten: { land }, schritte: zeilen }) =>
    naheFristen(zeilen, stichtag).map((frist) => ({ ...frist, land })),
  );
}

/** Draft of "Status": progress of the Steuerungsindikatoren in figures. */
export function entwurfStatus(projekte: readonly Projekt[]): string {
  const summe = { erledigt: 0, von: 0, ueberfaellig: 0 };
  for (const { indikatoren } of projekte) {
    summe.erledigt += indikatoren.erledigt;
    summe.von += indikatoren.von;
    summe.ueberfaellig += indikatoren.ueberfaellig;
  }
  const mappen = projekte.length > 1 ? ` in ${projekte.length} Umsetzungsprojekten` : '';
  const rueckstand = summe.ueberfaellig === 0 ? 'keiner ist überfällig' : `${summe.ueberfaellig} überfällig`;
  return summe.von === 0
    ? 'Kein Steuerungsindikator ist anwendbar.'
    : `${summe.erledigt} von ${summe.von} Steuerungsindikatoren erledigt${mappen}, ${rueckstand}.`;
}

/** A sentence on what is under way in an Arbeitspaket, beside "n von m". */
export function satzZumArbeitspaket(checklisten: readonly Checkliste[], arbeitspaket: number): string {
  const laufend = countSchritte(checklisten, arbeitspaket, 'in-bearbeitung');
  const anstehend = countSchritte(checklisten, arbeitspaket, 'anstehend');
  const teile: string[] = [];
  if (laufend > 0) teile.push(`${laufend} in Bearbeitung`);
  if (anstehend > 0) teile.push(`${anstehend} steht an`.replace(/^(?!1 )(\d+) steht an$/, '$1 stehen an'));
  return teile.length === 0 ? '' : `Davon ${teile.join(', ')}.`;
}

function countSchritte(
  checklisten: readonly Checkliste[],
  arbeitspaket: number,
  status: 'in-bearbeitung' | 'anstehend',
): number {
  const ids = new Set<SchrittId>(
    schritte.filter((eintrag) => eintrag.arbeitspaket === arbeitspaket).map(({ id }) => id),
  );
  return checklisten.reduce(
    (summe, checkliste) =>
      summe + checkliste.schritte.filter((zeile) => ids.has(zeile.id) && zeile.status === status).length,
    0,
  );
}

function aufzaehlung<T>(eintraege: readonly T[], showTermin: (eintrag: T) => string): string {
  const genannt = eintraege.slice(0, einzelnGenannt).map(showTermin).join(' · ');
  const rest = eintraege.length - einzelnGenannt;
  return rest > 0 ? `${genannt} · und ${rest} weitere` : genannt;
}
