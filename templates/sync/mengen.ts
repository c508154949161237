/** Lists of whole rows: what one side added or removed is added or removed, and nothing is ever in conflict. */
import type { Anforderungen, BasisdienstZeile, OffenerPunkt } from '../model/checkliste.ts';
import { isBesetzt } from '../model/personen.ts';
import { stummeAnforderungen } from './stummeFelder.ts';
import type { Seiten } from './vergleicheSatz.ts';

/** The Offene Punkte of both sides; a person who is withheld on one of them is known from another. */
export function mischePunkte({
  basis,
  gespeichert,
  eigene,
}: Seiten<readonly OffenerPunkt[]>): readonly OffenerPunkt[] {
  const namen = new Map(
    [...basis, ...eigene, ...gespeichert]
      .filter(({ zustaendig }) => zustaendig !== null && !isBesetzt(zustaendig))
      .map((punkt) => [ohneNamen(punkt), punkt.zustaendig]),
  );
  const mitNamen = (punkte: readonly OffenerPunkt[]) =>
    punkte.map((punkt) =>
      isBesetzt(punkt.zustaendig)
        ? { ...punkt, zustaendig: namen.get(ohneNamen(punkt)) ?? punkt.zustaendig }
        : punkt,
    );
  return mischeMenge({
    basis: mitNamen(basis),
    gespeichert: mitNamen(gespeichert),
    eigene: mitNamen(eigene),
  });
}

const ohneNamen = (punkt: OffenerPunkt): string => textVon({ ...punkt, zustaendig: null });

/** The own list where only it changed; else the stored one without what the own side removed and with what it added. */
function mischeMenge<T>({ basis, gespeichert, eigene }: Seiten<readonly T[]>): readonly T[] {
  if (isGleich(basis, gespeichert)) return eigene;
  const entfernt = ohne(basis, eigene);
  const neu = ohne(eigene, basis);
  return [...ohne(gespeichert, entfernt), ...ohne(neu, ohne(gespeichert, basis))];
}

/** The Basisdienste by their id: the own row where it is another than the basis's. */
export function mischeAnforderungen(
  { basis, gespeichert, eigene }: Seiten<Anforderungen>,
  stumm: ReadonlySet<string>,
): Anforderungen {
  if (stumm.has(stummeAnforderungen)) return gespeichert;
  const seiten = <T>(teil: (anforderungen: Anforderungen) => T): Seiten<T> => ({
    basis: teil(basis),
    gespeichert: teil(gespeichert),
    eigene: teil(eigene),
  });
  const finde = (liste: readonly BasisdienstZeile[], id: string) => liste.find((zeile) => zeile.id === id);
  return {
    basisdienste: gespeichert.basisdienste.map((zeile) => {
      const meine = finde(eigene.basisdienste, zeile.id);
      return meine && !isGleich(meine, finde(basis.basisdienste, zeile.id)) ? meine : zeile;
    }),
    registerschnittstellen: mischeMenge(seiten(({ registerschnittstellen: liste }) => liste)),
    rechtsaenderungen: mischeMenge(seiten(({ rechtsaenderungen: liste }) => liste)),
  };
}

/** The rows of a list without those of another, each as often as it stands there. */
function ohne<T>(liste: readonly T[], andere: readonly T[]): readonly T[] {
  const rest = andere.map(textVon);
  return liste.filter((zeile) => {
    const at = rest.indexOf(textVon(zeile));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const isGleich = (a: unknown, b: unknown): boolean => textVon(a) === textVon(b);

/** The order of keys does not count. */
const textVon = (wert: unknown): string =>
  JSON.stringify(wert, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
