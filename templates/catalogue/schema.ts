/** The shapes of the catalogue files. Strict: an unknown or missing key is our fault and stops the program. */
import * as z from 'zod/mini';
import { isTag, type Tag } from '../kalender/tage.ts';
import {
  ampeln,
  type CheckpointId,
  type LandId,
  type SchrittId,
  statusIds,
  verbindlichkeiten,
} from '../model/checkliste.ts';
import { findingCodes } from '../model/finding.ts';

const text = z.string().check(z.minLength(1));
const schrittId = z.custom<SchrittId>((id) => typeof id === 'string' && /^K[1-4]-\d{2}$/.test(id));
const checkpointId = z.custom<CheckpointId>((id) => typeof id === 'string' && /^U[1-3]-\d{2}$/.test(id));
const landId = z.custom<LandId>((id) => typeof id === 'string' && /^([A-Z]{2}|BUND)$/.test(id));
const tag = z.custom<Tag>((day) => typeof day === 'string' && isTag(day));
const days = z.int().check(z.positive());

const list = <T extends z.core.$ZodType>(entry: T) => z.readonly(z.array(entry));
const entry = <T extends z.core.$ZodShape>(shape: T) =>
  z.readonly(z.strictObject({ ...shape, source: text }));

const arbeitspaketNr = z.literal([1, 2, 3, 4]);

export const konzeptionSchema = z.strictObject({
  version: text,
  arbeitspakete: list(
    entry({
      nr: arbeitspaketNr,
      id: z.literal(['AP1', 'AP2', 'AP3', 'AP4']),
      label: text,
      erlaeuterung: text,
    }),
  ),
  schritte: list(
    entry({
      id: schrittId,
      arbeitspaket: arbeitspaketNr,
      label: text,
      aliases: list(text),
      steuerungsindikator: z.boolean(),
      seite: text,
      teilschritte: list(schrittId),
      nach: list(schrittId),
      ggf: z.boolean(),
    }),
  ),
});

export const umsetzungSchema = z.strictObject({
  checkpoints: list(
    entry({
      id: checkpointId,
      phase: z.literal(['Konzeption (1/2)', 'Konzeption (2/2)', 'Umsetzung']),
      label: text,
      aliases: list(text),
      fussnoten: list(z.int()),
      schritte: list(schrittId),
      teilweise: z.boolean(),
      ggf: z.boolean(),
      goLive: z.optional(z.literal(true)),
    }),
  ),
  fussnoten: list(entry({ nr: z.int(), id: text, label: text })),
  legende: list(entry({ id: text, label: text })),
});

export const anleitungSchema = z.strictObject({
  seiten: list(
    entry({
      id: text,
      label: text,
      steuerungsindikator: z.boolean(),
      schritte: list(schrittId),
      verantwortlich: text,
      umsetzungDurch: text,
      kontext: list(text),
      anleitung: list(text),
      dokumente: list(text),
    }),
  ),
});

/** What is said of guidance pages that time has overtaken, and the day on which it was so. */
export const hinweiseSchema = z.strictObject({
  hinweise: list(entry({ id: text, label: text, seiten: list(text), tag })),
});

/** The results of one step (`von`) that another (`fuer`) works with. */
export const grundlagenSchema = z.strictObject({
  grundlagen: list(entry({ id: text, label: text, von: schrittId, fuer: schrittId })),
});

const land = entry({ id: landId, schluessel: z.nullable(text), label: text, aliases: list(text) });
export const laenderSchema = z.strictObject({ laender: list(land), bund: land });

export const themenfelderSchema = z.strictObject({
  themenfelder: list(entry({ id: text, label: text, aliases: list(text), federfuehrend: list(landId) })),
});

export const statusSchema = z.strictObject({
  status: list(
    entry({
      id: z.enum(statusIds),
      label: text,
      symbol: text,
      bericht: z.literal(['Offen', 'In Arbeit', 'Fertig', 'Entfällt']),
      ozgip: z.nullable(z.literal(['Begonnen', 'Erledigt'])),
      synonyme: list(text),
    }),
  ),
});

export const vokabulareSchema = z.strictObject({
  vorgehensmodelle: list(
    entry({
      id: text,
      label: text,
      aliases: list(text),
      keineUmsetzung: z.boolean(),
      /** What the choice means for single steps; `ggf`: such a step may be left out without a reason. */
      folgen: list(entry({ id: text, schritt: schrittId, label: text, ggf: z.boolean() })),
    }),
  ),
  nachnutzungsmodelle: list(entry({ id: text, label: text, aliases: list(text) })),
  verbindlichkeiten: list(
    entry({
      id: z.enum(verbindlichkeiten),
      label: z.literal(['Notwendig', 'Empfohlen', 'Beginn, dann fortlaufend']),
      aliases: list(text),
    }),
  ),
  bedarfe: list(entry({ id: text, label: text, aliases: list(text) })),
  punktArten: list(entry({ id: text, label: text, aliases: list(text) })),
  /** `ampel`: what an open Risiko of this likelihood means; `eskaliert`: the same where it endangers the project's success. */
  risikoStufen: list(
    entry({
      id: text,
      label: text,
      aliases: list(text),
      ampel: z.enum(ampeln),
      eskaliert: z.enum(ampeln),
    }),
  ),
  stellen: list(entry({ id: text, label: text, aliases: list(text) })),
  jaNein: list(entry({ id: z.literal(['ja', 'nein']), label: text, aliases: list(text) })),
  leerwerte: list(entry({ id: text, label: text })),
  /** What a person's column holds while no person is named. */
  unbesetzt: list(entry({ id: text, label: text })),
  dauerwoerter: list(entry({ id: text, label: text, aliases: list(text), rat: text })),
  verneinungen: list(entry({ id: text, label: text })),
});

export const basisdiensteSchema = z.strictObject({
  basisdienste: list(entry({ id: text, label: text, aliases: list(text) })),
});

export const kriterienSchema = z.strictObject({
  einleitung: text,
  kriterien: list(
    entry({ id: z.literal(['A', 'B', 'C', 'D']), label: text, text: text, schritte: list(schrittId) }),
  ),
});

export const ampelSchema = z.strictObject({
  ampel: list(
    entry({
      id: z.enum(ampeln),
      label: z.literal(['Grün', 'Gelb', 'Rot', 'Grau']),
      symbol: text,
      aliases: list(text),
      bedeutung: text,
      terminampel: text,
      risikoampel: text,
    }),
  ),
  schwellen: entry({ rotAbTagenUeberfaellig: days, gelbVorFristTagen: days }),
});

export const regelnSchema = z.strictObject({
  ergebnisse: list(
    entry({
      id: text,
      label: text,
      schritt: schrittId,
      feld: z.literal([
        'vorgehensmodell',
        'nachnutzungsmodell',
        'umsetzungskoordinator',
        'leistungsverantwortlich',
        'leika',
      ]),
      befund: z.enum(findingCodes),
    }),
  ),
  fristen: entry({ standAltTage: days, jahreUmStand: days, standInZukunftTage: days, vorschauTage: days }),
});

export const befundeSchema = z.record(
  z.enum(findingCodes),
  z.readonly(
    z.strictObject({
      severities: list(z.literal(['error', 'warning', 'info'])),
      bedeutung: text,
      abhilfe: text,
    }),
  ),
);
