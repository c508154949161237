import type { DatengrundlageZeile, Pruefhinweis } from '#templates/api/mergeAnswer.ts';
import type { Vorgabenwerte } from '#templates/api/vorgaben.ts';
import { land } from '#templates/catalogue/catalogue.ts';
import type { Checkliste, LandId } from '#templates/model/checkliste.ts';
import { compareText } from '#templates/model/compareText.ts';
import type { Finding } from '#templates/model/finding.ts';
import type { Overview } from '#templates/model/overview.ts';
import type { Places } from '#templates/read/reading.ts';
import { countFindings } from '#templates/validate/countFindings.ts';
import { excludesFile } from '#templates/validate/usable.ts';
import type { Abgabe } from '../intake/readFile.ts';
import { countWeitere } from './countWeitere.ts';
import { createOverview, type OverviewOptions } from './createOverview.ts';
import { compareMappen } from './reihenfolge.ts';
import { projektSchluessel } from './zuordnung.ts';

/** A workbook that counts, with its origin. */
export interface GemergteMappe {
  readonly file: string;
  readonly checkliste: Checkliste;
  readonly places: Places;
  readonly fehler: number;
  /** Weeks by which the coordination wants Steuerungsindikatoren done; they are the plan where there are any. */
  readonly zielwochen?: Vorgabenwerte['zielwochen'];
}

export interface Merged {
  /** Where the workbooks come from; files unless told otherwise. */
  readonly quelle?: 'dateien' | 'speicher';
  /** Whose figures alone are shown beside totals over all Länder. */
  readonly nur?: LandId | null;
  readonly overview: Overview;
  /** In the order of the overview's `projekte`. */
  readonly mappen: readonly GemergteMappe[];
  /** How many open Offene Punkte stay within the projects, by Land; of Länder that one may not see nothing. */
  readonly weiterePunkte: Readonly<Partial<Record<LandId, number>>>;
  readonly datengrundlage: readonly DatengrundlageZeile[];
  readonly pruefhinweise: readonly Pruefhinweis[];
  readonly erwartet: readonly LandId[] | null;
}

export interface MergeOptions extends OverviewOptions {
  /** Whether file names may be shown although a Kennung stands for them. */
  readonly namen: boolean;
}

/** A file with its position in the upload and the name it is shown by. */
interface Teil {
  readonly abgabe: Abgabe;
  readonly position: number;
  readonly file: string;
}

interface Kandidat extends Teil {
  readonly checkliste: Checkliste;
}

/**
 * Merges files into one Overview. Every file appears in `datengrundlage`, used or with the reason why not; the order
 * of the files decides only between two copies of equal Stand, where the later one counts.
 */
export function merge(abgaben: readonly Abgabe[], options: MergeOptions): Merged {
  // Everything shown follows this order and not that of the upload.
  const teile = abgaben
    .map((abgabe, position): Teil => ({ abgabe, position, file: showFile(abgabe, options.namen) }))
    .toSorted((a, b) => compareText(a.file, b.file) || compareText(a.abgabe.hash, b.abgabe.hash));
  const kandidaten = teile.flatMap((teil): Kandidat[] => {
    const checkliste = teil.abgabe.reading?.checkliste ?? null;
    return checkliste === null || teil.abgabe.findings.some(excludesFile) ? [] : [{ ...teil, checkliste }];
  });
  const { geltende, hinweise } = chooseGeltende(kandidaten);
  const verwendet = kandidaten
    .filter(({ position }) => geltende.has(position))
    .toSorted((a, b) => compareMappen(a.checkliste, b.checkliste));

  return {
    overview: createOverview(
      verwendet.map(({ checkliste }) => ({ checkliste, version: null })),
      options,
    ),
    mappen: verwendet.map(({ abgabe, file, checkliste }) => ({
      file,
      checkliste,
      places: abgabe.reading?.places ?? {},
      fehler: countFindings(abgabe.findings).error,
    })),
    weiterePunkte: countWeitere(verwendet.map(({ checkliste }) => checkliste)),
    datengrundlage: teile
      .map(({ abgabe, file, position }) =>
        zeile(
          abgabe,
          file,
          geltende.has(position),
          grund(abgabe, geltende.has(position), hinweise.get(position) ?? null),
        ),
      )
      .toSorted(compareZeilen),
    pruefhinweise: sortPruefhinweise(
      teile.flatMap(({ abgabe, file, position }) =>
        [...abgabe.findings, ...(hinweise.get(position) ?? [])].map((finding) =>
          pruefhinweis(finding, file, abgabe),
        ),
      ),
    ),
    erwartet: options.erwartet,
  };
}

/** Why a file was not used, or what is to be known of one that was. */
function grund({ findings }: Abgabe, used: boolean, doppelt: readonly Finding[] | null): string | null {
  const [erster] = doppelt ?? [];
  if (erster) return erster.message;
  // Findings come sorted, so the first tells the worst where none excludes the file by itself.
  if (!used) return (findings.find(excludesFile) ?? findings[0])?.message ?? null;
  const { error } = countFindings(findings);
  if (error === 0) return null;
  return `Genutzt, aber mit ${error === 1 ? 'einem Fehler' : `${error} Fehlern`}: Die betroffenen Zellen zählen nicht.`;
}

/**
 * The Kennung stands for the file unless names may be shown. A file without one keeps its name where nothing else
 * tells which file is meant; a usable one is named by Land and Umsetzungsprojekt.
 */
function showFile({ file, reading }: Abgabe, namen: boolean): string {
  if (namen) return file;
  const stammdaten = reading?.checkliste?.stammdaten;
  if (stammdaten?.kennung) return stammdaten.kennung;
  if (stammdaten?.land && stammdaten.umsetzungsprojekt)
    return `${stammdaten.land} ohne Kennung: ${stammdaten.umsetzungsprojekt}`;
  return file;
}

/**
 * Of several copies of one workbook the newest Stand counts, at equal Stand the later file. Answers positions of the
 * files that count, and what is to be said of the others.
 */
function chooseGeltende(kandidaten: readonly Kandidat[]) {
  const geltende = new Map<number, Kandidat>();
  const hinweise = new Map<number, readonly Finding[]>();

  for (const gruppe of Map.groupBy(kandidaten, ({ checkliste }) => mappenSchluessel(checkliste)).values()) {
    const [neueste, ...aeltere] = gruppe.toSorted(
      (a, b) =>
        compareText(b.checkliste.stammdaten.stand, a.checkliste.stammdaten.stand) || b.position - a.position,
    );
    if (neueste) geltende.set(neueste.position, neueste);
    for (const aelter of aeltere) hinweise.set(aelter.position, [kennungDoppelt(aelter, doppelteMappe)]);
  }
  for (const gruppe of Map.groupBy(
    geltende.values(),
    ({ checkliste }) => checkliste.stammdaten.kennung,
  ).values()) {
    if (gruppe.length < 2 || gruppe[0]?.checkliste.stammdaten.kennung === null) continue;
    for (const kandidat of gruppe)
      hinweise.set(kandidat.position, [kennungDoppelt(kandidat, doppelteKennung)]);
  }
  return { geltende, hinweise };
}

const doppelteMappe =
  'Eine Mappe soll nur einmal dabei sein: Gezählt wird die mit dem neuesten Stand, diese hier nicht.';
const doppelteKennung =
  'Eine Kennung soll für ein einziges Umsetzungsprojekt stehen: Hier tragen mehrere Projekte dieselbe, jedes wird gezählt.';

/** Kennung and project; two files without Kennung are the same workbook if Land and project agree. */
function mappenSchluessel({ stammdaten }: Checkliste): string {
  return `${stammdaten.kennung ?? ''}|${projektSchluessel(stammdaten)}`;
}

function kennungDoppelt({ abgabe, checkliste }: Kandidat, message: string): Finding {
  const place = abgabe.reading?.places['stammdaten.kennung'];
  return {
    code: 'kennung-doppelt',
    severity: 'warning',
    sheet: place?.sheet ?? null,
    cell: place?.cell ?? null,
    id: null,
    message,
    value: checkliste.stammdaten.kennung,
    fix: null,
  };
}

function zeile(
  { reading, findings, hash }: Abgabe,
  file: string,
  used: boolean,
  grund: string | null,
): DatengrundlageZeile {
  const stammdaten = reading?.checkliste?.stammdaten;
  const { error, warning } = countFindings(findings);
  return {
    file,
    used,
    grund,
    kennung: stammdaten?.kennung ?? null,
    land: stammdaten?.land ?? null,
    umsetzungsprojekt: stammdaten?.umsetzungsprojekt ?? null,
    stand: stammdaten?.stand ?? null,
    version: null,
    ...(reading?.zaehlung ?? { gelesen: 0, uebernommen: 0, gemeldet: 0 }),
    fehler: error,
    warnungen: warning,
    hash,
  };
}

function pruefhinweis(finding: Finding, file: string, { reading }: Abgabe): Pruefhinweis {
  const stammdaten = reading?.checkliste?.stammdaten;
  return { ...finding, file, kennung: stammdaten?.kennung ?? null, land: stammdaten?.land ?? null };
}

function compareZeilen(a: DatengrundlageZeile, b: DatengrundlageZeile): number {
  return (
    compareText(a.land, b.land) ||
    compareText(a.umsetzungsprojekt, b.umsetzungsprojekt) ||
    compareText(a.file, b.file) ||
    Number(b.used) - Number(a.used) ||
    compareText(a.hash, b.hash)
  );
}

const schwere = { error: 0, warning: 1, info: 2 } as const;

/** By severity, then Land and file; within a file as the check ordered them. */
function sortPruefhinweise(hinweise: readonly Pruefhinweis[]): Pruefhinweis[] {
  return hinweise.toSorted(
    (a, b) =>
      schwere[a.severity] - schwere[b.severity] ||
      compareText(a.land && land(a.land).label, b.land && land(b.land).label) ||
      compareText(a.file, b.file),
  );
}
