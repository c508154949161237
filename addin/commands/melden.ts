/** Delivers the open workbook as a Checkliste, and brings what others stored meanwhile into it. */
import type { Checkliste, Kennung, Tag } from '#templates/checkliste.ts';
import type { Finding, FixCell } from '#templates/finding.ts';
import { showTag } from '#templates/kalender.ts';
import type { Aenderung } from '#templates/overview.ts';
import { ohnePersonen } from '#templates/personen.ts';
import { abgleichen, entscheide, type Konflikt, type Seite } from '#templates/sync/abgleichen.ts';
import { type FeldAenderung, ganzeLeistung, schluesselVon } from '#templates/sync/felder.ts';
import { stummeFelder } from '#templates/sync/stummeFelder.ts';
import { addressOf } from '#templates/validate/context.ts';
import { refusesStoring } from '#templates/validate/storable.ts';
import { validate } from '#templates/validate/validate.ts';
import type { Grid } from '#templates/workbook/grid.ts';
import { eigenschaften } from '#templates/workbook/layout.ts';
import { read } from '#templates/workbook/read.ts';
import type { Places, Reading } from '#templates/workbook/reading.ts';
import type { Ergebnis } from '../service/answers.ts';
import { ServiceRefusal } from '../service/refusal.ts';
import type { Service } from '../service/service.ts';
import { nachtragVon } from './nachtragen.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

export interface MeldeOptions {
  readonly heute: Tag;
  /** Names of persons are sent too. */
  readonly namen: boolean;
  /** What to do with a Kennung under which another project is stored. */
  readonly projekt?: 'umbenannt' | 'neu';
  /** "Meine Datei gilt". */
  readonly konflikt?: 'eigene';
}

export type MeldeOutcome =
  | Angenommen
  /** Nothing was sent: errors in Stammdaten or Checkliste. */
  | { readonly art: 'fehlerhaft'; readonly findings: readonly Finding[] }
  | { readonly art: 'konflikt'; readonly konflikte: readonly Konflikt[]; readonly version: number }
  | { readonly art: 'stand-veraltet' | 'projekt-abweichend'; readonly text: string }
  | { readonly art: 'abgelehnt'; readonly text: string; readonly findings: readonly Finding[] };

export interface Angenommen {
  readonly art: 'angenommen' | 'unveraendert';
  readonly kennung: Kennung;
  readonly version: number;
  /** What the delivery changed in the store. */
  readonly changes: readonly Aenderung[];
  /** What it replaced there although others had changed it. */
  readonly ersetzt: readonly Konflikt[];
  /** What it brought into the workbook from the store. */
  readonly eingetragen: readonly FeldAenderung[];
  readonly hinweis: string | null;
}

interface Gelesen {
  readonly grid: Grid;
  readonly reading: Reading;
  readonly checkliste: Checkliste;
  readonly stumm: ReadonlySet<string>;
}

/** Reads, checks and delivers the workbook. Throws what Excel refuses, and `ServiceRefusal`. */
export async function melde(
  workbook: OpenWorkbook,
  service: Service,
  options: MeldeOptions,
): Promise<MeldeOutcome> {
  const gelesen = await lies(workbook, options.heute);
  if ('art' in gelesen) return gelesen;
  const { reading, stumm } = gelesen;
  const { namen, projekt = null, konflikt = null } = options;
  // a copy with a Kennung of its own is based on nothing
  const basis = projekt === 'neu' ? null : reading.basis;
  const checkliste = await ohneLuecken(gelesen, basis, service);
  const antwort = await service.deliver(namen ? checkliste : ohnePersonen(checkliste), {
    namen,
    basis,
    projekt,
    konflikt,
  });
  if ('ergebnis' in antwort) {
    const sent = { ...gelesen, checkliste };
    return await trageNach(workbook, service, { sent, ergebnis: antwort.ergebnis, heute: options.heute });
  }
  const { code, detail, findings, conflicts, version } = antwort.ablehnung;
  if (conflicts.length > 0 && version !== null)
    return { art: 'konflikt', konflikte: conflicts.map((one) => mitZelle(one, reading.places)), version };
  if (code === 'stand-veraltet' || code === 'projekt-abweichend') return { art: code, text: detail };
  return { art: 'abgelehnt', text: detail, findings: findings.filter(refusesStoring) };
}

/**
 * Takes the decided values into the workbook, which then is based on the version the conflicts were about, and
 * delivers it again: what others store meanwhile is compared anew.
 */
export async function meldeEntschieden(
  workbook: OpenWorkbook,
  service: Service,
  wahl: Readonly<Record<string, Seite>>,
  version: number,
  options: MeldeOptions,
): Promise<MeldeOutcome> {
  const gelesen = await lies(workbook, options.heute);
  if ('art' in gelesen) return gelesen;
  const { grid, reading, checkliste, stumm } = gelesen;
  const { kennung } = checkliste.stammdaten;
  if (kennung === null || reading.basis === null) return await melde(workbook, service, options);
  const [basis, gespeichert] = await Promise.all([
    service.fetchVersion(kennung, reading.basis),
    service.fetchVersion(kennung, version),
  ]);
  const { uebernommen, conflicts } = entscheide(
    {
      basis: basis.checkliste,
      gespeichert: gespeichert.checkliste,
      eigene: checkliste,
      places: reading.places,
      stumm,
    },
    wahl,
  );
  // somebody went on typing in the meantime
  if (conflicts.length > 0) return { art: 'konflikt', konflikte: conflicts, version };
  const { places } = reading;
  const nachtrag = nachtragVon(uebernommen, { grid, places, gespeichert: gespeichert.checkliste });
  if (nachtrag.ohnePlatz.length > 0) return { art: 'abgelehnt', text: ohnePlatzText, findings: [] };
  await workbook.writeFixes([...nachtrag.cells, ...versionCells(places, version)]);
  return await melde(workbook, service, options);
}

/** Sets the Stand to today and delivers again. */
export async function meldeMitStandHeute(
  workbook: OpenWorkbook,
  service: Service,
  options: MeldeOptions,
): Promise<MeldeOutcome> {
  const gelesen = await lies(workbook, options.heute);
  if ('art' in gelesen) return gelesen;
  const place = gelesen.reading.places['stammdaten.stand'];
  if (!place)
    return { art: 'abgelehnt', text: 'Das Feld „Stand“ fehlt im Blatt „Stammdaten“.', findings: [] };
  await workbook.writeFixes([{ ...place, value: showTag(options.heute) }]);
  return await melde(workbook, service, options);
}

const ohnePlatzText =
  'Andere haben OZG-Leistungen ergänzt, für die in der Liste der Stammdaten kein Platz ist. Schaffen Sie unter der letzten Leistung leere Zeilen und melden Sie erneut.';

async function lies(workbook: OpenWorkbook, heute: Tag): Promise<Gelesen | MeldeOutcome> {
  const grid = await workbook.readGrid();
  const reading = read(grid, { stichtag: heute });
  const findings = validate(reading, { stichtag: heute }).filter(refusesStoring);
  const { checkliste } = reading;
  if (checkliste === null || findings.length > 0) return { art: 'fehlerhaft', findings };
  return { grid, reading, checkliste, stumm: stummeFelder(reading) };
}

/**
 * JSON cannot say that the workbook is silent about a field, because its sheet is missing or its cell unreadable: such
 * fields are sent as they were in the version the workbook is based on.
 */
async function ohneLuecken(
  { checkliste, stumm }: Gelesen,
  basis: number | null,
  service: Service,
): Promise<Checkliste> {
  const { kennung } = checkliste.stammdaten;
  if (stumm.size === 0 || basis === null || kennung === null) return checkliste;
  try {
    const { checkliste: alt } = await service.fetchVersion(kennung, basis);
    return abgleichen({ basis: alt, gespeichert: alt, eigene: checkliste, stumm }).ergebnis;
  } catch (error) {
    // withdrawn, or too old to be kept: then there is nothing to keep
    if (error instanceof ServiceRefusal && error.code === 'nicht-gefunden') return checkliste;
    throw error;
  }
}

/**
 * Writes Kennung and version into the workbook, and what it lacks of that version. Where a cell was changed meanwhile
 * nothing of the version is noted: the next delivery is compared once more.
 */
async function trageNach(
  workbook: OpenWorkbook,
  service: Service,
  { sent, ergebnis, heute }: { readonly sent: Gelesen; readonly ergebnis: Ergebnis; readonly heute: Tag },
): Promise<Angenommen> {
  const { outcome, kennung, version, changes, conflicts: ersetzt, hinweis } = ergebnis;
  const art = outcome === 'accepted' ? 'angenommen' : 'unveraendert';
  const angenommen = { art, kennung, version, changes, ersetzt } as const;
  const eigene = kennungCells(sent, kennung);
  if (eigene.length > 0) await workbook.writeProperty(eigenschaften.kennung, kennung);
  if (ergebnis.uebernommen.length === 0) {
    await workbook.writeFixes([...eigene, ...versionCells(sent.reading.places, version)]);
    return { ...angenommen, eingetragen: [], hinweis };
  }
  const neu = await service.fetchVersion(kennung, version).catch((error: unknown) => {
    if (error instanceof ServiceRefusal) return null;
    throw error;
  });
  const jetzt = await lies(workbook, heute);
  const incomplete = (text: string) => ({ ...angenommen, eingetragen: [], hinweis: text });
  if (neu === null || 'art' in jetzt)
    return incomplete(
      'Ihre Angaben sind gespeichert. Was andere geändert haben, ließ sich noch nicht eintragen; melden Sie später erneut.',
    );
  const { grid, reading, checkliste, stumm } = jetzt;
  const { uebernommen, conflicts } = abgleichen({
    basis: sent.checkliste,
    gespeichert: neu.checkliste,
    eigene: checkliste,
    places: reading.places,
    stumm,
  });
  const gespeichert = neu.checkliste;
  const nachtrag = nachtragVon(uebernommen, { grid, places: reading.places, gespeichert });
  const complete = conflicts.length === 0 && nachtrag.ohnePlatz.length === 0;
  if (!complete)
    return incomplete(
      nachtrag.ohnePlatz.length > 0
        ? ohnePlatzText
        : 'Ihre Angaben sind gespeichert. In der Mappe wurde inzwischen weitergearbeitet; melden Sie erneut, um die Änderungen der anderen zu übernehmen.',
    );
  await workbook.writeFixes([...eigene, ...nachtrag.cells, ...versionCells(reading.places, version)]);
  return { ...angenommen, eingetragen: uebernommen, hinweis };
}

function kennungCells({ reading, checkliste }: Gelesen, kennung: Kennung): readonly FixCell[] {
  const place = reading.places['stammdaten.kennung'];
  return place && checkliste.stammdaten.kennung !== kennung ? [{ ...place, value: kennung }] : [];
}

function versionCells(places: Places, version: number): readonly FixCell[] {
  const place = places['stammdaten.version'];
  return place ? [{ ...place, value: String(version) }] : [];
}

/** JSON has no cells, the workbook does. */
function mitZelle(konflikt: Konflikt, places: Places): Konflikt {
  const { id, feld } = konflikt;
  const place = places[schluesselVon({ id, feld: feld === ganzeLeistung ? 'ozgId' : feld })];
  return { ...konflikt, cell: place ? addressOf(place) : null };
}
