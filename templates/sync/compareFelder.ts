import type { Checkliste, Leistung } from '../model/checkliste.ts';
import type { LeistungTripel } from './alignLeistungen.ts';
import { changedSeite, compareSatz, type Feldvergleich, isGleich, type Seiten } from './compareSatz.ts';
import {
  basisdienstFelder,
  berichtVergleich,
  checkpointFelder,
  checkpointSatz,
  ganzeLeistung,
  leistungFelder,
  leistungSatz,
  type Satz,
  schrittFelder,
  stammdatenVergleich,
} from './felder.ts';
import { stummeLeistungen } from './findStummeFelder.ts';

/** Every compared field of three Checklisten, in the order of the workbook's sheets. `stumm`: see `findStummeFelder`. */
export function compareFelder(
  { basis, gespeichert, eigene }: Seiten<Checkliste>,
  leistungen: readonly LeistungTripel[],
  stumm: ReadonlySet<string>,
): Feldvergleich[] {
  const seiten = <T>(teil: (checkliste: Checkliste) => T): Seiten<T> => ({
    basis: teil(basis),
    gespeichert: teil(gespeichert),
    eigene: teil(eigene),
  });
  return [
    ...compareSatz(
      'stammdaten',
      stammdatenVergleich,
      seiten(({ stammdaten }) => stammdaten),
      stumm,
    ),
    ...leistungen.flatMap((tripel) => compareLeistung(tripel, stumm)),
    ...compareZeilen(
      schrittFelder,
      seiten(({ schritte }) => schritte),
      stumm,
    ),
    ...compareZeilen(
      checkpointFelder,
      seiten(({ checkpoints }) => checkpoints.map(checkpointSatz)),
      stumm,
    ),
    ...compareZeilen(
      basisdienstFelder,
      seiten(({ anforderungen }) => anforderungen.basisdienste),
      stumm,
    ),
    ...compareSatz(
      'bericht',
      berichtVergleich,
      seiten(({ bericht }) => bericht),
      stumm,
    ),
  ];
}

/** Rows by their id; one that only a side with another catalogue has is no change. */
function compareZeilen<F extends string>(
  felder: readonly F[],
  { basis, gespeichert, eigene }: Seiten<readonly (Satz<F> & { readonly id: string })[]>,
  stumm: ReadonlySet<string>,
): Feldvergleich[] {
  const frueher = new Map(basis.map((zeile) => [zeile.id, zeile]));
  const jetzt = new Map(gespeichert.map((zeile) => [zeile.id, zeile]));
  return eigene.flatMap((zeile) => {
    const alt = jetzt.get(zeile.id);
    if (!alt) return [];
    const saetze = { basis: frueher.get(zeile.id) ?? null, gespeichert: alt, eigene: zeile };
    return compareSatz(zeile.id, felder, saetze, stumm);
  });
}

/** By fields where both sides have it; else as a whole: added, removed, or removed here and changed there. */
function compareLeistung(tripel: LeistungTripel, stumm: ReadonlySet<string>): Feldvergleich[] {
  const { n } = tripel;
  const id = `leistung.${n}`;
  const satz = (leistung: Leistung | null) => leistung && leistungSatz(leistung);
  const [basis, gespeichert, eigene] = [satz(tripel.basis), satz(tripel.gespeichert), satz(tripel.eigene)];
  if (gespeichert && eigene) return compareSatz(id, leistungFelder, { basis, gespeichert, eigene }, stumm);
  const isAsBasis = (leistung: typeof basis): boolean =>
    leistung === null || basis === null
      ? leistung === basis
      : leistungFelder.every((feld) => isGleich(feld, leistung[feld], basis[feld]));
  const ausgang = stumm.has(stummeLeistungen)
    ? 'gleich'
    : changedSeite(isAsBasis(gespeichert), isAsBasis(eigene));
  const werte = {
    basis: showLeistung(basis),
    gespeichert: showLeistung(gespeichert),
    eigene: showLeistung(eigene),
  };
  return [{ id, feld: ganzeLeistung, ...werte, ausgang, leistung: tripel.gespeichert }];
}

function showLeistung(leistung: Satz<keyof Leistung> | null): string | null {
  const felder = leistungFelder.filter((feld) => feld !== 'mvp');
  return leistung && felder.flatMap((feld) => leistung[feld] ?? []).join(' · ');
}
