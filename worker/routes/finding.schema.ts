import { z } from '@hono/zod-openapi';
import { type Finding, findingCodes, fixAktionen, severities } from '#templates/model/finding.ts';

const fixSchema = z.union([
  z.object({
    label: z.string(),
    sicher: z.boolean().openapi({ description: 'Ändert keine Bedeutung; nur solche macht „Alle beheben“.' }),
    cells: z.array(z.object({ sheet: z.string(), cell: z.string(), value: z.string() })).readonly(),
  }),
  z.object({
    label: z.string(),
    aktion: z.enum(fixAktionen),
  }),
]);

export const findingSchema = z
  .object({
    code: z.enum(findingCodes),
    severity: z.enum(severities),
    sheet: z.string().nullable(),
    cell: z.string().nullable().openapi({ example: 'G7' }),
    id: z.string().nullable().openapi({ example: 'K1-04' }),
    message: z.string(),
    value: z.string().nullable(),
    fix: fixSchema.nullable(),
  })
  .openapi('Finding') satisfies z.ZodType<Finding>;
