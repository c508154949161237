/** The three-way comparison of a Checkliste. */
import type { Uebernahme } from '../api/deliverResult.ts';
import type { Konflikt, Urheber } from '../api/konflikt.ts';
import type { Checkliste } from '../model/checkliste.ts';
import type { FeldAenderung, FeldKey } from '../model/overview.ts';
import { isBesetzt } from '../model/personen.ts';
import { addressOf, type Places } from '../read/reading.ts';
import { alignLeistungen, type LeistungTripel } from './alignLeistungen.ts';
import { applyEntscheid, type Entscheid } from './applyEntscheid.ts';
import { combine } from './combine.ts';
import { compareFelder } from './compareFelder.ts';
import type { Ausgang, Feldvergleich, Seiten } from './compareSatz.ts';
import { ganzeLeistung, isPersonenFeld, schluesselOf } from './felder.ts';

export interface AbgleichEingabe extends Seiten<Checkliste> {
  /** Where the own values stand. */
  readonly places?: Places | null;
  /** Fields of which the own file says nothing, see `findStummeFelder`. */
  readonly stumm?: ReadonlySet<string>;
  /** Who last changed a field in the store. */
  readonly urheber?: (feld: FeldKey) => Urheber;
  /** What a person decided; without it every conflict stays open. */
  readonly wahl?: Entscheid | null;
}

export interface Abgleich {
  /** The merged Checkliste; a field in conflict holds the stored value. Its Kennung is the stored one. */
  readonly ergebnis: Checkliste;
  /** What the own file has to take over to be as `ergebnis`. Withheld persons are left out, they are never written back. */
  readonly uebernommen: readonly Uebernahme[];
  /** What the own file changes in the store: from the stored value to its own. */
  readonly eigeneAenderungen: readonly FeldAenderung[];
  /** What a person has still to decide. */
  readonly conflicts: readonly Konflikt[];
  /** What others had changed and a person let the own file replace. */
  readonly ersetzt: readonly Konflikt[];
}

/**
 * Compares field by field: what only one side changed is taken, what both changed differently is a conflict unless
 * `wahl` decides it. OZG-Leistungen are matched by OZG-ID, else Bezeichnung, else position; `leistung.<n>` counts those
 * of the own file, and those that it lacks on after its last.
 */
export function makeAbgleich(eingabe: AbgleichEingabe): Abgleich {
  const { wahl = null } = eingabe;
  const leistungen = align(eingabe);
  const vergleiche = compareAll(eingabe, leistungen);
  const entschieden = wahl === null ? vergleiche : withWahl(vergleiche, eingabe, wahl);
  const vonAnderen = new Set(
    vergleiche.filter(({ ausgang }) => ausgang === 'konflikt' || ausgang === 'gespeichert').map(schluesselOf),
  );
  const nach = (...ausgaenge: readonly Ausgang[]) =>
    entschieden.filter(({ ausgang }) => ausgaenge.includes(ausgang));
  const konflikt = (vergleich: Feldvergleich) => asKonflikt(vergleich, eingabe);
  return {
    ergebnis: combine(
      eingabe,
      leistungen,
      new Set(nach('eigene', 'name').map(schluesselOf)),
      eingabe.stumm ?? new Set(),
    ),
    uebernommen: nach('gespeichert')
      .filter(isSchreibbar)
      .map(({ id, feld, eigene, gespeichert, leistung }) => ({
        ...{ id, feld, vorher: eigene, nachher: gespeichert },
        leistung,
      })),
    eigeneAenderungen: nach('eigene').map(({ id, feld, eigene, gespeichert }) => ({
      ...{ id, feld, vorher: gespeichert, nachher: eigene },
    })),
    conflicts: nach('konflikt').map(konflikt),
    ersetzt: nach('eigene')
      .filter((vergleich) => vonAnderen.has(schluesselOf(vergleich)))
      .map(konflikt),
  };
}

function align({ basis, gespeichert, eigene }: Seiten<Checkliste>): readonly LeistungTripel[] {
  return alignLeistungen(
    basis.stammdaten.leistungen,
    gespeichert.stammdaten.leistungen,
    eigene.stammdaten.leistungen,
  );
}

function compareAll(
  eingabe: AbgleichEingabe,
  leistungen: readonly LeistungTripel[] = align(eingabe),
): readonly Feldvergleich[] {
  return compareFelder(eingabe, leistungen, eingabe.stumm ?? new Set());
}

function withWahl(
  vergleiche: readonly Feldvergleich[],
  eingabe: AbgleichEingabe,
  wahl: Entscheid,
): readonly Feldvergleich[] {
  if (typeof wahl === 'string') return applyEntscheid(vergleiche, wahl, []);
  const { felder, gesehen } = wahl;
  const damals = gesehen === null ? [] : compareAll({ ...eingabe, gespeichert: gesehen });
  return applyEntscheid(vergleiche, felder, damals);
}

function isSchreibbar({ feld, gespeichert }: Feldvergleich): boolean {
  return !(isPersonenFeld(feld) && isBesetzt(gespeichert));
}

function asKonflikt(
  { id, feld, basis, gespeichert, eigene }: Feldvergleich,
  { places, urheber }: AbgleichEingabe,
): Konflikt {
  const { wer, wann } = urheber?.({ id, feld }) ?? { wer: null, wann: null };
  return {
    id,
    feld,
    cell: places ? cellOfFeld(places, { id, feld }) : null,
    basis,
    gespeichert,
    eigene,
    wer,
    wann,
  };
}

/** The cell of a compared field, `Checkliste!H7`, of a whole OZG-Leistung its first; `null` if the workbook has none. */
export function cellOfFeld(places: Places, { id, feld }: FeldKey): string | null {
  const place = places[schluesselOf({ id, feld: feld === ganzeLeistung ? 'ozgId' : feld })];
  return place ? addressOf(place) : null;
}
