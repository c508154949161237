import type { DeliverResult } from '#templates/api/deliverResult.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { stummeFelder } from '#templates/sync/stummeFelder.ts';
import { storable } from '#templates/validate/storable.ts';
import type { Akteur } from '../akteur.ts';
import { requireOwnLand, vorgangOf } from '../http/auth.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import type { Lieferung } from '../store/lieferung.ts';
import type { Abgabe } from './readFile.ts';

/** How something is delivered. */
export interface Lieferart extends Pick<Lieferung, 'methode' | 'umbenannt' | 'neu' | 'stand' | 'wahl'> {
  readonly akteur: Akteur;
  /** Takes precedence over what the workbook names; `null` if nothing was said. */
  readonly basis: Lieferung['basis'];
  /** Whether the file's name may be repeated although a Kennung stands for it. */
  readonly namen: boolean;
}

/** What became of one file; `problem` is `null` where it was taken. */
export interface Ausgang extends Omit<DeliverResult, 'problem'> {
  /** Whether the Kennung is new to the store. */
  readonly neu: boolean;
  readonly problem: Problem | null;
}

/** Stores one file that was read, or says why not; never throws a problem. */
export async function deliverAbgabe(abgabe: Abgabe, art: Lieferart, ports: Ports): Promise<Ausgang> {
  const bisher = ausgangVon(abgabe, art);
  const checkliste = abgabe.reading?.checkliste ?? null;
  const refused = checkliste === null ? unreadable(abgabe) : refusalOf(checkliste, abgabe, art);
  if (refused !== null || checkliste === null) return { ...bisher, problem: refused };
  const { refusal, ...delivered } = await ports.store.deliver({
    vorgang: vorgangOf(art.akteur, ports),
    checkliste,
    places: placesOf(abgabe),
    stumm: [...stummeFelderVon(abgabe)],
    basis: art.basis ?? abgabe.reading?.basis ?? null,
    methode: art.methode,
    umbenannt: art.umbenannt,
    neu: art.neu,
    stand: art.stand,
    wahl: art.wahl,
    kontingent: ports.config.kontingent,
    random: ports.random(32),
  });
  const kennung = delivered.kennung ?? bisher.kennung;
  const file = bisher.file === null || art.namen ? bisher.file : (delivered.kennung ?? bisher.file);
  const ausgang = { ...bisher, ...delivered, kennung, file };
  if (refusal === null) return ausgang;
  const { conflicts, version } = delivered;
  const extras = kennung === null || version === null ? {} : { conflicts, gespeichert: { kennung, version } };
  return { ...ausgang, problem: new Problem(refusal.code, refusal.message, extras) };
}

function ausgangVon({ file, reading, findings }: Abgabe, { namen }: Lieferart): Ausgang {
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
    problem: null,
  };
}

function unreadable({ findings }: Abgabe): Problem {
  const zuGross = findings.find(({ code }) => code === 'datei-zu-gross');
  if (zuGross) return new Problem('datei-zu-gross', zuGross.message, { findings });
  return new Problem(
    'mappe-unbrauchbar',
    findings[0]?.message ?? 'Die Datei enthält keine Checkliste, die gespeichert werden kann.',
    { findings },
  );
}

/** Ownership is checked first: errors in a workbook of another Land must not be revealed. */
function refusalOf({ stammdaten }: Checkliste, { findings }: Abgabe, { akteur }: Lieferart): Problem | null {
  const { land, umsetzungsprojekt } = stammdaten;
  try {
    if (land !== null) requireOwnLand(akteur, land);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  if (storable(findings) && land !== null && umsetzungsprojekt !== null) return null;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return new Problem(
    'checkliste-fehlerhaft',
    `In Stammdaten oder Checkliste ${errors === 1 ? 'steht ein Fehler' : `stehen ${errors} Fehler`}; gespeichert wurde nichts.`,
    { findings },
  );
}

/** Of which fields nothing was said. */
function stummeFelderVon({ stumm, reading }: Abgabe): ReadonlySet<string> {
  return stumm ?? (reading === null ? new Set() : stummeFelder(reading));
}

/** JSON has no places. */
function placesOf({ reading }: Abgabe): Lieferung['places'] {
  return reading === null || Object.keys(reading.places).length === 0 ? null : reading.places;
}
