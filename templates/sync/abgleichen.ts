/** The three-way comparison of a Checkliste, the same for task pane, page and worker. */

import type { Checkliste } from '../model/checkliste.ts';
import type { FeldAenderung, FeldKey } from '../model/overview.ts';
import { isBesetzt } from '../model/personen.ts';
import { addressOf, type Places } from '../read/reading.ts';
import { ganzeLeistung, isPersonenFeld, schluesselVon } from './felder.ts';
import { ordneLeistungen } from './leistungen.ts';
import { setzeZusammen } from './setzeZusammen.ts';
import { vergleicheFelder } from './vergleicheFelder.ts';
import type { Feldvergleich, Seiten } from './vergleicheSatz.ts';

/** Who changed a field in the store, and when. */
export interface Urheber {
  readonly wer: string | null;
  readonly wann: string | null;
}

/** A field that both sides changed differently; HTTP clients see it in this shape. */
export interface Konflikt extends FeldKey, Seiten<string | null>, Urheber {
  /** Where the own value stands, e.g. `Checkliste!H7`; `null` if it came as JSON. */
  readonly cell: string | null;
}

export interface AbgleichEingabe extends Seiten<Checkliste> {
  /** Where the own values stand. */
  readonly places?: Places | null;
  /** Fields of which the own file says nothing, see `stummeFelder`. */
  readonly stumm?: ReadonlySet<string>;
  /** Who last changed a field in the store. */
  readonly urheber?: (feld: FeldKey) => Urheber;
}

export interface Abgleich {
  /** The merged Checkliste; a field in conflict holds the stored value. Its Kennung is the stored one. */
  readonly ergebnis: Checkliste;
  /**
   * What the own file has to take over to be as `ergebnis`: from its own value to the stored one. Withheld persons are
   * left out, they are never written back.
   */
  readonly uebernommen: readonly FeldAenderung[];
  /** What the own file changes in the store: from the stored value to its own. */
  readonly eigeneAenderungen: readonly FeldAenderung[];
  /** What a person has still to decide. */
  readonly conflicts: readonly Konflikt[];
}

export type Seite = 'eigene' | 'gespeichert';

/** Who counts, for all conflicts or per field by its `schluesselVon`; what is not named stays open. */
export type Wahl = Seite | Readonly<Record<string, Seite>>;

/**
 * Compares field by field: what only one side changed is taken, what both changed differently is a conflict.
 * OZG-Leistungen are matched by OZG-ID, else Bezeichnung, else position; `leistung.<n>` counts those of the own file,
 * and those that it lacks on after its last.
 */
export function abgleichen(eingabe: AbgleichEingabe): Abgleich {
  return entscheide(eingabe, {});
}

/** `abgleichen` with some or all conflicts decided. */
export function entscheide(eingabe: AbgleichEingabe, wahl: Wahl): Abgleich {
  const { basis, gespeichert, eigene } = eingabe;
  const leistungen = ordneLeistungen(
    basis.stammdaten.leistungen,
    gespeichert.stammdaten.leistungen,
    eigene.stammdaten.leistungen,
  );
  const entschieden = vergleicheFelder(eingabe, leistungen, eingabe.stumm ?? new Set()).map((vergleich) =>
    vergleich.ausgang === 'konflikt'
      ? { ...vergleich, ausgang: gewaehlt(wahl, schluesselVon(vergleich)) ?? vergleich.ausgang }
      : vergleich,
  );
  const vonEigener = new Set(
    entschieden.filter(({ ausgang }) => ausgang === 'eigene' || ausgang === 'name').map(schluesselVon),
  );
  return {
    ergebnis: setzeZusammen(eingabe, leistungen, vonEigener),
    uebernommen: entschieden
      .filter(({ ausgang, feld, gespeichert: wert }) => ausgang === 'gespeichert' && isSchreibbar(feld, wert))
      .map(({ id, feld, ...wert }) => ({ id, feld, vorher: wert.eigene, nachher: wert.gespeichert })),
    eigeneAenderungen: entschieden
      .filter(({ ausgang }) => ausgang === 'eigene')
      .map(({ id, feld, ...wert }) => ({ id, feld, vorher: wert.gespeichert, nachher: wert.eigene })),
    conflicts: entschieden
      .filter(({ ausgang }) => ausgang === 'konflikt')
      .map((vergleich) => alsKonflikt(vergleich, eingabe)),
  };
}

function gewaehlt(wahl: Wahl, schluessel: string): Seite | undefined {
  return typeof wahl === 'string' ? wahl : wahl[schluessel];
}

function isSchreibbar(feld: string, wert: string | null): boolean {
  return !(isPersonenFeld(feld) && isBesetzt(wert));
}

function alsKonflikt(
  { id, feld, basis, gespeichert, eigene }: Feldvergleich,
  { places, urheber }: AbgleichEingabe,
): Konflikt {
  const place = places?.[schluesselVon({ id, feld: feld === ganzeLeistung ? 'ozgId' : feld })];
  const { wer, wann } = urheber?.({ id, feld }) ?? { wer: null, wann: null };
  return { id, feld, cell: place ? addressOf(place) : null, basis, gespeichert, eigene, wer, wann };
}
