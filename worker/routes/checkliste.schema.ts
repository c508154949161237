import { z } from '@hono/zod-openapi';
import { ampeln, type Checkliste, statusIds, verbindlichkeiten } from '#templates/model/checkliste.ts';
import { checkpointId, kennung, land, orNull, schrittId, tag, text, woche } from './values.schema.ts';

export const leistungSchema = z.object({
  ozgId: text,
  bezeichnung: text,
  leika: text,
  leistungsverantwortlich: text,
  vorgehensmodell: text,
  nachnutzungsmodell: text,
});

const zeile = {
  status: z.enum(statusIds),
  verantwortliche: text,
  beginnGeplant: orNull(woche),
  frist: orNull(woche),
  begonnen: orNull(tag),
  erledigt: orNull(tag),
  bemerkung: text,
  at: text.openapi({ example: 'Checkliste!A5' }),
};

export const checklisteSchema = z
  .object({
    katalog: z.string(),
    vorlagenversion: z.string(),
    stammdaten: z.object({
      kennung: orNull(kennung),
      land: orNull(land),
      themenfeld: text,
      umsetzungsprojekt: text,
      umsetzungskoordinator: text,
      leistungsverantwortlich: text,
      vorgehensmodell: text,
      nachnutzungsmodell: text,
      stand: orNull(tag),
      projektstart: orNull(woche),
      projektende: orNull(woche),
      leistungen: z.array(leistungSchema).readonly(),
    }),
    schritte: z.array(z.object({ id: schrittId, ...zeile })).readonly(),
    checkpoints: z
      .array(z.object({ id: checkpointId, ...zeile, verbindlichkeit: z.enum(verbindlichkeiten).nullable() }))
      .readonly(),
    bericht: z.object({
      ampel: z.enum(ampeln).nullable(),
      begruendung: text,
      zusammenfassung: text,
      termine: text,
      status: text,
      massnahmen: text,
    }),
  })
  .openapi('Checkliste') satisfies z.ZodType<Checkliste>;
