import type { Tag } from '../kalender/tage.ts';
import { isWoche, type Woche, wochenZwischen } from '../kalender/wochen.ts';
import { type Kennung, type LandId, type Status, statusIds } from '../model/checkliste.ts';
import type { Aenderung, AenderungArt, FeldAenderung } from '../model/overview.ts';

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

const verglichen = ['status', 'frist'] as const;

/** The changes of one workbook's rows that both sides know, in the order of `nachher`. */
export function compareZeilen(
  vorher: readonly VergleichsZeile[],
  nachher: readonly VergleichsZeile[],
  mappe: Pick<Aenderung, 'kennung' | 'land'>,
): Aenderung[] {
  const alt = new Map(vorher.map((zeile) => [zeile.id, zeile]));
  return nachher.flatMap((zeile) => {
    const frueher = alt.get(zeile.id);
    if (!frueher) return [];
    return verglichen
      .filter((feld) => frueher[feld] !== zeile[feld])
      .map((feld) => nameChange({ id: zeile.id, feld, vorher: frueher[feld], nachher: zeile[feld] }, mappe));
  });
}

/** A changed field as a change of its workbook: says what a new status means, and by how many weeks a Frist moved. */
export function nameChange(
  { id, feld, vorher, nachher }: FeldAenderung,
  { kennung, land }: Pick<Aenderung, 'kennung' | 'land'>,
): Aenderung {
  const wochen = isZeile(id) && feld === 'frist' ? verschiebung(vorher, nachher) : null;
  const art = isZeile(id) && feld === 'status' ? statusArt(vorher, nachher) : null;
  return {
    kennung,
    land,
    id,
    feld,
    art: wochen === null ? (art ?? 'geaendert') : 'frist-verschoben',
    vorher,
    nachher,
    wochen,
  };
}

/** Stammdaten and report texts have fields of the same names. */
const isZeile = (id: string): boolean => /^[KU]\d/.test(id);

const isStatus = (text: string | null): text is Status => statusIds.some((status) => status === text);

function statusArt(vorher: string | null, nachher: string | null): AenderungArt | null {
  return isStatus(vorher) && isStatus(nachher) ? statusAenderung(vorher, nachher) : null;
}

function verschiebung(vorher: string | null, nachher: string | null): number | null {
  if (vorher === null || nachher === null || !isWoche(vorher) || !isWoche(nachher)) return null;
  return wochenZwischen(vorher, nachher);
}
