import { z } from '@hono/zod-openapi';
import type { ampeln } from '#templates/model/checkliste.ts';
import { findingSchema } from './finding.schema.ts';
import { projektSchema } from './projekt.schema.ts';

const text = z.string().nullable();
const tag = z.string().openapi({ format: 'date', example: '2027-03-22' });

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

const zeile = z.object({
  id: z.string(),
  label: z.string(),
  laender: z.record(z.string(), zaehler.optional()),
  gesamt: zaehler,
});

export const aenderungSchema = z
  .object({
    kennung: text,
    land: text,
    id: text,
    feld: text,
    art: z.enum([
      'begonnen',
      'erledigt',
      'zurueckgefallen',
      'frist-verschoben',
      'neu',
      'fehlend',
      'geaendert',
    ]),
    vorher: text,
    nachher: text,
    wochen: z.int().nullable(),
  })
  .openapi('Aenderung');

export const overviewSchema = z
  .object({
    stichtag: tag,
    vergleich: tag.nullable(),
    laender: z
      .array(z.object({ land: z.string(), name: z.string(), projekte: z.int(), zuletzt: tag.nullable() }))
      .readonly(),
    fehlend: z.array(z.string()).readonly(),
    indikatoren: z.array(zeile.extend({ arbeitspaket: z.int() })).readonly(),
    checkpoints: z.array(zeile.extend({ phase: z.string() })).readonly(),
    projekte: z.array(projektSchema).readonly(),
    ampeln: z.object({ gruen: z.int(), gelb: z.int(), rot: z.int(), grau: z.int() } satisfies Record<
      (typeof ampeln)[number],
      unknown
    >),
    aenderungen: z.array(aenderungSchema).readonly(),
    fristen: z
      .array(
        z.object({
          kennung: text,
          land: text,
          id: z.string(),
          frist: z.string().openapi({ example: '2027-W12' }),
          tage: z.int().openapi({ description: 'Tage über der Frist, negativ: bis zur Frist' }),
        }),
      )
      .readonly(),
  })
  .openapi('Overview');

/** What a merge adds to the overview: where its figures come from, and what was found. */
export const mergedSchema = overviewSchema
  .extend({
    datengrundlage: z
      .array(
        z.object({
          file: z.string(),
          used: z.boolean(),
          grund: text,
          kennung: text,
          land: text,
          gelesen: z.int(),
          uebernommen: z.int(),
          gemeldet: z.int(),
        }),
      )
      .readonly(),
    pruefhinweise: z.array(findingSchema.extend({ file: z.string(), kennung: text, land: text })).readonly(),
  })
  .openapi('MergedOverview');
