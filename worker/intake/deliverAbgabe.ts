import type { DeliverResult } from '#templates/api/deliverResult.ts';
import type { Konflikt } from '#templates/api/konflikt.ts';
import type { ProblemCode } from '#templates/api/problem.ts';
import type { Vermerk } from '#templates/api/vermerk.ts';
import type { Checkliste, Kennung } from '#templates/model/checkliste.ts';
import type { Finding } from '#templates/model/finding.ts';
import { findStummeFelder } from '#templates/sync/findStummeFelder.ts';
import { storable } from '#templates/validate/storable.ts';
import type { Vorgang } from '../akteur.ts';
import { foreignLand, mayRead } from '../rechte.ts';
import type { Lieferung } from '../store/lieferung.ts';
import type { Store } from '../store/store.ts';
import type { Abgabe } from './readFile.ts';

/** How something is delivered. */
export interface Lieferart
  extends Vermerk,
    Pick<Lieferung, 'methode' | 'umbenannt' | 'neu' | 'stand' | 'wahl'> {
  readonly vorgang: Vorgang;
  /** Takes precedence over what the workbook names; `null` if nothing was said. */
  readonly basis: Lieferung['basis'];
  /** Whether the file's name may be repeated although a Kennung stands for it. */
  readonly namen: boolean;
}

/** What delivering needs of its host. */
export interface LieferPorts {
  readonly store: Pick<Store, 'deliver'>;
  /** Bytes that the stored contents of one Land may take up. */
  readonly kontingent: number;
  readonly random: (bytes: number) => Uint8Array;
}

/** Why a file was not stored. */
export interface Ablehnung {
  readonly code: ProblemCode;
  /** In German. */
  readonly message: string;
  readonly extras: {
    readonly findings?: readonly Finding[];
    readonly conflicts?: readonly Konflikt[];
    readonly gespeichert?: { readonly kennung: Kennung; readonly version: number };
  };
}

/** What became of one file; `ablehnung` is `null` where it was stored. */
export interface Ausgang extends Omit<DeliverResult, 'problem'> {
  /** Whether the Kennung is new to the store. */
  readonly neu: boolean;
  readonly ablehnung: Ablehnung | null;
}

/** Stores one file that was read, or says why not; throws only for faults of the store. */
export async function deliverAbgabe(abgabe: Abgabe, art: Lieferart, ports: LieferPorts): Promise<Ausgang> {
  const bisher = ausgangOf(abgabe, art);
  const checkliste = abgabe.reading?.checkliste ?? null;
  const refused = checkliste === null ? unreadable(abgabe) : refusalOf(checkliste, abgabe, art.vorgang);
  if (refused !== null || checkliste === null) return { ...bisher, ablehnung: refused };
  const { refusal, ...delivered } = await ports.store.deliver({
    vorgang: art.vorgang,
    checkliste,
    places: placesOf(abgabe),
    stumm: [...stummeFelderOf(abgabe)],
    basis: art.basis ?? abgabe.reading?.basis ?? null,
    methode: art.methode,
    umbenannt: art.umbenannt,
    neu: art.neu,
    stand: art.stand,
    wahl: art.wahl,
    notiz: art.notiz,
    freigabe: art.freigabe,
    kontingent: ports.kontingent,
    random: ports.random(32),
  });
  const kennung = delivered.kennung ?? bisher.kennung;
  const file = bisher.file === null || art.namen ? bisher.file : (delivered.kennung ?? bisher.file);
  const ausgang = { ...bisher, ...delivered, kennung, file };
  if (refusal === null) return ausgang;
  const { conflicts, version } = delivered;
  const extras = kennung === null || version === null ? {} : { conflicts, gespeichert: { kennung, version } };
  return { ...ausgang, ablehnung: { code: refusal.code, message: refusal.message, extras } };
}

function ausgangOf({ file, reading, findings }: Abgabe, { namen }: Lieferart): Ausgang {
  const kennung = reading?.checkliste?.stammdaten.kennung ?? null;
  return {
    file: namen ? file || null : (file && kennung) || file || null,
    outcome: 'rejected',
    kennung,
    version: null,
    neu: false,
    changes: [],
    conflicts: [],
    uebernommen: [],
    hinweis: null,
    findings,
    ablehnung: null,
  };
}

function unreadable({ findings }: Abgabe): Ablehnung {
  const zuGross = findings.find(({ code }) => code === 'datei-zu-gross');
  if (zuGross) return { code: 'datei-zu-gross', message: zuGross.message, extras: { findings } };
  return {
    code: 'mappe-unbrauchbar',
    message: findings[0]?.message ?? 'Die Datei enthält keine Checkliste, die gespeichert werden kann.',
    extras: { findings },
  };
}

/** Ownership is checked first: errors in a workbook of another Land must not be revealed. */
function refusalOf(
  { stammdaten }: Checkliste,
  { findings, reading }: Abgabe,
  { akteur }: Vorgang,
): Ablehnung | null {
  const { land, umsetzungsprojekt } = stammdaten;
  if (land !== null && !mayRead(akteur, land))
    return { code: 'nicht-erlaubt', message: foreignLand(akteur, land), extras: {} };
  if (storable(findings, reading?.blaetter ?? []) && land !== null && umsetzungsprojekt !== null) return null;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    code: 'checkliste-fehlerhaft',
    message: `In Stammdaten oder Checkliste ${errors === 1 ? 'steht ein Fehler' : `stehen ${errors} Fehler`}; gespeichert wurde nichts.`,
    extras: { findings },
  };
}

/** Of which fields nothing was said. */
function stummeFelderOf({ stumm, reading }: Abgabe): ReadonlySet<string> {
  return stumm ?? (reading === null ? new Set() : findStummeFelder(reading));
}

/** JSON has no places. */
function placesOf({ reading }: Abgabe): Lieferung['places'] {
  return reading === null || Object.keys(reading.places).length === 0 ? null : reading.places;
}
