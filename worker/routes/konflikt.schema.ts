import { z } from '@hono/zod-openapi';
import type { Konflikt } from '#templates/api/konflikt.ts';
import { text } from './values.schema.ts';

/** A field that both sides changed. */
export const konfliktSchema = z
  .object({
    id: z.string(),
    feld: z.string(),
    cell: text.openapi({ example: 'Checkliste!H7' }),
    basis: text,
    gespeichert: text,
    eigene: text,
    wer: text,
    wann: text,
  })
  .openapi('Konflikt') satisfies z.ZodType<Konflikt>;
