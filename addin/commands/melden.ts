/** Delivers the open workbook as a Checkliste, and brings what others stored meanwhile into it. */

import { showTag } from '#templates/kalender/anzeigen.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { ohnePersonen } from '#templates/model/personen.ts';
import { addressOf, type Places } from '#templates/read/reading.ts';
import { abgleichen, entscheide, type Konflikt, type Seite } from '#templates/sync/abgleichen.ts';
import { ganzeLeistung, schluesselVon } from '#templates/sync/felder.ts';
import { refusesStoring } from '#templates/validate/storable.ts';
import { ServiceRefusal } from '../service/refusal.ts';
import type { Service } from '../service/service.ts';
import type { MeldeOptions, MeldeOutcome } from './meldeOutcome.ts';
import { nachtragVon } from './nachtragen.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { type Gelesen, readToMelden, versionCells } from './readToMelden.ts';
import { ohnePlatzText, trageNach } from './trageNach.ts';

/** Reads, checks and delivers the workbook. Throws what Excel refuses, and `ServiceRefusal`. */
export async function melde(
  workbook: OpenWorkbook,
  service: Service,
  options: MeldeOptions,
): Promise<MeldeOutcome> {
  const gelesen = await readToMelden(workbook, options.heute);
  if ('art' in gelesen) return gelesen;
  const { reading } = gelesen;
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
  const gelesen = await readToMelden(workbook, options.heute);
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
  const outcome = await melde(workbook, service, options);
  const isTaken = outcome.art === 'angenommen' || outcome.art === 'unveraendert';
  return isTaken ? { ...outcome, eingetragen: [...uebernommen, ...outcome.eingetragen] } : outcome;
}

/** Sets the Stand to today and delivers again. */
export async function meldeMitStandHeute(
  workbook: OpenWorkbook,
  service: Service,
  options: MeldeOptions,
): Promise<MeldeOutcome> {
  const gelesen = await readToMelden(workbook, options.heute);
  if ('art' in gelesen) return gelesen;
  const place = gelesen.reading.places['stammdaten.stand'];
  if (!place)
    return { art: 'abgelehnt', text: 'Das Feld „Stand“ fehlt im Blatt „Stammdaten“.', findings: [] };
  await workbook.writeFixes([{ ...place, value: showTag(options.heute) }]);
  return await melde(workbook, service, options);
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

/** JSON has no cells, the workbook does. */
function mitZelle(konflikt: Konflikt, places: Places): Konflikt {
  const { id, feld } = konflikt;
  const place = places[schluesselVon({ id, feld: feld === ganzeLeistung ? 'ozgId' : feld })];
  return { ...konflikt, cell: place ? addressOf(place) : null };
}
