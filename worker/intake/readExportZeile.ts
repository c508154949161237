import { z } from 'zod';
import { readAdresse } from '#templates/api/adresse.ts';
import { auditWas } from '#templates/api/audit.ts';
import { findLand } from '#templates/catalogue/catalogue.ts';
import { isWoche } from '#templates/kalender/wochen.ts';
import { type Kennung, type LandId, verbindlichkeiten } from '#templates/model/checkliste.ts';
import { aenderungArten } from '#templates/model/overview.ts';
import { parseKennung } from '#templates/read/readKennung.ts';
import type { ExportZeile } from '../store/transfer.ts';
import { checklisteInput } from './checklisteInput.ts';
import { vermerkInput } from './vermerkInput.ts';

const text = z.string().max(1000);

const kennung = z.custom<Kennung>(
  (value) => typeof value === 'string' && parseKennung(value) === value,
  'Die Kennung muss aus Land, Bindestrich und sechs Zeichen ohne I, L, O und U bestehen, zum Beispiel SH-7K3F9Q.',
);
const land = z.custom<LandId>(
  (value) => typeof value === 'string' && findLand(value)?.id === value,
  'Das Land muss ein Kürzel sein, zum Beispiel SH.',
);

/** As `Date.toISOString` writes it: instants are compared as texts. */
const instant = z.string().refine((value) => {
  const at = Date.parse(value);
  return !Number.isNaN(at) && new Date(at).toISOString() === value;
}, 'Ein Zeitpunkt muss in UTC stehen, zum Beispiel 2027-03-22T10:00:00.000Z.');

const aenderung = z.object({
  kennung: kennung.nullable(),
  land: land.nullable(),
  id: text.nullable(),
  feld: text.nullable(),
  art: z.enum(aenderungArten),
  vorher: z.string().nullable(),
  nachher: z.string().nullable(),
  wochen: z.int().nullable(),
});

const version = z
  .strictObject({
    art: z.literal('version'),
    kennung,
    version: z.int().positive(),
    at: instant,
    von: text,
    hash: text,
    checkliste: checklisteInput,
    aenderungen: z.array(aenderung).max(10_000),
    // Exports of earlier releases have none
    ...vermerkInput,
  })
  .superRefine((zeile, context) => {
    const { stammdaten, schritte, checkpoints } = zeile.checkliste;
    const complain = (message: string) => context.addIssue({ code: 'custom', path: ['checkliste'], message });
    if (stammdaten.kennung !== zeile.kennung) complain('Die Kennung der Stammdaten muss die der Zeile sein.');
    if (stammdaten.land === null || !zeile.kennung.startsWith(`${stammdaten.land}-`))
      complain('Das Land der Stammdaten muss das der Kennung sein.');
    if (stammdaten.umsetzungsprojekt === null) complain('Das Umsetzungsprojekt fehlt.');
    const ids = [...schritte, ...checkpoints].map(({ id }) => id);
    if (new Set(ids).size !== ids.length) complain('Ein Schritt darf nur einmal vorkommen.');
  });

const vorgaben = z.object({
  zielwochen: z.record(
    z.string(),
    z.custom<string>((value) => typeof value === 'string' && isWoche(value)),
  ),
  verbindlichkeit: z.record(z.string(), z.enum(verbindlichkeiten)),
  erwartet: z.array(land).nullable(),
  // Exports of earlier releases have none
  adressen: z
    .record(
      z.string(),
      z.string().refine((value) => readAdresse(value) === value),
    )
    .optional(),
});

/** Vorgaben are a text within the line. */
const vorgabenText = z
  .string()
  .max(100_000)
  .refine((value) => {
    try {
      return vorgaben.safeParse(JSON.parse(value)).success;
    } catch {
      return false;
    }
  }, 'Die Vorgaben haben nicht die erwartete Form.');

const token = z
  .strictObject({
    art: z.literal('token'),
    id: text.min(1),
    hash: text.regex(/^[0-9a-f]{64}$/),
    label: text,
    rolle: z.enum(['land', 'koordination']),
    land: land.nullable(),
    created: instant,
    expires: instant.nullable(),
    revoked: instant.nullable(),
    lastUsed: instant.nullable(),
  })
  .refine((zeile) => (zeile.rolle === 'land') === (zeile.land !== null), {
    path: ['land'],
    message: 'Ein Zugang der Rolle „land“ muss ein Land haben, einer der Koordination darf keines haben.',
  });

const exportZeile: z.ZodType<ExportZeile> = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('kopf'), format: z.literal(1), at: instant }),
  version,
  z.strictObject({ art: z.literal('zurueckgezogen'), kennung, at: instant }),
  z.strictObject({ art: z.literal('geloescht'), kennung }),
  z.strictObject({
    art: z.literal('vorgaben'),
    themenfeld: text,
    vorgaben: vorgabenText,
    at: instant,
    von: text,
  }),
  token,
  z.strictObject({
    art: z.literal('audit'),
    at: instant,
    von: text,
    was: z.enum(auditWas),
    kennung: kennung.nullable(),
    ziel: text.nullable(),
  }),
  // Counts what must have come in when the last line is read
  z.strictObject({ art: z.literal('ende'), zeilen: z.int(), versionen: z.int() }),
]);

/** A line of an export, checked as a delivery is; a text in German says what is wrong with it. */
export function readExportZeile(line: string): ExportZeile | { readonly fehler: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { fehler: 'Das ist kein JSON.' };
  }
  const parsed = exportZeile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  // Messages of zod's own are English
  const own = issue !== undefined && (issue.code === 'custom' || / (muss|darf) /.test(issue.message));
  const message = own ? issue.message : 'Die Angabe fehlt oder hat nicht die erwartete Form.';
  return { fehler: path === '' ? message : `${path}: ${message}` };
}
