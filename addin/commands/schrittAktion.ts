/** What a click in the step's view would write: pure, so that nothing is written before it is known. */

import type { Vorgaben } from '#templates/api/vorgaben.ts';
import { statusEintrag, verbindlichkeitListe } from '#templates/catalogue/catalogue.ts';
import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { addWochen, type Woche } from '#templates/kalender/wochen.ts';
import type { CheckpointId, SchrittId, Status, Zeile } from '#templates/model/checkliste.ts';
import type { FixCell } from '#templates/model/finding.ts';
import { vorBemerkung } from '#templates/model/vorBemerkung.ts';
import { type CellRef, placeKey, type Reading } from '#templates/read/reading.ts';
import { findStummeFelder } from '#templates/sync/findStummeFelder.ts';
import { quoteHeader } from '#templates/validate/wording.ts';

export type RowId = SchrittId | CheckpointId;

/** Cells to be written and what to say afterwards, or why there is nothing to write. */
export type Vorhaben =
  | { readonly cells: readonly FixCell[]; readonly gesagt: string }
  /** `zelle` is where a person can go on. */
  | { readonly grund: string; readonly zelle: CellRef | null };

/** How far "Frist 2 Wochen später" goes. */
const wochenSpaeter = 2;

type Feld = 'status' | 'begonnen' | 'erledigt' | 'frist' | 'bemerkung';

/** In Bearbeitung since today. */
export function heuteBegonnen(reading: Reading, id: RowId, heute: Tag): Vorhaben {
  const zeile = zeileVon(reading, id);
  if (!zeile) return zeileFehlt(id);
  if (zeile.status === 'erledigt') return schon(`${id} ist schon erledigt.`);
  if (zeile.begonnen !== null && zeile.status === 'in-bearbeitung')
    return schon(`${id} ist seit dem ${showTag(zeile.begonnen)} in Bearbeitung.`);
  return withTag(reading, id, { status: 'in-bearbeitung', feld: 'begonnen', heute, bisher: zeile.begonnen });
}

/** Erledigt today. */
export function heuteErledigt(reading: Reading, id: RowId, heute: Tag): Vorhaben {
  const zeile = zeileVon(reading, id);
  if (!zeile) return zeileFehlt(id);
  if (zeile.erledigt !== null && zeile.status === 'erledigt')
    return schon(`${id} ist seit dem ${showTag(zeile.erledigt)} erledigt.`);
  return withTag(reading, id, { status: 'erledigt', feld: 'erledigt', heute, bisher: zeile.erledigt });
}

/** The Frist two weeks later. */
export function fristSpaeter(reading: Reading, id: RowId): Vorhaben {
  const frist = zeileVon(reading, id)?.frist ?? null;
  const place = placeOf(reading, id, 'frist');
  if (!place) return spalteFehlt('frist');
  if (frist === null)
    return {
      grund: `${id} hat noch keine lesbare Frist. Tragen Sie in ${place.cell} eine Woche ein, zum Beispiel KW 12/2027.`,
      zelle: place,
    };
  return neueFrist(id, place, frist, addWochen(frist, wochenSpaeter));
}

/** The reason for something, before the Bemerkung. */
export function enterGrund(reading: Reading, id: RowId, grund: string): Vorhaben {
  const place = placeOf(reading, id, 'bemerkung');
  if (!place) return spalteFehlt('bemerkung');
  if (isUnlesbar(reading, id, 'bemerkung')) return unlesbar('bemerkung', place);
  const value = vorBemerkung(grund, zeileVon(reading, id)?.bemerkung ?? null);
  return { cells: [{ ...place, value }], gesagt: `Der Grund steht in der Bemerkung von ${id}.` };
}

/** What the coordination has set for this row: the Zielwoche of a step, the Verbindlichkeit of a checkpoint. */
export function vorgabeText({ zielwochen, verbindlichkeit }: Vorgaben, id: RowId): string | null {
  const woche = Object.entries(zielwochen).find(([key]) => key === id)?.[1] ?? null;
  if (woche !== null) return showWoche(woche);
  const wort = Object.entries(verbindlichkeit).find(([key]) => key === id)?.[1] ?? null;
  return verbindlichkeitListe.find((eintrag) => eintrag.id === wort)?.label ?? null;
}

/** Takes over what the coordination has set for this row. */
export function takeVorgabe(reading: Reading, id: RowId, vorgaben: Vorgaben): Vorhaben {
  const value = vorgabeText(vorgaben, id);
  const feld = id.startsWith('K') ? 'frist' : 'verbindlichkeit';
  const place = reading.places[placeKey(id, feld)] ?? null;
  if (value === null) return { grund: `Die Koordination hat für ${id} nichts vorgegeben.`, zelle: null };
  if (!place) return { grund: `Für die Vorgabe ${value} fehlt in der Mappe die Spalte.`, zelle: null };
  const zeile = zeileVon(reading, id);
  const frist = zeile?.frist ?? null;
  if (feld === 'frist' && frist !== null && showWoche(frist) === value)
    return { grund: `${id} hat schon die Frist der Koordination, ${value}.`, zelle: null };
  const vorher = feld === 'frist' && frist !== null ? `, vorher ${showWoche(frist)}` : '';
  return { cells: [{ ...place, value }], gesagt: `${id}: Vorgabe ${value} ist übernommen${vorher}.` };
}

function neueFrist(id: RowId, place: CellRef, alt: Woche, neu: Woche): Vorhaben {
  return {
    cells: [{ ...place, value: showWoche(neu) }],
    gesagt: `${id}: Frist ${showWoche(neu)}, vorher ${showWoche(alt)}.`,
  };
}

interface MitTag {
  readonly status: Status;
  readonly feld: 'begonnen' | 'erledigt';
  readonly heute: Tag;
  /** A day that stands there stays. */
  readonly bisher: Tag | null;
}

function withTag(reading: Reading, id: RowId, { status, feld, heute, bisher }: MitTag): Vorhaben {
  const place = placeOf(reading, id, 'status');
  if (!place) return spalteFehlt('status');
  const { label } = statusEintrag(status);
  const cells: FixCell[] = [{ ...place, value: label }];
  const day = placeOf(reading, id, feld);
  if (day && bisher === null) {
    if (isUnlesbar(reading, id, feld)) return unlesbar(feld, day);
    cells.push({ ...day, value: showTag(heute) });
  }
  const tag = bisher ?? (day ? heute : null);
  return {
    cells,
    gesagt: `${id}: ${[label, tag && `${feld} am ${showTag(tag)}`].filter(Boolean).join(', ')}.`,
  };
}

const zeileVon = ({ checkliste }: Reading, id: RowId): Zeile | null =>
  [...(checkliste?.schritte ?? []), ...(checkliste?.checkpoints ?? [])].find((row) => row.id === id) ?? null;

const placeOf = ({ places }: Reading, id: RowId, feld: Feld): CellRef | null =>
  places[placeKey(id, feld)] ?? null;

/** Whether the cell holds something that was not understood: it is a person's to change. */
const isUnlesbar = (reading: Reading, id: RowId, feld: Feld): boolean =>
  findStummeFelder(reading).has(placeKey(id, feld));

const schon = (grund: string): Vorhaben => ({ grund, zelle: null });

const zeileFehlt = (id: RowId): Vorhaben => ({
  grund: `Die Zeile ${id} fehlt in dieser Mappe.`,
  zelle: null,
});

const spalteFehlt = (feld: Feld): Vorhaben => ({
  grund: `In dieser Mappe fehlt die Spalte ${quoteHeader(feld)}. Prüfen Sie die Mappe.`,
  zelle: null,
});

const unlesbar = (feld: Feld, place: CellRef): Vorhaben => ({
  grund: `Was in ${quoteHeader(feld)} steht (${place.cell}), lässt sich nicht lesen und bleibt deshalb stehen. Korrigieren Sie die Zelle.`,
  zelle: place,
});
