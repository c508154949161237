import { z } from '@hono/zod-openapi';
import type { MergeAnswer } from '#templates/api/mergeAnswer.ts';
import { type Aenderung, aenderungArten, type Overview } from '#templates/model/overview.ts';
import { punktSchema } from './checkliste.schema.ts';
import { findingSchema } from './finding.schema.ts';
import { projektSchema } from './projekt.schema.ts';
import { checkpointId, kennung, land, orNull, schrittId, tag, text, woche } from './values.schema.ts';

const zaehler = z
  .object({
    offen: z.int(),
    anstehend: z.int(),
    'in-bearbeitung': z.int(),
    erledigt: z.int(),
    entfaellt: z.int(),
    ueberfaellig: z.int().openapi({ description: 'Überschneidet sich mit den Ständen' }),
  })
  .openapi('Zaehler');

const bedarfsfigur = z
  .object({
    noetig: z.int(),
    von: z.int().openapi({ description: 'Umsetzungsprojekte, die sich dazu äußern' }),
  })
  .openapi('Bedarfsfigur');

const zeile = {
  label: z.string(),
  laender: z.record(z.string(), zaehler),
  gesamt: zaehler,
};

export const aenderungSchema = z
  .object({
    kennung: orNull(kennung),
    land: orNull(land),
    id: text,
    feld: text,
    art: z.enum(aenderungArten),
    vorher: text,
    nachher: text,
    wochen: z.int().nullable(),
  })
  .openapi('Aenderung') satisfies z.ZodType<Aenderung>;

export const overviewSchema = z
  .object({
    stichtag: tag,
    vergleich: orNull(tag),
    laender: z
      .array(z.object({ land, name: z.string(), projekte: z.int(), zuletzt: orNull(tag) }))
      .readonly(),
    fehlend: z.array(land).readonly(),
    indikatoren: z.array(z.object({ id: schrittId, ...zeile, arbeitspaket: z.int() })).readonly(),
    checkpoints: z.array(z.object({ id: checkpointId, ...zeile, phase: z.string() })).readonly(),
    projekte: z.array(projektSchema).readonly(),
    ampeln: z.object({ gruen: z.int(), gelb: z.int(), rot: z.int(), grau: z.int() }),
    aenderungen: z.array(aenderungSchema).readonly(),
    fristen: z
      .array(
        z.object({
          kennung: orNull(kennung),
          land: orNull(land),
          id: z.string(),
          frist: woche,
          tage: z.int().openapi({ description: 'Tage über der Frist, negativ: bis zur Frist' }),
        }),
      )
      .readonly(),
    anforderungen: z
      .array(
        z.object({
          id: z.string().openapi({ description: 'Basisdienst', example: 'B01' }),
          laender: z.record(z.string(), bedarfsfigur),
          gesamt: bedarfsfigur,
        }),
      )
      .readonly(),
    offenePunkte: z
      .array(punktSchema.extend({ kennung: orNull(kennung), land: orNull(land) }))
      .readonly()
      .openapi({ description: 'Nur Punkte mit Eskalation, fremde nicht' }),
  })
  .openapi('Overview') satisfies z.ZodType<Overview>;

/** What a merge adds to the overview: where its figures come from, and what was found. */
export const mergedSchema = overviewSchema
  .extend({
    datengrundlage: z
      .array(
        z.object({
          file: z.string(),
          used: z.boolean(),
          grund: text,
          kennung: orNull(kennung),
          land: orNull(land),
          umsetzungsprojekt: text,
          stand: orNull(tag),
          version: z.int().nullable(),
          gelesen: z.int(),
          uebernommen: z.int(),
          gemeldet: z.int(),
          fehler: z.int(),
          warnungen: z.int(),
          hash: z.string().openapi({ description: 'SHA-256 des Inhalts' }),
        }),
      )
      .readonly(),
    pruefhinweise: z
      .array(findingSchema.extend({ file: z.string(), kennung: orNull(kennung), land: orNull(land) }))
      .readonly(),
  })
  .openapi('MergedOverview') satisfies z.ZodType<MergeAnswer>;
