import { z } from '@hono/zod-openapi';
import { ampeln } from '#templates/model/checkliste.ts';

const text = z.string().nullable();
const anteil = z.object({ erledigt: z.int(), von: z.int() });

/** One entry of `projekte`; the `figures` of a checked file. */
export const projektSchema = z
  .object({
    kennung: text,
    land: text,
    umsetzungsprojekt: text,
    themenfeld: text,
    stand: text.openapi({ format: 'date' }),
    version: z.int().nullable(),
    arbeitspakete: z
      .array(anteil.extend({ nr: z.int(), status: z.enum(['Fertig', 'In Arbeit', 'Offen', 'Entfällt']) }))
      .readonly(),
    indikatoren: anteil.extend({ ueberfaellig: z.int() }),
    ampel: z.object({ vorschlag: z.enum(ampeln), erklaert: z.enum(ampeln).nullable(), begruendung: text }),
    kriterien: z.object({ A: anteil, B: anteil, C: anteil, D: anteil }),
    naechsteFrist: z
      .object({ id: z.string(), frist: z.string().openapi({ example: '2027-W12' }) })
      .nullable(),
  })
  .openapi('Projekt');
