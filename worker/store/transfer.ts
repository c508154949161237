/** The lines of an export: one JSON object each, versions first, the count last. */
import { z } from 'zod';
import type { Checkliste, Kennung } from '#templates/model/checkliste.ts';
import type { Aenderung } from '#templates/model/overview.ts';

const text = z.string();
const nullable = z.string().nullable();
const kennung = z.custom<Kennung>(
  (value) => typeof value === 'string' && /^[A-Z]{2,4}-[0-9A-Z]{6}$/.test(value),
);

/** Counts what must have come in when the last line is read. */
const ende = z.strictObject({ art: z.literal('ende'), zeilen: z.int(), versionen: z.int() });

export const exportZeile = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('kopf'), format: z.literal(1), at: text }),
  z.strictObject({
    art: z.literal('version'),
    kennung,
    version: z.int().positive(),
    at: text,
    von: text,
    hash: text,
    // What they hold was checked when it was delivered; who imports a file of others checks it again before
    checkliste: z.custom<Checkliste>((value) => typeof value === 'object' && value !== null),
    aenderungen: z.custom<readonly Aenderung[]>(Array.isArray),
  }),
  z.strictObject({ art: z.literal('zurueckgezogen'), kennung, at: text }),
  z.strictObject({ art: z.literal('geloescht'), kennung }),
  z.strictObject({ art: z.literal('vorgaben'), themenfeld: text, vorgaben: text, at: text, von: text }),
  z.strictObject({
    art: z.literal('token'),
    id: text,
    hash: text.regex(/^[0-9a-f]{64}$/),
    label: text,
    rolle: z.enum(['land', 'koordination']),
    land: nullable,
    created: text,
    expires: nullable,
    revoked: nullable,
    lastUsed: nullable,
  }),
  z.strictObject({
    art: z.literal('audit'),
    at: text,
    von: text,
    was: text,
    kennung: nullable,
    ziel: nullable,
  }),
  ende,
]);

export type ExportZeile = z.infer<typeof exportZeile>;
export type VersionZeile = Extract<ExportZeile, { art: 'version' }>;
