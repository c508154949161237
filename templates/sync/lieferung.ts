/** What becomes of a delivery to the store: the decision alone, without the store. */
import type { Delivered } from '../api/deliverResult.ts';
import type { Konflikt, Urheber } from '../api/konflikt.ts';
import type { ProblemCode } from '../api/problem.ts';
import { projektKey } from '../catalogue/catalogue.ts';
import { showTag } from '../kalender/anzeigen.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Checkliste } from '../model/checkliste.ts';
import type { Aenderung, FeldKey } from '../model/overview.ts';
import type { Places } from '../read/reading.ts';
import type { Entscheid } from './applyEntscheid.ts';
import { compareVersionen } from './compareVersionen.ts';
import { inhaltOf } from './inhaltOf.ts';
import { makeAbgleich } from './makeAbgleich.ts';

/** The newest version of a workbook in the store. */
export interface GespeicherteVersion {
  readonly version: number;
  readonly checkliste: Checkliste;
  readonly hash: string;
  /** Day of receipt, speaks where there is no Stand. */
  readonly eingang: Tag;
}

/** A version that the store took after the one a delivery is based on. */
export interface SpaetereVersion extends Urheber {
  readonly version: number;
  /** Id of the Zugangsschlüssel that delivered it. */
  readonly lieferant: string;
  readonly changes: readonly Pick<Aenderung, 'id' | 'feld'>[];
}

/** A delivery to a Kennung that the store knows. */
export interface Lieferfall {
  readonly gespeichert: GespeicherteVersion;
  /** The version the delivery names; its Checkliste is `null` if the store does not (or no longer) hold it. */
  readonly basis: { readonly version: number; readonly checkliste: Checkliste | null } | null;
  readonly eigene: {
    readonly checkliste: Checkliste;
    readonly hash: string;
    /** Today. */
    readonly eingang: Tag;
    readonly places: Places | null;
    /** See `findStummeFelder`. */
    readonly stumm: ReadonlySet<string>;
  };
  /** Id of the Zugangsschlüssel that delivers. */
  readonly lieferant: string;
  /** All versions after `basis`, oldest first. */
  readonly seither: readonly SpaetereVersion[];
  /** `PUT` names its basis as a condition (If-Match), `POST` as a piece of information. */
  readonly methode: 'POST' | 'PUT';
  readonly umbenannt: boolean;
  /** What a person decided; `eigene`: "Meine Datei gilt". */
  readonly wahl: Entscheid | null;
}

/** Why a delivery is not stored. */
export interface Refusal {
  readonly code: ProblemCode;
  /** A German sentence for the sender. */
  readonly message: string;
}

export interface Entscheidung extends Omit<Delivered, 'kennung' | 'version'> {
  /** What to store as the next version, not always what was delivered; `null` for nothing. */
  readonly checkliste: Checkliste | null;
  readonly refusal: Refusal | null;
}

/**
 * Decides by content first, then by project, then by basis: without one the Stand decides; as stored, or overtaken by
 * the same Zugangsschlüssel alone, the delivery counts; overtaken by others, it is merged field by field. A basis that
 * the store no longer holds is none for `POST`, and said; for `PUT` it is a condition that is not met.
 */
export function decideLieferung(lieferung: Lieferfall): Entscheidung {
  const { gespeichert, basis, eigene, lieferant, seither } = lieferung;
  if (gespeichert.hash === eigene.hash) return { ...nichts, outcome: 'unchanged' };
  if (isAnderesProjekt(lieferung)) return rejectProjekt(lieferung);
  if (basis === null) return decideByStand(lieferung, null);
  if (basis.version === gespeichert.version) return keepOwn(lieferung, null);
  if (basis.checkliste === null) return decideWithoutBasis(lieferung, basis.version);
  if (seither.length > 0 && seither.every((version) => version.lieferant === lieferant))
    return keepOwn(lieferung, null);
  return decideByBasis(lieferung, basis.checkliste, basis.version, null);
}

const nichts = {
  checkliste: null,
  changes: [],
  conflicts: [],
  uebernommen: [],
  hinweis: null,
  refusal: null,
} as const;

/** A copy under another project's name. A file from before a renaming still has the name of its basis: no copy. */
function isAnderesProjekt({ gespeichert, basis, eigene, umbenannt }: Lieferfall): boolean {
  const name = projektname(eigene.checkliste);
  const bisher = projektname(gespeichert.checkliste);
  if (umbenannt || name === null || bisher === null || name === bisher) return false;
  return !basis?.checkliste || name !== projektname(basis.checkliste);
}

function projektname({ stammdaten }: Checkliste): string | null {
  return stammdaten.umsetzungsprojekt === null ? null : projektKey(stammdaten.umsetzungsprojekt);
}

function rejectProjekt({ eigene, gespeichert: { checkliste } }: Lieferfall): Entscheidung {
  const alt = checkliste.stammdaten.umsetzungsprojekt ?? '';
  const neu = eigene.checkliste.stammdaten.umsetzungsprojekt ?? '';
  return ablehnung(
    'projekt-abweichend',
    `Unter der Kennung ${checkliste.stammdaten.kennung ?? ''} ist das Umsetzungsprojekt „${alt}“ gespeichert, die Mappe nennt „${neu}“. Geben Sie an, ob das Projekt umbenannt wurde oder die Mappe ein neues Projekt ist.`,
  );
}

function decideByStand(lieferung: Lieferfall, hinweis: string | null): Entscheidung {
  const { eigene, gespeichert } = lieferung;
  const eigener = standVon(eigene);
  const bisher = standVon(gespeichert);
  if (eigener >= bisher) return keepOwn(lieferung, hinweis);
  const satz = `Die Mappe hat den Stand ${showTag(eigener)}, gespeichert ist schon Version ${gespeichert.version} mit dem Stand ${showTag(bisher)}. Setzen Sie den Stand auf heute, wenn Ihre Angaben die neueren sind.`;
  return ablehnung('stand-veraltet', hinweis === null ? satz : `${hinweis} ${satz}`);
}

function standVon({ checkliste, eingang }: Pick<GespeicherteVersion, 'checkliste' | 'eingang'>): Tag {
  return checkliste.stammdaten.stand ?? eingang;
}

function decideWithoutBasis(lieferung: Lieferfall, version: number): Entscheidung {
  const { gespeichert, methode, wahl } = lieferung;
  const fehlt = `Version ${version}, auf der die Mappe beruht, ist nicht mehr gespeichert`;
  if (methode === 'POST' || wahl === 'eigene')
    return decideByStand(lieferung, `${fehlt}; deshalb entscheidet der Stand.`);
  return ablehnung(
    'version-ueberholt',
    `${fehlt}; die Änderungen seither lassen sich nicht abgleichen. Gespeichert ist Version ${gespeichert.version}.`,
  );
}

/**
 * The own file counts, but for fields that a person decided otherwise; what it is silent about, and persons whom it
 * withholds, stay as stored.
 */
function keepOwn(lieferung: Lieferfall, hinweis: string | null): Entscheidung {
  const { version, checkliste } = lieferung.gespeichert;
  return decideByBasis(lieferung, checkliste, version, hinweis);
}

function decideByBasis(
  { gespeichert, eigene, wahl, methode, seither }: Lieferfall,
  basis: Checkliste,
  version: number,
  hinweis: string | null,
): Entscheidung {
  const alt = gespeichert.checkliste;
  const { ergebnis, uebernommen, conflicts, ersetzt } = makeAbgleich({
    basis,
    gespeichert: alt,
    eigene: eigene.checkliste,
    places: eigene.places,
    stumm: eigene.stumm,
    urheber: (feld) => urheberVon(feld, seither),
    wahl,
  });
  if (conflicts.length > 0) {
    const felder = conflicts.length === 1 ? 'Ein Feld wurde' : `${conflicts.length} Felder wurden`;
    return ablehnung(
      methode === 'PUT' ? 'version-ueberholt' : 'konflikt',
      `${felder} ${wahl === null ? `seit Version ${version}` : 'inzwischen'} auch von anderen geändert. Entscheiden Sie je Feld oder wählen Sie „Meine Datei gilt“.`,
      conflicts,
    );
  }
  const rest = { ...nichts, uebernommen, conflicts: ersetzt, hinweis };
  if (inhaltOf(ergebnis) === inhaltOf(alt)) return { ...rest, outcome: 'unchanged', hinweis: null };
  const changes = compareVersionen(alt, ergebnis, alt.stammdaten);
  return { ...rest, outcome: 'accepted', checkliste: ergebnis, changes };
}

/** Who last changed a field; where that is not recorded, who delivered last. */
function urheberVon({ id, feld }: FeldKey, seither: readonly SpaetereVersion[]): Urheber {
  // a Leistung is counted anew in every version
  const treffer = id.startsWith('leistung.')
    ? undefined
    : seither.findLast(({ changes }) => changes.some((change) => change.id === id && change.feld === feld));
  const { wer, wann } = treffer ?? seither.at(-1) ?? { wer: null, wann: null };
  return { wer, wann };
}

function ablehnung(code: ProblemCode, message: string, conflicts: readonly Konflikt[] = []): Entscheidung {
  return { ...nichts, outcome: 'conflict', conflicts, refusal: { code, message } };
}
