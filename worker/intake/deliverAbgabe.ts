import type { Checkliste, Kennung } from '#templates/model/checkliste.ts';
import type { Finding } from '#templates/model/finding.ts';
import type { Aenderung, FeldAenderung } from '#templates/model/overview.ts';
import type { Konflikt } from '#templates/sync/abgleichen.ts';
import { stummeFelder } from '#templates/sync/stummeFelder.ts';
import { storable } from '#templates/validate/storable.ts';
import type { Akteur } from '../akteur.ts';
import { requireOwnLand, vorgangOf } from '../http/auth.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import type { Lieferergebnis, Lieferung } from '../store/lieferung.ts';
import type { Abgabe } from './readFile.ts';

/** How something is delivered. */
export interface Lieferart extends Pick<Lieferung, 'methode' | 'umbenannt' | 'neu' | 'konflikt'> {
  readonly akteur: Akteur;
  /** Takes precedence over what the workbook names; `null` if nothing was said. */
  readonly basis: Lieferung['basis'];
  /** Whether the file's name may be repeated although a Kennung stands for it. */
  readonly namen: boolean;
}

/** What became of one file; `problem` is `null` where it was taken. */
export interface Ausgang {
  readonly file: string | null;
  readonly outcome: 'accepted' | 'unchanged' | 'conflict' | 'rejected';
  readonly kennung: Kennung | null;
  /** The newest version stored; `null` if nothing is or that must not be said. */
  readonly version: number | null;
  /** Whether the Kennung is new to the store. */
  readonly neu: boolean;
  readonly changes: readonly Aenderung[];
  /** What is to be decided; of an accepted file, what it replaced. */
  readonly conflicts: readonly Konflikt[];
  /** What the file lacks of the version stored now. */
  readonly uebernommen: readonly FeldAenderung[];
  readonly hinweis: string | null;
  readonly findings: readonly Finding[];
  readonly problem: Problem | null;
}

/** Stores one file that was read, or says why not; never throws a problem. */
export async function deliverAbgabe(abgabe: Abgabe, art: Lieferart, ports: Ports): Promise<Ausgang> {
  const bisher = ausgangVon(abgabe, art);
  const checkliste = abgabe.reading?.checkliste ?? null;
  const refused = checkliste === null ? unreadable(abgabe) : refusal(checkliste, abgabe, art);
  if (refused !== null || checkliste === null) return { ...bisher, problem: refused };
  const ergebnis = await ports.store.deliver({
    vorgang: vorgangOf(art.akteur, ports),
    checkliste,
    places: placesOf(abgabe),
    stumm: abgabe.reading === null ? [] : [...stummeFelder(abgabe.reading)],
    basis: art.basis ?? abgabe.reading?.basis ?? null,
    methode: art.methode,
    umbenannt: art.umbenannt,
    neu: art.neu,
    konflikt: art.konflikt,
    random: ports.random(32),
  });
  return ausgangNach(ergebnis, bisher, art);
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

/** Whose it is comes first: what another Land did wrong is nobody's business. */
function refusal({ stammdaten }: Checkliste, { findings }: Abgabe, { akteur }: Lieferart): Problem | null {
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

/** JSON has no places. */
function placesOf({ reading }: Abgabe): Lieferung['places'] {
  return reading === null || Object.keys(reading.places).length === 0 ? null : reading.places;
}

function ausgangNach(ergebnis: Lieferergebnis, bisher: Ausgang, { akteur, namen }: Lieferart): Ausgang {
  const benannt = (kennung: Kennung): Pick<Ausgang, 'file' | 'kennung'> => ({
    file: bisher.file === null || namen ? bisher.file : kennung,
    kennung,
  });
  switch (ergebnis.art) {
    case 'angenommen': {
      const { kennung, version, neu, changes, ersetzt, uebernommen, hinweis } = ergebnis;
      const rest = { version, neu, changes, conflicts: ersetzt, uebernommen, hinweis };
      return { ...bisher, ...benannt(kennung), ...rest, outcome: 'accepted' };
    }
    case 'unveraendert':
      return {
        ...bisher,
        ...benannt(ergebnis.kennung),
        version: ergebnis.version,
        outcome: 'unchanged',
      };
    case 'abgelehnt': {
      const { code, message, conflicts, kennung, version } = ergebnis;
      const problem = new Problem(code, message, { conflicts, gespeichert: { kennung, version } });
      return { ...bisher, ...benannt(kennung), version, conflicts, outcome: 'conflict', problem };
    }
    case 'geloescht': {
      const problem = new Problem(
        'geloescht',
        `Die Mappe ${ergebnis.kennung} wurde endgültig gelöscht; unter dieser Kennung wird nichts mehr angenommen.`,
      );
      return { ...bisher, outcome: 'conflict', problem };
    }
    case 'mehrdeutig': {
      const problem = new Problem(
        'zuordnung-mehrdeutig',
        `Die Mappe hat keine Kennung, und gespeichert sind mehrere dieses Umsetzungsprojekts: ${ergebnis.kennungen.join(', ')}.`,
      );
      return { ...bisher, problem };
    }
    case 'fremd': {
      const detail = `Dieser Zugangsschlüssel gilt für ${akteur.land ?? 'ein anderes Land'}, die Mappe gehört nicht dazu.`;
      return { ...bisher, problem: new Problem('nicht-erlaubt', detail) };
    }
    case 'zu-gross':
      return {
        ...bisher,
        problem: new Problem('datei-zu-gross', 'Die Checkliste enthält zu viel Text, um sie zu speichern.'),
      };
  }
}
