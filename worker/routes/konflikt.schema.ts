import { z } from '@hono/zod-openapi';

const text = z.string().nullable();

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
  .openapi('Konflikt');
