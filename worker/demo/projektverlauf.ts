import { schritte } from '#templates/catalogue/catalogue.ts';
import { addTage, type Tag } from '#templates/kalender/tage.ts';
import { addWochen, montag, sonntag, type Woche } from '#templates/kalender/wochen.ts';
import type { Schritt, SchrittId, Status } from '#templates/model/checkliste.ts';
import type { Random } from './random.ts';

/** How a sample project goes; decides how far plan and reality part. */
export type Charakter = 'fertig' | 'im-plan' | 'verspaetet' | 'ohne-plan' | 'am-anfang' | 'zurueckgefallen';

interface Ablauf {
  readonly id: SchrittId;
  readonly beginnGeplant: Woche | null;
  readonly frist: Woche | null;
  readonly beginn: Tag;
  readonly ende: Tag;
  readonly verantwortliche: string | null;
  /** Until then erledigt was not true after all. */
  readonly wiedereroeffnet: Tag | null;
  readonly entfaellt: boolean;
}

const rollen = [
  'Leistungsverantwortliche:r',
  'Umsetzungskoordination',
  'Umsetzungsteam',
  'Fachreferat',
  'Landesredaktion',
];
/** Weeks from one Arbeitspaket to the next, and from step to step. */
const wochenJeArbeitspaket = 9;

/** The course of one sample project, fixed by chance once; `schritteAm` tells its state on any day. */
export function projektverlauf(charakter: Charakter, start: Woche, random: Random) {
  const ablauf = schritte.map((eintrag): Ablauf => {
    const position = schritte
      .filter(({ arbeitspaket }) => arbeitspaket === eintrag.arbeitspaket)
      .indexOf(eintrag);
    const beginnGeplant = addWochen(
      start,
      (eintrag.arbeitspaket - 1) * wochenJeArbeitspaket + Math.floor(position * 0.7),
    );
    const dauer = random.integer(2, 5);
    const frist = addWochen(beginnGeplant, dauer);
    const beginn = addTage(montag(beginnGeplant), 7 * verzug(charakter, random) + random.integer(0, 4));
    const tage = 7 * dauer - random.integer(3, 9) + 7 * verzug(charakter, random);
    const ende = addTage(beginn, Math.max(tage, 3));
    const geplant = charakter !== 'ohne-plan' && (eintrag.steuerungsindikator || random.happens(0.7));
    return {
      id: eintrag.id,
      beginnGeplant: geplant && random.happens(0.8) ? beginnGeplant : null,
      frist: geplant ? frist : null,
      beginn,
      ende,
      verantwortliche: random.happens(0.85) ? random.pick(rollen) : null,
      wiedereroeffnet:
        charakter === 'zurueckgefallen' && eintrag.steuerungsindikator && random.happens(0.35)
          ? addTage(ende, random.integer(20, 50))
          : null,
      entfaellt: eintrag.ggf && random.happens(0.4),
    };
  });

  return {
    /** The steps as they stood on a day. */
    schritteAm: (tag: Tag): Schritt[] => ablauf.map((schritt) => schrittAm(schritt, tag)),
    letzteFrist:
      ablauf
        .flatMap(({ frist }) => frist ?? [])
        .toSorted()
        .at(-1) ?? null,
  };
}

/** Weeks by which a begin or an end slips. */
function verzug(charakter: Charakter, random: Random): number {
  switch (charakter) {
    case 'verspaetet':
      return random.integer(1, 6);
    case 'im-plan':
    case 'ohne-plan':
    case 'zurueckgefallen':
      return random.integer(-1, 1);
    case 'fertig':
    case 'am-anfang':
      return random.integer(-1, 0);
  }
}

function schrittAm(ablauf: Ablauf, tag: Tag): Schritt {
  const { id, beginnGeplant, frist, verantwortliche } = ablauf;
  const status = statusAm(ablauf, tag);
  return {
    id,
    status,
    verantwortliche,
    beginnGeplant,
    frist,
    begonnen: status === 'in-bearbeitung' || status === 'erledigt' ? ablauf.beginn : null,
    erledigt: status === 'erledigt' ? ablauf.ende : null,
    bemerkung: bemerkungAm(ablauf, status, tag),
    nachweis: null,
  };
}

function statusAm({ beginn, ende, wiedereroeffnet, entfaellt }: Ablauf, tag: Tag): Status {
  if (entfaellt) return 'entfaellt';
  if (tag >= ende && (wiedereroeffnet === null || tag < wiedereroeffnet)) return 'erledigt';
  if (tag >= beginn) return 'in-bearbeitung';
  return tag >= addTage(beginn, -21) ? 'anstehend' : 'offen';
}

function bemerkungAm({ frist, wiedereroeffnet }: Ablauf, status: Status, tag: Tag): string | null {
  if (status === 'entfaellt') return 'Nicht nötig: Die Ergebnisse liegen aus einem früheren Projekt vor.';
  if (wiedereroeffnet !== null && tag >= wiedereroeffnet)
    return 'Nach Rückmeldung des Steuerungskreises wieder aufgenommen.';
  const ueberfaellig = frist !== null && tag > sonntag(frist) && status !== 'erledigt';
  return ueberfaellig ? 'Verzögert sich; neuer Termin wird abgestimmt.' : null;
}
