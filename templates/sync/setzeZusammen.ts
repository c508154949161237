import { leiteAb } from '../catalogue/ableitung.ts';
import type { Checkliste, Leistung } from '../model/checkliste.ts';
import {
  berichtVergleich,
  checkpointFelder,
  ganzeLeistung,
  leistungFelder,
  schluesselVon,
  schrittFelder,
  stammdatenVergleich,
} from './felder.ts';
import type { LeistungTripel } from './leistungen.ts';
import { mischeAnforderungen, mischePunkte } from './mengen.ts';
import { stummePunkte } from './stummeFelder.ts';
import type { Seiten } from './vergleicheSatz.ts';

type NimmtEigene = (id: string, feld: string) => boolean;

/**
 * The stored Checkliste with the own values of the fields in `vonEigener` (by `schluesselVon`), and of the lists of whole
 * rows what both sides made of them, as far as the own file is not `stumm` about them.
 */
export function setzeZusammen(
  { basis, gespeichert, eigene }: Seiten<Checkliste>,
  leistungen: readonly LeistungTripel[],
  vonEigener: ReadonlySet<string>,
  stumm: ReadonlySet<string>,
): Checkliste {
  const nimmtEigene: NimmtEigene = (id, feld) => vonEigener.has(schluesselVon({ id, feld }));
  // says how the file was made, not what stands in it
  const gemacht = (key: 'katalog' | 'vorlagenversion') =>
    (eigene[key] === basis[key] ? gespeichert : eigene)[key];
  const seiten = <T>(teil: (checkliste: Checkliste) => T): Seiten<T> => ({
    basis: teil(basis),
    gespeichert: teil(gespeichert),
    eigene: teil(eigene),
  });
  return leiteAb({
    katalog: gemacht('katalog'),
    vorlagenversion: gemacht('vorlagenversion'),
    stammdaten: {
      ...uebertrage(
        'stammdaten',
        stammdatenVergleich,
        gespeichert.stammdaten,
        eigene.stammdaten,
        nimmtEigene,
      ),
      leistungen: leistungen.flatMap((tripel) => mischeLeistung(tripel, nimmtEigene)),
    },
    schritte: mischeZeilen(schrittFelder, gespeichert.schritte, eigene.schritte, nimmtEigene),
    checkpoints: mischeZeilen(checkpointFelder, gespeichert.checkpoints, eigene.checkpoints, nimmtEigene),
    anforderungen: mischeAnforderungen(
      seiten(({ anforderungen }) => anforderungen),
      stumm,
    ),
    offenePunkte: stumm.has(stummePunkte)
      ? gespeichert.offenePunkte
      : mischePunkte(seiten(({ offenePunkte }) => offenePunkte)),
    bericht: uebertrage('bericht', berichtVergleich, gespeichert.bericht, eigene.bericht, nimmtEigene),
  });
}

/** Rows of both sides, in the order of the own file. */
function mischeZeilen<Z extends { readonly id: string }>(
  felder: readonly (keyof Z & string)[],
  gespeichert: readonly Z[],
  eigene: readonly Z[],
  nimmtEigene: NimmtEigene,
): readonly Z[] {
  const jetzt = new Map(gespeichert.map((zeile) => [zeile.id, zeile]));
  const bekannt = new Set(eigene.map(({ id }) => id));
  return [
    ...eigene.map((zeile) => {
      const alt = jetzt.get(zeile.id);
      if (!alt) return zeile;
      return uebertrage(zeile.id, felder, alt, zeile, nimmtEigene);
    }),
    ...gespeichert.filter(({ id }) => !bekannt.has(id)),
  ];
}

function mischeLeistung(
  { n, gespeichert, eigene }: LeistungTripel,
  nimmtEigene: NimmtEigene,
): readonly Leistung[] {
  const id = `leistung.${n}`;
  if (gespeichert && eigene) return [uebertrage(id, leistungFelder, gespeichert, eigene, nimmtEigene)];
  const gueltig = nimmtEigene(id, ganzeLeistung) ? eigene : gespeichert;
  return gueltig ? [gueltig] : [];
}

/** `ziel` with the fields of `quelle` that are taken from it. */
function uebertrage<T extends object>(
  id: string,
  felder: readonly (keyof T & string)[],
  ziel: T,
  quelle: T,
  nimmt: NimmtEigene,
): T {
  const satz = { ...ziel };
  for (const feld of felder) if (nimmt(id, feld)) satz[feld] = quelle[feld];
  // whether a status follows from steps goes with it
  if (nimmt(id, 'status') && 'abgeleitet' in quelle) return { ...satz, abgeleitet: quelle.abgeleitet };
  return satz;
}
