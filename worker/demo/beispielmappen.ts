import { deriveCheckpoints, isAbleitbar } from '#templates/catalogue/ableitung.ts';
import { checkpoints, laender } from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { figures } from '#templates/figures/figures.ts';
import { addTage, type Tag } from '#templates/kalender/tage.ts';
import { addWochen, wocheVon } from '#templates/kalender/wochen.ts';
import type { Bericht, Checkliste, Checkpoint, LandId, Schritt } from '#templates/model/checkliste.ts';
import { makeKennung } from '#templates/model/kennung.ts';
import { beispielBedarf } from './bedarf.ts';
import { beispielLeistungen } from './leistungen.ts';
import { type Charakter, projektverlauf } from './projektverlauf.ts';
import { type Random, random } from './random.ts';

export interface Beispielmappe {
  /** File name, e.g. `SH_Wohngeld.xlsx`. */
  readonly name: string;
  readonly checkliste: Checkliste;
}

export interface BeispielOptions {
  /** The day all workbooks speak for, more or less: some Länder deliver a little earlier. */
  readonly stichtag: Tag;
  /** The same seed gives the same projects; at another Stichtag they have moved on or not yet begun. */
  readonly seed?: string;
  /** The day the projects are laid around; the Stichtag if absent. Fix it to compare two Stichtage. */
  readonly bezug?: Tag;
  /** Workbooks per Land; without it one or two. */
  readonly jeLand?: number;
}

const charaktere: readonly Charakter[] = [
  'im-plan',
  'verspaetet',
  'im-plan',
  'fertig',
  'ohne-plan',
  'zurueckgefallen',
  'am-anfang',
  'verspaetet',
];
/** Weeks before the Stichtag at which a project of a character began. */
const beginnVorWochen: Readonly<Record<Charakter, readonly [number, number]>> = {
  fertig: [46, 52],
  'im-plan': [14, 34],
  verspaetet: [16, 34],
  'ohne-plan': [10, 30],
  'am-anfang': [1, 3],
  zurueckgefallen: [24, 34],
};

/** Sample workbooks of all 16 Länder: on time, late, done, without a plan, fallen back, just begun. Nobody is named. */
export function beispielmappen(options: BeispielOptions): Beispielmappe[] {
  const { stichtag, seed = 'ozg', bezug = stichtag, jeLand } = options;
  return laender.flatMap(({ id: land }, nummer) => {
    const anzahl = jeLand ?? (nummer % 3 === 0 ? 2 : 1);
    return Array.from({ length: anzahl }, (_, index) =>
      beispielmappe(land, index, nummer, {
        stichtag,
        bezug,
        random: random(`${seed}/${land}/${index}`),
        bedarf: random(`${seed}/${land}/${index}/bedarf`),
      }),
    );
  });
}

interface Umstaende {
  readonly stichtag: Tag;
  readonly bezug: Tag;
  readonly random: Random;
  /** Of its own, so that the steps stay as they are whatever is asked of others. */
  readonly bedarf: Random;
}

function beispielmappe(
  land: LandId,
  index: number,
  nummer: number,
  { stichtag, bezug, random: chance, bedarf }: Umstaende,
): Beispielmappe {
  const charakter = charaktere[(nummer + 3 * index) % charaktere.length] ?? 'im-plan';
  const leistung = beispielLeistungen[(nummer + 2 * index) % beispielLeistungen.length];
  if (!leistung) throw new Error('There are no sample services');
  const [wenigstens, hoechstens] = beginnVorWochen[charakter];
  const start = addWochen(wocheVon(bezug), -chance.integer(wenigstens, hoechstens));
  const kennung = makeKennung(
    land,
    Uint8Array.from({ length: 8 }, () => chance.integer(0, 255)),
  );
  const verlauf = projektverlauf(charakter, start, chance);
  const stand = addTage(stichtag, -chance.integer(0, 9));
  const runde = Math.floor(index / beispielLeistungen.length);
  const umsetzungsprojekt = runde === 0 ? leistung.bezeichnung : `${leistung.bezeichnung} ${runde + 1}`;

  const leer = newCheckliste({
    land,
    kennung,
    umsetzungsprojekt,
    themenfeld: leistung.themenfeld,
    stand,
    projektstart: start,
    leistungen: [
      {
        ozgId: leistung.ozgId,
        bezeichnung: leistung.bezeichnung,
        leika: leistung.leika,
        mvp: null,
        leistungsverantwortlich: null,
        vorgehensmodell: null,
        nachnutzungsmodell: null,
      },
    ],
  });
  const schritte = verlauf.schritteAm(stand);
  const gefuellt: Checkliste = deriveCheckpoints({
    ...leer,
    stammdaten: {
      ...leer.stammdaten,
      umsetzungskoordinator: 'Umsetzungskoordination',
      leistungsverantwortlich: 'Fachreferat',
      projektende: verlauf.letzteFrist,
    },
    ...beispielBedarf(stand, charakter !== 'am-anfang', bedarf),
    schritte,
    checkpoints: checkpoints.map(
      ({ id, schritte: entsprechung }): Checkpoint => checkpointAus(id, entsprechung, schritte),
    ),
  });
  return {
    name: `${land}_${umsetzungsprojekt.replaceAll(' ', '-')}.xlsx`,
    checkliste: { ...gefuellt, bericht: bericht(gefuellt, stichtag) },
  };
}

/** A checkpoint that repeats steps takes over the least advanced of them; the others are open. */
function checkpointAus(
  id: Checkpoint['id'],
  entsprechung: readonly string[],
  schritte: readonly Schritt[],
): Checkpoint {
  const quellen = schritte.filter((schritt) => entsprechung.includes(schritt.id));
  const erledigt = quellen.length > 0 && quellen.every(({ status }) => status === 'erledigt');
  const begonnen = quellen.some(({ status }) => status === 'erledigt' || status === 'in-bearbeitung');
  const letzte =
    quellen
      .flatMap(({ erledigt: tag }) => tag ?? [])
      .toSorted()
      .at(-1) ?? null;
  const erste = quellen.flatMap(({ begonnen: tag }) => tag ?? []).toSorted()[0] ?? null;
  return {
    id,
    abgeleitet: isAbleitbar(id),
    status: erledigt ? 'erledigt' : begonnen ? 'in-bearbeitung' : 'offen',
    verantwortliche: null,
    beginnGeplant: null,
    frist: null,
    begonnen: begonnen || erledigt ? erste : null,
    erledigt: erledigt ? letzte : null,
    bemerkung: null,
    nachweis: null,
    verbindlichkeit: null,
  };
}

function bericht(checkliste: Checkliste, stichtag: Tag): Bericht {
  const { ampel, indikatoren } = figures(checkliste, stichtag);
  const kritisch = ampel.vorschlag === 'rot' || ampel.vorschlag === 'gelb';
  return {
    ...checkliste.bericht,
    ampel: ampel.vorschlag === 'grau' ? null : ampel.vorschlag,
    begruendung: kritisch ? begruendung(indikatoren.ueberfaellig) : null,
    massnahmen:
      ampel.vorschlag === 'rot' ? 'Entscheidung im Steuerungskreis über zusätzliche Kapazität.' : null,
  };
}

function begruendung(ueberfaellig: number): string {
  if (ueberfaellig === 0) return 'Eine Frist steht kurz bevor, die Zuarbeit der Fachseite fehlt noch.';
  const anzahl =
    ueberfaellig === 1 ? 'Ein Steuerungsindikator ist' : `${ueberfaellig} Steuerungsindikatoren sind`;
  return `${anzahl} in Verzug: Die Abstimmung mit den Fachverfahrensherstellern dauert länger.`;
}
