import { findLand, findThemenfeld } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { parseFrist } from '#templates/kalender/parseFrist.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Leistung } from '#templates/model/checkliste.ts';
import { makeKennung } from '#templates/model/kennung.ts';
import { read } from '#templates/read/read.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import type { Maengel, OpenWorkbook } from './openWorkbook.ts';

/** What a person enters; empty where nothing was. */
export interface Angaben {
  readonly land: string;
  readonly themenfeld: string;
  readonly umsetzungsprojekt: string;
  /** Any form of a calendar week, e.g. `KW 2/2027`. */
  readonly projektstart: string;
  /** Lines without any entry are left out. */
  readonly leistungen: readonly LeistungAngabe[];
}

export interface LeistungAngabe {
  readonly ozgId: string;
  readonly bezeichnung: string;
}

/** Why an entry cannot be used. */
export interface AngabenFehler {
  readonly feld: keyof Angaben;
  readonly meldung: string;
}

export type CreateOutcome =
  /** `undo` removes the sheets again; it refuses with `false` once something was entered. */
  | { readonly art: 'angelegt'; readonly undo: () => Promise<boolean>; readonly maengel: Maengel }
  /** Entries cannot be used; nothing was changed. */
  | { readonly art: 'angaben'; readonly fehler: readonly AngabenFehler[] }
  /** Our sheets are there already; nothing was changed. */
  | { readonly art: 'vorhanden'; readonly blaetter: readonly string[] };

/**
 * Builds a new Checkliste in the open workbook. `random` holds at least 4 bytes, for the Kennung; `onStep` is told which
 * sheet is being built.
 */
export async function createWorkbook(
  workbook: OpenWorkbook,
  angaben: Angaben,
  heute: Tag,
  random: Uint8Array,
  onStep?: (text: string) => void,
): Promise<CreateOutcome> {
  const land = findLand(angaben.land);
  const umsetzungsprojekt = angaben.umsetzungsprojekt.trim();
  const start = angaben.projektstart.trim() === '' ? null : parseFrist(angaben.projektstart, heute);
  const fehler: AngabenFehler[] = [];
  if (!land) fehler.push({ feld: 'land', meldung: 'Bitte wählen Sie das Land aus.' });
  if (umsetzungsprojekt === '')
    fehler.push({
      feld: 'umsetzungsprojekt',
      meldung: 'Bitte tragen Sie den Namen des Umsetzungsprojekts ein.',
    });
  if (start && 'fehler' in start)
    fehler.push({
      feld: 'projektstart',
      meldung: 'Bitte tragen Sie eine Kalenderwoche mit Jahr ein, zum Beispiel KW 2/2027.',
    });
  if (!land || fehler.length > 0) return { art: 'angaben', fehler };
  const checkliste = newCheckliste({
    kennung: makeKennung(land.id, random),
    land: land.id,
    umsetzungsprojekt,
    themenfeld: findThemenfeld(angaben.themenfeld)?.label ?? null,
    projektstart: start && 'woche' in start ? start.woche : null,
    stand: heute,
    leistungen: leistungenOf(angaben.leistungen),
  });
  const plan = planWorkbook(checkliste);
  const { vorhanden, maengel } = await workbook.writePlan(plan, onStep);
  if (vorhanden.length > 0) return { art: 'vorhanden', blaetter: vorhanden };
  const content = async () => {
    const { checkliste: found } = read(await workbook.readGrid(), { stichtag: heute });
    return JSON.stringify(found);
  };
  const made = await content();
  const undo = async () => {
    if ((await content()) !== made) return false;
    await workbook.removePlan(plan);
    return true;
  };
  return { art: 'angelegt', undo, maengel };
}

function leistungenOf(angaben: readonly LeistungAngabe[]): readonly Leistung[] {
  return angaben
    .map(({ ozgId, bezeichnung }) => ({
      ozgId: ozgId.trim() || null,
      bezeichnung: bezeichnung.trim() || null,
    }))
    .filter(({ ozgId, bezeichnung }) => ozgId !== null || bezeichnung !== null)
    .map((leistung) => ({
      ...leistung,
      leika: null,
      mvp: null,
      leistungsverantwortlich: null,
      vorgehensmodell: null,
      nachnutzungsmodell: null,
    }));
}
