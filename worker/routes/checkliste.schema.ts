import { z } from '@hono/zod-openapi';
import { ampeln, statusIds, verbindlichkeiten } from '#templates/model/checkliste.ts';

const text = z.string().nullable();
const tag = z.string().nullable().openapi({ format: 'date', example: '2027-03-22' });
const woche = z.string().nullable().openapi({ example: '2027-W12' });

export const leistungSchema = z.object({
  ozgId: text,
  bezeichnung: text,
  leika: text,
  leistungsverantwortlich: text,
  vorgehensmodell: text,
  nachnutzungsmodell: text,
});

const zeile = z.object({
  id: z.string().openapi({ example: 'K1-01' }),
  status: z.enum(statusIds),
  verantwortliche: text,
  beginnGeplant: woche,
  frist: woche,
  begonnen: tag,
  erledigt: tag,
  bemerkung: text,
  at: text.openapi({ example: 'Checkliste!A5' }),
});

export const checklisteSchema = z
  .object({
    katalog: z.string(),
    vorlagenversion: z.string(),
    stammdaten: z.object({
      kennung: text.openapi({ example: 'SH-7K3F9Q' }),
      land: text.openapi({ example: 'SH' }),
      themenfeld: text,
      umsetzungsprojekt: text,
      umsetzungskoordinator: text,
      leistungsverantwortlich: text,
      vorgehensmodell: text,
      nachnutzungsmodell: text,
      stand: tag,
      projektstart: woche,
      projektende: woche,
      leistungen: z.array(leistungSchema).readonly(),
    }),
    schritte: z.array(zeile).readonly(),
    checkpoints: z.array(zeile.extend({ verbindlichkeit: z.enum(verbindlichkeiten).nullable() })).readonly(),
    bericht: z.object({
      ampel: z.enum(ampeln).nullable(),
      begruendung: text,
      zusammenfassung: text,
      termine: text,
      status: text,
      massnahmen: text,
    }),
  })
  .openapi('Checkliste');
