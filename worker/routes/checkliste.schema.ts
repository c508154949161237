import { z } from '@hono/zod-openapi';
import { ampeln, type Checkliste, statusIds, verbindlichkeiten } from '#templates/model/checkliste.ts';
import { checkpointId, kennung, land, orNull, schrittId, tag, text, woche } from './values.schema.ts';

export const leistungSchema = z.object({
  ozgId: text,
  bezeichnung: text,
  leika: text,
  mvp: z.boolean().nullable(),
  leistungsverantwortlich: text,
  vorgehensmodell: text,
  nachnutzungsmodell: text,
});

export const punktSchema = z.object({
  art: text.openapi({ example: 'risiko' }),
  text,
  schritt: text.openapi({ example: 'K1-04' }),
  zustaendig: text,
  bis: text.openapi({ example: '2027-03-22' }),
  erledigt: text,
  ergebnis: text,
  risiko: text.openapi({ example: 'hoch' }),
  eskalation: z.boolean(),
});

const zeile = {
  status: z.enum(statusIds),
  verantwortliche: text,
  beginnGeplant: orNull(woche),
  frist: orNull(woche),
  begonnen: orNull(tag),
  erledigt: orNull(tag),
  bemerkung: text,
  nachweis: text,
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
      portaleinbindung: text,
      stand: orNull(tag),
      projektstart: orNull(woche),
      projektende: orNull(woche),
      leistungen: z.array(leistungSchema).readonly(),
    }),
    schritte: z.array(z.object({ id: schrittId, ...zeile })).readonly(),
    checkpoints: z
      .array(
        z.object({
          id: checkpointId,
          ...zeile,
          verbindlichkeit: z.enum(verbindlichkeiten).nullable(),
          abgeleitet: z.boolean(),
        }),
      )
      .readonly(),
    anforderungen: z.object({
      basisdienste: z
        .array(z.object({ id: z.string().openapi({ example: 'B01' }), bedarf: text, bemerkung: text }))
        .readonly(),
      registerschnittstellen: z.array(z.object({ register: text, daten: text, bemerkung: text })).readonly(),
      rechtsaenderungen: z
        .array(z.object({ norm: text, aenderungsbedarf: text, bemerkung: text }))
        .readonly(),
    }),
    offenePunkte: z.array(punktSchema).readonly(),
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
