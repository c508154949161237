import type { Checkliste, Zeile } from '#templates/model/checkliste.ts';
import { addressOf, type Places, placeOfRow } from '#templates/read/reading.ts';

/** A Checkliste as HTTP answers it: each row with the cell it was read from, `at: "Checkliste!A5"`, else `null`. */
export function answerCheckliste(checkliste: Checkliste, places: Places) {
  const withCell = <Row extends Zeile & { readonly id: string }>(row: Row) => {
    const place = placeOfRow(places, row.id);
    return { ...row, at: place && addressOf(place) };
  };
  return {
    ...checkliste,
    schritte: checkliste.schritte.map(withCell),
    checkpoints: checkliste.checkpoints.map(withCell),
  };
}
