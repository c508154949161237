import { z } from 'zod';
import {
  checkpoints,
  findLand,
  findThemenfeld,
  katalogVersion,
  schritte,
} from '#templates/catalogue/catalogue.ts';
import { keineAnforderungen } from '#templates/catalogue/newCheckliste.ts';
import { isTag, type Tag } from '#templates/kalender/tage.ts';
import { isWoche, type Woche } from '#templates/kalender/wochen.ts';
import {
  ampeln,
  type Checkliste,
  type CheckpointId,
  type Kennung,
  type LandId,
  type SchrittId,
  statusIds,
  verbindlichkeiten,
  vorlagenversion,
} from '#templates/model/checkliste.ts';
import { plainText } from '#templates/sheets/plainText.ts';

/** Characters that a cell of a workbook can hold. */
const textLaenge = 32_767;

/** Absent, `null` and empty are the same. */
const text = z
  .string()
  .max(textLaenge, `Ein Text darf höchstens ${textLaenge} Zeichen lang sein.`)
  .nullish()
  .transform((wert) => (wert ? plainText(wert) : null) || null);

function parsed<T>(parse: (wert: string) => T | null, message: string) {
  return text.transform((wert, context): T | null => {
    if (wert === null) return null;
    const gelesen = parse(wert);
    if (gelesen !== null) return gelesen;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

const tag = parsed<Tag>(
  (wert) => (isTag(wert) ? wert : null),
  'Ein Datum muss ein Tag sein, den es gibt, zum Beispiel 2027-03-22.',
);
const woche = parsed<Woche>(
  (wert) => (isWoche(wert) ? wert : null),
  'Eine Woche muss eine Kalenderwoche sein, die es gibt, zum Beispiel 2027-W12.',
);
const land = parsed<LandId>(
  (wert) => findLand(wert)?.id ?? null,
  'Das Land muss ein Kürzel sein, zum Beispiel SH.',
);
const kennung = parsed<Kennung>(
  (wert) => (/^[A-Z]{2,4}-[0-9A-Z]{6}$/.test(wert) ? (wert as Kennung) : null),
  'Die Kennung muss aus Land, Bindestrich und sechs Zeichen bestehen, zum Beispiel SH-7K3F9Q.',
);
const themenfeld = text.transform((wert) => wert && (findThemenfeld(wert)?.label ?? wert));

function oneOf<Id extends string>(ids: readonly Id[], message: string) {
  const known = new Map(ids.map((id) => [String(id), id]));
  return z.string().transform((wert, context): Id => {
    const id = known.get(wert);
    if (id !== undefined) return id;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

const leistung = z.object({
  ozgId: text,
  bezeichnung: text,
  leika: text,
  mvp: z
    .boolean()
    .nullish()
    .transform((wert) => wert ?? null),
  leistungsverantwortlich: text,
  vorgehensmodell: text,
  nachnutzungsmodell: text,
});

const stammdaten = z.object({
  kennung,
  land,
  themenfeld,
  umsetzungsprojekt: text,
  umsetzungskoordinator: text,
  leistungsverantwortlich: text,
  vorgehensmodell: text,
  nachnutzungsmodell: text,
  portaleinbindung: text,
  stand: tag,
  projektstart: woche,
  projektende: woche,
  leistungen: z
    .array(leistung)
    .max(1000)
    .nullish()
    .transform((liste) => liste ?? []),
});

const zeile = {
  status: oneOf(statusIds, `Der Status muss einer von ${statusIds.join(', ')} sein.`).default('offen'),
  verantwortliche: text,
  beginnGeplant: woche,
  frist: woche,
  begonnen: tag,
  erledigt: tag,
  bemerkung: text,
  nachweis: text,
};

/** `K1-01 bis K4-09`. */
function vonBis(eintraege: readonly { readonly id: string }[]): string {
  return `${eintraege[0]?.id} bis ${eintraege.at(-1)?.id}`;
}

const schritt = z.object({
  id: oneOf<SchrittId>(
    schritte.map(({ id }) => id),
    `Diesen Arbeitsschritt gibt es nicht; möglich sind ${vonBis(schritte)}.`,
  ),
  ...zeile,
});
const checkpoint = z.object({
  id: oneOf<CheckpointId>(
    checkpoints.map(({ id }) => id),
    `Diesen Checkpoint gibt es nicht; möglich sind ${vonBis(checkpoints)}.`,
  ),
  ...zeile,
  verbindlichkeit: z
    .enum(verbindlichkeiten)
    .nullish()
    .transform((wert) => wert ?? null),
  abgeleitet: z.boolean().default(false),
});

const bericht = z.object({
  ampel: oneOf(ampeln, `Die Ampel muss eine von ${ampeln.join(', ')} sein.`)
    .nullish()
    .transform((wert) => wert ?? null),
  begruendung: text,
  zusammenfassung: text,
  termine: text,
  status: text,
  massnahmen: text,
});

const zeilenMax = 1000;
/** Rows of which each says something. */
const zeilen = <T extends z.ZodRawShape>(shape: T) => z.array(z.object(shape)).max(zeilenMax);

const anforderungen = z.object({
  basisdienste: zeilen({ id: z.string().max(20), bedarf: text, bemerkung: text }).default([]),
  registerschnittstellen: zeilen({ register: text, daten: text, bemerkung: text }).default([]),
  rechtsaenderungen: zeilen({ norm: text, aenderungsbedarf: text, bemerkung: text }).default([]),
});

const offenePunkte = zeilen({
  art: text,
  text,
  schritt: text,
  zustaendig: text,
  bis: text,
  erledigt: text,
  ergebnis: text,
  risiko: text,
  eskalation: z
    .boolean()
    .nullish()
    .transform((wert) => wert ?? false),
});

/**
 * A Checkliste as HTTP clients send it. Missing values count as absent, unknown keys are passed over; rows may be
 * missing or doubled, which the reader then reports.
 */
export const checklisteInput: z.ZodType<Checkliste> = z.object({
  katalog: z.string().max(20).default(katalogVersion),
  vorlagenversion: z.string().max(20).default(vorlagenversion),
  stammdaten,
  schritte: z.array(schritt).max(100),
  checkpoints: z
    .array(checkpoint)
    .max(100)
    .nullish()
    .transform((liste) => liste ?? []),
  anforderungen: anforderungen.nullish().transform((wert) => wert ?? keineAnforderungen),
  offenePunkte: offenePunkte.nullish().transform((liste) => liste ?? []),
  bericht: bericht.nullish().transform((wert) => wert ?? bericht.parse({})),
});
