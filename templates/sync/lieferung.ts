/** What becomes of a delivery to the store: the decision alone, without the store. */
import { normalize } from '../catalogue/catalogue.ts';
import { showTag } from '../kalender/anzeigen.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Checkliste } from '../model/checkliste.ts';
import type { Aenderung, FeldAenderung, FeldKey } from '../model/overview.ts';
import type { Places } from '../read/reading.ts';
import { abgleichen, entscheide, type Konflikt, type Urheber } from './abgleichen.ts';
import { aenderungenZwischen } from './aenderungen.ts';
import { inhaltVon } from './inhalt.ts';

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

export interface Lieferung {
  /** `null` if the Kennung is new. */
  readonly gespeichert: GespeicherteVersion | null;
  /** The version the delivery names; its Checkliste is `null` if the store does not (or no longer) hold it. */
  readonly basis: { readonly version: number; readonly checkliste: Checkliste | null } | null;
  readonly eigene: {
    readonly checkliste: Checkliste;
    readonly hash: string;
    /** Today. */
    readonly eingang: Tag;
    readonly places: Places | null;
    /** See `stummeFelder`. */
    readonly stumm: ReadonlySet<string>;
  };
  /** Id of the Zugangsschlüssel that delivers. */
  readonly lieferant: string;
  /** All versions after `basis`, oldest first. */
  readonly seither: readonly SpaetereVersion[];
  /** `PUT` names its basis as a condition (If-Match), `POST` as a piece of information. */
  readonly methode: 'POST' | 'PUT';
  readonly umbenannt: boolean;
  /** `eigene`: "Meine Datei gilt". */
  readonly konflikt: 'eigene' | null;
}

export type Ablehnung = 'stand-veraltet' | 'projekt-abweichend' | 'konflikt' | 'version-ueberholt';

export type Entscheidung =
  | { readonly art: 'neu' }
  | { readonly art: 'unveraendert' }
  | {
      readonly art: 'neue-version';
      /** What to store; not always what was delivered. */
      readonly checkliste: Checkliste;
      /** Every field that differs from the version stored before. */
      readonly changes: readonly Aenderung[];
      /** What the store held where the own file prevailed in a conflict. */
      readonly ersetzt: readonly Konflikt[];
      /** What the delivering file lacks of the new version. */
      readonly uebernommen: readonly FeldAenderung[];
      /** A sentence for the sender, or `null`. */
      readonly hinweis: string | null;
    }
  | {
      readonly art: 'abgelehnt';
      readonly code: Ablehnung;
      readonly conflicts: readonly Konflikt[];
      readonly message: string;
    };

/**
 * Decides by content first, then by project, then by basis: without one the Stand decides; as stored, or overtaken by
 * the same Zugangsschlüssel alone, the delivery counts; overtaken by others, it is merged field by field. A basis that
 * the store no longer holds is none for `POST`, and said; for `PUT` it is a condition that is not met.
 */
export function entscheideLieferung(lieferung: Lieferung): Entscheidung {
  const { gespeichert, basis, eigene } = lieferung;
  if (gespeichert === null) return { art: 'neu' };
  if (gespeichert.hash === eigene.hash) return { art: 'unveraendert' };
  if (isAnderesProjekt(lieferung, gespeichert)) return lehneProjektAb(eigene.checkliste, gespeichert);
  if (basis === null) return nachStand(lieferung, gespeichert, null);
  if (basis.version === gespeichert.version) return fortschreiben(lieferung, gespeichert, null);
  if (basis.checkliste === null) return ohneVerfuegbareBasis(lieferung, gespeichert, basis.version);
  const { lieferant, seither } = lieferung;
  if (seither.length > 0 && seither.every((version) => version.lieferant === lieferant))
    return fortschreiben(lieferung, gespeichert, null);
  return zusammenfuehren(lieferung, gespeichert, basis.checkliste, basis.version);
}

/** A copy under another project's name. A file from before a renaming still has the name of its basis: no copy. */
function isAnderesProjekt(
  { basis, eigene, umbenannt }: Lieferung,
  { checkliste }: GespeicherteVersion,
): boolean {
  const name = projektname(eigene.checkliste);
  if (umbenannt || name === null || projektname(checkliste) === null) return false;
  if (name === projektname(checkliste)) return false;
  return !basis?.checkliste || name !== projektname(basis.checkliste);
}

function projektname({ stammdaten }: Checkliste): string | null {
  return stammdaten.umsetzungsprojekt === null ? null : normalize(stammdaten.umsetzungsprojekt);
}

function lehneProjektAb(eigene: Checkliste, { checkliste }: GespeicherteVersion): Entscheidung {
  const alt = checkliste.stammdaten.umsetzungsprojekt ?? '';
  const neu = eigene.stammdaten.umsetzungsprojekt ?? '';
  return ablehnung(
    'projekt-abweichend',
    `Unter der Kennung ${checkliste.stammdaten.kennung ?? ''} ist das Umsetzungsprojekt „${alt}“ gespeichert, die Mappe nennt „${neu}“. Geben Sie an, ob das Projekt umbenannt wurde oder die Mappe ein neues Projekt ist.`,
  );
}

function nachStand(
  lieferung: Lieferung,
  gespeichert: GespeicherteVersion,
  hinweis: string | null,
): Entscheidung {
  const eigener = standVon(lieferung.eigene);
  const bisher = standVon(gespeichert);
  if (eigener >= bisher) return fortschreiben(lieferung, gespeichert, hinweis);
  const satz = `Die Mappe hat den Stand ${showTag(eigener)}, gespeichert ist schon Version ${gespeichert.version} mit dem Stand ${showTag(bisher)}. Setzen Sie den Stand auf heute, wenn Ihre Angaben die neueren sind.`;
  return ablehnung('stand-veraltet', hinweis === null ? satz : `${hinweis} ${satz}`);
}

function standVon({ checkliste, eingang }: Pick<GespeicherteVersion, 'checkliste' | 'eingang'>): Tag {
  return checkliste.stammdaten.stand ?? eingang;
}

function ohneVerfuegbareBasis(
  lieferung: Lieferung,
  gespeichert: GespeicherteVersion,
  version: number,
): Entscheidung {
  const fehlt = `Version ${version}, auf der die Mappe beruht, ist nicht mehr gespeichert`;
  if (lieferung.methode === 'POST' || lieferung.konflikt === 'eigene')
    return nachStand(lieferung, gespeichert, `${fehlt}; deshalb entscheidet der Stand.`);
  return ablehnung(
    'version-ueberholt',
    `${fehlt}; die Änderungen seither lassen sich nicht abgleichen. Gespeichert ist Version ${gespeichert.version}.`,
  );
}

/** The own file counts; what it is silent about, and persons whom it withholds, stay as stored. */
function fortschreiben(
  lieferung: Lieferung,
  gespeichert: GespeicherteVersion,
  hinweis: string | null,
): Entscheidung {
  const { checkliste, stumm } = lieferung.eigene;
  const alt = gespeichert.checkliste;
  const { ergebnis, uebernommen } = abgleichen({ basis: alt, gespeichert: alt, eigene: checkliste, stumm });
  return alsVersion(gespeichert, { checkliste: ergebnis, uebernommen, ersetzt: [], hinweis });
}

function zusammenfuehren(
  lieferung: Lieferung,
  gespeichert: GespeicherteVersion,
  basis: Checkliste,
  version: number,
): Entscheidung {
  const { eigene, konflikt, methode, seither } = lieferung;
  const eingabe = {
    basis,
    gespeichert: gespeichert.checkliste,
    eigene: eigene.checkliste,
    places: eigene.places,
    stumm: eigene.stumm,
    urheber: (feld: FeldKey) => urheberVon(feld, seither),
  };
  const { conflicts } = abgleichen(eingabe);
  if (conflicts.length > 0 && konflikt === null) {
    const felder = conflicts.length === 1 ? 'Ein Feld wurde' : `${conflicts.length} Felder wurden`;
    return ablehnung(
      methode === 'PUT' ? 'version-ueberholt' : 'konflikt',
      `${felder} seit Version ${version} auch von anderen geändert. Entscheiden Sie je Feld oder wählen Sie „Meine Datei gilt“.`,
      conflicts,
    );
  }
  const { ergebnis, uebernommen } = entscheide(eingabe, 'eigene');
  return alsVersion(gespeichert, { checkliste: ergebnis, uebernommen, ersetzt: conflicts, hinweis: null });
}

/** Who last changed a field; whoever delivered last, where that is not recorded. */
function urheberVon({ id, feld }: FeldKey, seither: readonly SpaetereVersion[]): Urheber {
  // a Leistung is counted anew in every version
  const treffer = id.startsWith('leistung.')
    ? undefined
    : seither.findLast(({ changes }) => changes.some((change) => change.id === id && change.feld === feld));
  const { wer, wann } = treffer ?? seither.at(-1) ?? { wer: null, wann: null };
  return { wer, wann };
}

function alsVersion(
  gespeichert: GespeicherteVersion,
  neu: Omit<Extract<Entscheidung, { art: 'neue-version' }>, 'art' | 'changes'>,
): Entscheidung {
  const alt = gespeichert.checkliste;
  if (inhaltVon(neu.checkliste) === inhaltVon(alt)) return { art: 'unveraendert' };
  return { art: 'neue-version', ...neu, changes: aenderungenZwischen(alt, neu.checkliste, alt.stammdaten) };
}

function ablehnung(code: Ablehnung, message: string, conflicts: readonly Konflikt[] = []): Entscheidung {
  return { art: 'abgelehnt', code, conflicts, message };
}
