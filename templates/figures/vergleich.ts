import type { Kennung, LandId, Status, Tag, Woche } from '../checkliste.ts';
import { wochenZwischen } from '../kalender.ts';
import type { Aenderung, AenderungArt } from '../overview.ts';

/** What a comparison needs to know of a row. */
export interface VergleichsZeile {
  readonly id: string;
  readonly status: Status;
  readonly frist: Woche | null;
}

/** One workbook as it stood at an earlier or the present Stichtag. */
export interface VergleichsMappe {
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
  readonly umsetzungsprojekt: string | null;
  readonly zeilen: readonly VergleichsZeile[];
}

/** An earlier overview to compare with. */
export interface Vergleichsstand {
  readonly stichtag: Tag;
  readonly mappen: readonly VergleichsMappe[];
}

const rang: Readonly<Record<Exclude<Status, 'entfaellt'>, number>> = {
  offen: 0,
  anstehend: 1,
  'in-bearbeitung': 2,
  erledigt: 3,
};

/** What changing a status from `vorher` to `nachher` is called; `null` if it did not change. */
export function statusAenderung(vorher: Status, nachher: Status): AenderungArt | null {
  if (vorher === nachher) return null;
  if (vorher === 'entfaellt' || nachher === 'entfaellt') return 'geaendert';
  if (rang[nachher] < rang[vorher])
    return rang[vorher] >= rang['in-bearbeitung'] ? 'zurueckgefallen' : 'geaendert';
  if (nachher === 'erledigt') return 'erledigt';
  return nachher === 'in-bearbeitung' ? 'begonnen' : 'geaendert';
}

/** The changes of one workbook's rows that both sides know, in the order of `nachher`. */
export function vergleicheZeilen(
  vorher: readonly VergleichsZeile[],
  nachher: readonly VergleichsZeile[],
  mappe: Pick<Aenderung, 'kennung' | 'land'>,
): Aenderung[] {
  const alt = new Map(vorher.map((zeile) => [zeile.id, zeile]));
  const { kennung, land } = mappe;
  return nachher.flatMap((zeile) => {
    const frueher = alt.get(zeile.id);
    if (!frueher) return [];
    const aenderungen: Aenderung[] = [];
    const art = statusAenderung(frueher.status, zeile.status);
    const { id } = zeile;
    if (art)
      aenderungen.push({
        kennung,
        land,
        id,
        feld: 'status',
        art,
        vorher: frueher.status,
        nachher: zeile.status,
        wochen: null,
      });
    if (frueher.frist !== zeile.frist) {
      const wochen = frueher.frist && zeile.frist ? wochenZwischen(frueher.frist, zeile.frist) : null;
      aenderungen.push({
        kennung,
        land,
        id,
        feld: 'frist',
        wochen,
        art: wochen === null ? 'geaendert' : 'frist-verschoben',
        vorher: frueher.frist,
        nachher: zeile.frist,
      });
    }
    return aenderungen;
  });
}
