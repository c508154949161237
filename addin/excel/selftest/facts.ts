import { type Beobachtung, bekannt, stoerend } from './bench.ts';

/** One thing that was read back, and what was written. */
export interface Fact {
  /** What kind of thing, e.g. `Zahlenformat`. */
  readonly art: string;
  /** `TestCheckliste!B2`. */
  readonly ort: string;
  readonly soll: unknown;
  readonly ist: unknown;
  /** How far numbers may lie apart: sizes are rounded to pixels. */
  readonly spiel?: number;
}

/** Asked for now, told after the next round trip. */
export type LaterFacts = () => readonly Fact[];

/** Points within which Excel rounds heights and widths to pixels. */
export const pixel = 0.76;

/** Whether what was read back means what was written. */
function isSame({ soll, ist, spiel = 1e-9 }: Fact): boolean {
  if (typeof soll === 'number' && typeof ist === 'number') return Math.abs(soll - ist) <= spiel;
  if (typeof soll === 'string' && typeof ist === 'string' && /^#[0-9A-F]{6}$/i.test(soll))
    return soll.toLowerCase() === ist.toLowerCase();
  return soll === ist;
}

const linesMax = 3;

/** What differs only by the way in which Excel tells it. */
const harmless: ReadonlyMap<unknown, readonly unknown[]> = new Map([
  // the same day in a format of Excel's own
  ['dd.mm.yyyy', ['m/d/yyyy', 'mm/dd/yyyy', 'dd/mm/yyyy']],
]);

/** Kinds of deviation with a number of places and one of them, as sentences. */
export function deviations(facts: readonly Fact[]): readonly Beobachtung[] {
  const different = facts.filter((fact) => !isSame(fact));
  const groups = Map.groupBy(different, ({ art, soll, ist }) => JSON.stringify([art, soll, ist]));
  const kinds = Map.groupBy(groups.values(), (group) => group[0]?.art ?? '');
  return [...kinds].flatMap(([art, all]) => {
    const lines = all
      .slice(0, linesMax)
      .map((group) => (isHarmless(group) ? bekannt : stoerend)(sentence(group)));
    const more = all.length - linesMax;
    return more > 0 ? [...lines, stoerend(`${art}: ${more} weitere Arten von Abweichung.`)] : lines;
  });
}

/** Also where some builds do not tell whether something is allowed; it is never sent back so. */
const isHarmless = ([first]: readonly Fact[]): boolean =>
  first !== undefined &&
  (harmless.get(first.soll)?.includes(first.ist) === true ||
    (first.art.startsWith(schutzArt) && first.ist === null) ||
    // without a printer; the build says so by itself
    (first.art.startsWith(seitenArt) && (first.ist === null || first.ist === undefined)));

/** How kinds of facts about protection and pages begin. */
export const schutzArt = 'Blattschutz, ';
export const seitenArt = 'Seite, ';

function sentence(group: readonly Fact[]): string {
  const [first] = group;
  if (!first) return '';
  const { art, ort, soll, ist } = first;
  const places = group.length === 1 ? ort : `${group.length} Stellen, z. B. ${ort}`;
  return `${art}: geschrieben wurde ${shown(soll)}, Excel nennt ${shown(ist)} (${places}).`;
}

const longest = 80;

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nichts';
  if (value === true) return 'ja';
  if (value === false) return 'nein';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `„${text.length > longest ? `${text.slice(0, longest)} …` : text}“`;
}
