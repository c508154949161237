import { z } from '@hono/zod-openapi';
import { ampeln } from '#templates/model/checkliste.ts';
import { arbeitspaketStatus, type Projekt } from '#templates/model/overview.ts';
import { kennung, land, orNull, schrittId, tag, text, woche } from './values.schema.ts';

const anteil = z.object({ erledigt: z.int(), von: z.int() });

/** One entry of `projekte`; the `figures` of a checked file. */
export const projektSchema = z
  .object({
    kennung: orNull(kennung),
    land: orNull(land),
    umsetzungsprojekt: text,
    themenfeld: text,
    stand: orNull(tag),
    version: z.int().nullable(),
    arbeitspakete: z.array(anteil.extend({ nr: z.int(), status: z.enum(arbeitspaketStatus) })).readonly(),
    indikatoren: anteil.extend({ ueberfaellig: z.int() }),
    ampel: z.object({
      vorschlag: z.enum(ampeln).openapi({ description: 'Terminampel (berechnet)' }),
      risiko: z.enum(ampeln).nullable().openapi({
        description: 'Risikoampel (berechnet) aus den offenen Risiken; bei anderen Ländern null',
      }),
      erklaert: z.enum(ampeln).nullable(),
      begruendung: text,
    }),
    kriterien: z.object({ A: anteil, B: anteil, C: anteil, D: anteil }),
    naechsteFrist: z.object({ id: schrittId, frist: woche }).nullable(),
  })
  .openapi('Projekt') satisfies z.ZodType<Projekt>;
