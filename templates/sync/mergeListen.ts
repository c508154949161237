/** Lists of whole rows: what one side added or removed is added or removed, and nothing is ever in conflict. */
import type { Anforderungen, OffenerPunkt } from '../model/checkliste.ts';
import { isBesetzt } from '../model/personen.ts';
import type { Seiten } from './compareSatz.ts';
import { stummeAnforderungen } from './findStummeFelder.ts';

/** The Offene Punkte of both sides; a person who is withheld on one of them is known from another. */
export function mergePunkte({
  basis,
  gespeichert,
  eigene,
}: Seiten<readonly OffenerPunkt[]>): readonly OffenerPunkt[] {
  const namen = new Map(
    [...basis, ...eigene, ...gespeichert]
      .filter(({ zustaendig }) => zustaendig !== null && !isBesetzt(zustaendig))
      .map((punkt) => [withoutNamen(punkt), punkt.zustaendig]),
  );
  const withNamen = (punkte: readonly OffenerPunkt[]) =>
    punkte.map((punkt) =>
      isBesetzt(punkt.zustaendig)
        ? { ...punkt, zustaendig: namen.get(withoutNamen(punkt)) ?? punkt.zustaendig }
        : punkt,
    );
  return mergeMenge({
    basis: withNamen(basis),
    gespeichert: withNamen(gespeichert),
    eigene: withNamen(eigene),
  });
}

const withoutNamen = (punkt: OffenerPunkt): string => textVon({ ...punkt, zustaendig: null });

/** The own list where only it changed; else the stored one without what the own side removed and with what it added. */
function mergeMenge<T>({ basis, gespeichert, eigene }: Seiten<readonly T[]>): readonly T[] {
  if (isGleich(basis, gespeichert)) return eigene;
  const entfernt = without(basis, eigene);
  const neu = without(eigene, basis);
  return [...without(gespeichert, entfernt), ...without(neu, without(gespeichert, basis))];
}

/** The lists of Anforderungen; its Basisdienste are fields. */
export function mergeAnforderungen(
  { basis, gespeichert, eigene }: Seiten<Anforderungen>,
  stumm: ReadonlySet<string>,
): Omit<Anforderungen, 'basisdienste'> {
  if (stumm.has(stummeAnforderungen)) return gespeichert;
  const seiten = <T>(teil: (anforderungen: Anforderungen) => T): Seiten<T> => ({
    basis: teil(basis),
    gespeichert: teil(gespeichert),
    eigene: teil(eigene),
  });
  return {
    registerschnittstellen: mergeMenge(seiten(({ registerschnittstellen: liste }) => liste)),
    rechtsaenderungen: mergeMenge(seiten(({ rechtsaenderungen: liste }) => liste)),
  };
}

/** The rows of a list without those of another, each as often as it stands there. */
function without<T>(liste: readonly T[], andere: readonly T[]): readonly T[] {
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
