/** Which OZG-Leistung of one version of a list is which of another: rows have no id of their own. */
import { normalize } from '../catalogue/catalogue.ts';
import type { Leistung } from '../model/checkliste.ts';

/** The same OZG-Leistung on three sides; `null` where a side lacks it. At least one side has it. */
export interface LeistungTripel {
  /** Position in the own list; those it lacks are counted on after its last. */
  readonly n: number;
  readonly basis: Leistung | null;
  readonly gespeichert: Leistung | null;
  readonly eigene: Leistung | null;
}

type Merkmal = (a: Leistung, b: Leistung, gleichePosition: boolean) => boolean;

const areSetAndEqual = (a: string | null, b: string | null): boolean => a !== null && a === b;

/** From the surest sign to the weakest; each looks only at what the ones before it left over. */
const merkmale: readonly Merkmal[] = [
  (a, b) => a.ozgId === b.ozgId && a.bezeichnung === b.bezeichnung && a.leika === b.leika,
  (a, b) => areSetAndEqual(a.ozgId, b.ozgId) && a.leika === b.leika,
  (a, b) => areSetAndEqual(a.ozgId, b.ozgId),
  (a, b) =>
    a.bezeichnung !== null && b.bezeichnung !== null && normalize(a.bezeichnung) === normalize(b.bezeichnung),
];

/** A row in the same place is the same Leistung, renamed, unless two OZG-IDs contradict. */
const atSamePosition: Merkmal = (a, b, gleichePosition) =>
  gleichePosition && (a.ozgId === null || b.ozgId === null || a.ozgId === b.ozgId);

type Liste = readonly (readonly [position: number, leistung: Leistung])[];

/** Positions of `rechts` by those of `links`, each used once. */
function pairUp(links: Liste, rechts: Liste, nach: readonly Merkmal[]): Map<number, number> {
  const paare = new Map<number, number>();
  const vergeben = new Set<number>();
  for (const isSame of nach) {
    for (const [i, a] of links) {
      if (paare.has(i)) continue;
      const treffer = rechts.find(([j, b]) => !vergeben.has(j) && isSame(a, b, i === j));
      if (!treffer) continue;
      paare.set(i, treffer[0]);
      vergeben.add(treffer[0]);
    }
  }
  return paare;
}

const withPosition = (leistungen: readonly Leistung[]): Liste => [...leistungen.entries()];

/** The three lists side by side, in the order of the merged list. */
export function alignLeistungen(
  basis: readonly Leistung[],
  gespeichert: readonly Leistung[],
  eigene: readonly Leistung[],
): readonly LeistungTripel[] {
  const alle = [...merkmale, atSamePosition];
  const zuGespeichert = pairUp(withPosition(basis), withPosition(gespeichert), alle);
  const zuEigene = pairUp(withPosition(basis), withPosition(eigene), alle);
  const neuGespeichert = without(gespeichert, zuGespeichert);
  const neuEigene = without(eigene, zuEigene);
  // two rows added independently are not the same only because both were added in the same place
  const neuZuNeu = pairUp(neuGespeichert, neuEigene, merkmale);
  const gepaart = new Set(neuZuNeu.values());

  const positionen: Positionen[] = [
    ...basis.map((_, b) => ({ b, g: zuGespeichert.get(b), e: zuEigene.get(b) })),
    ...neuGespeichert.map(([g]) => ({ b: undefined, g, e: neuZuNeu.get(g) })),
    ...neuEigene.filter(([e]) => !gepaart.has(e)).map(([e]) => ({ b: undefined, g: undefined, e })),
  ];
  const vorhanden = positionen.filter(({ g, e }) => g !== undefined || e !== undefined);
  let n = eigene.length;
  const tripel = vorhanden.map(({ b, g, e }) => ({
    rang: { g, e },
    n: e ?? n++,
    basis: an(basis, b),
    gespeichert: an(gespeichert, g),
    eigene: an(eigene, e),
  }));
  // the side that rearranged the list decides its order: the own side, unless the stored list differs from the basis
  const umgestellt = gespeichert.length !== basis.length || basis.some((_, b) => zuGespeichert.get(b) !== b);
  const rang = ({ g, e }: Pick<Positionen, 'g' | 'e'>): number =>
    umgestellt ? (g ?? gespeichert.length + (e ?? 0)) : (e ?? eigene.length + (g ?? 0));
  return tripel.toSorted((a, b) => rang(a.rang) - rang(b.rang)).map(({ rang: _, ...rest }) => rest);
}

interface Positionen {
  readonly b: number | undefined;
  readonly g: number | undefined;
  readonly e: number | undefined;
}

function without(liste: readonly Leistung[], zugeordnet: ReadonlyMap<number, number>): Liste {
  const vergeben = new Set(zugeordnet.values());
  return withPosition(liste).filter(([position]) => !vergeben.has(position));
}

function an(liste: readonly Leistung[], position: number | undefined): Leistung | null {
  return position === undefined ? null : (liste[position] ?? null);
}
