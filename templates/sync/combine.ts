import { deriveCheckpoints } from '../catalogue/ableitung.ts';
import type { Checkliste, Leistung } from '../model/checkliste.ts';
import type { LeistungTripel } from './alignLeistungen.ts';
import type { Seiten } from './compareSatz.ts';
import {
  basisdienstFelder,
  berichtVergleich,
  checkpointFelder,
  ganzeLeistung,
  leistungFelder,
  schluesselOf,
  schrittFelder,
  stammdatenVergleich,
} from './felder.ts';
import { stummePunkte } from './findStummeFelder.ts';
import { mergeAnforderungen, mergePunkte } from './mergeListen.ts';

type TakesEigene = (id: string, feld: string) => boolean;

/**
 * The stored Checkliste with the own values of the fields in `vonEigener` (by `schluesselOf`), and of the lists of whole
 * rows what both sides made of them, as far as the own file is not `stumm` about them.
 */
export function combine(
  { basis, gespeichert, eigene }: Seiten<Checkliste>,
  leistungen: readonly LeistungTripel[],
  vonEigener: ReadonlySet<string>,
  stumm: ReadonlySet<string>,
): Checkliste {
  const takesEigene: TakesEigene = (id, feld) => vonEigener.has(schluesselOf({ id, feld }));
  // says how the file was made, not what stands in it
  const gemacht = (key: 'katalog' | 'vorlagenversion') =>
    (eigene[key] === basis[key] ? gespeichert : eigene)[key];
  const seiten = <T>(teil: (checkliste: Checkliste) => T): Seiten<T> => ({
    basis: teil(basis),
    gespeichert: teil(gespeichert),
    eigene: teil(eigene),
  });
  return deriveCheckpoints({
    katalog: gemacht('katalog'),
    vorlagenversion: gemacht('vorlagenversion'),
    stammdaten: {
      ...transferFelder(
        'stammdaten',
        stammdatenVergleich,
        gespeichert.stammdaten,
        eigene.stammdaten,
        takesEigene,
      ),
      leistungen: leistungen.flatMap((tripel) => mergeLeistung(tripel, takesEigene)),
    },
    schritte: mergeZeilen(schrittFelder, gespeichert.schritte, eigene.schritte, takesEigene),
    checkpoints: mergeZeilen(checkpointFelder, gespeichert.checkpoints, eigene.checkpoints, takesEigene),
    anforderungen: {
      ...mergeAnforderungen(
        seiten(({ anforderungen }) => anforderungen),
        stumm,
      ),
      basisdienste: mergeZeilen(
        basisdienstFelder,
        gespeichert.anforderungen.basisdienste,
        eigene.anforderungen.basisdienste,
        takesEigene,
      ),
    },
    offenePunkte: stumm.has(stummePunkte)
      ? gespeichert.offenePunkte
      : mergePunkte(seiten(({ offenePunkte }) => offenePunkte)),
    bericht: transferFelder('bericht', berichtVergleich, gespeichert.bericht, eigene.bericht, takesEigene),
  });
}

/** Rows of both sides, in the order of the own file. */
function mergeZeilen<Z extends { readonly id: string }>(
  felder: readonly (keyof Z & string)[],
  gespeichert: readonly Z[],
  eigene: readonly Z[],
  takesEigene: TakesEigene,
): readonly Z[] {
  const jetzt = new Map(gespeichert.map((zeile) => [zeile.id, zeile]));
  const bekannt = new Set(eigene.map(({ id }) => id));
  return [
    ...eigene.map((zeile) => {
      const alt = jetzt.get(zeile.id);
      if (!alt) return zeile;
      return transferFelder(zeile.id, felder, alt, zeile, takesEigene);
    }),
    ...gespeichert.filter(({ id }) => !bekannt.has(id)),
  ];
}

function mergeLeistung(
  { n, gespeichert, eigene }: LeistungTripel,
  takesEigene: TakesEigene,
): readonly Leistung[] {
  const id = `leistung.${n}`;
  if (gespeichert && eigene) return [transferFelder(id, leistungFelder, gespeichert, eigene, takesEigene)];
  const gueltig = takesEigene(id, ganzeLeistung) ? eigene : gespeichert;
  return gueltig ? [gueltig] : [];
}

/** `ziel` with the fields of `quelle` that are taken from it. */
function transferFelder<T extends object>(
  id: string,
  felder: readonly (keyof T & string)[],
  ziel: T,
  quelle: T,
  nimmt: TakesEigene,
): T {
  const satz = { ...ziel };
  for (const feld of felder) if (nimmt(id, feld)) satz[feld] = quelle[feld];
  // whether a status follows from steps goes with it
  if (nimmt(id, 'status') && 'abgeleitet' in quelle) return { ...satz, abgeleitet: quelle.abgeleitet };
  return satz;
}
