/** Values of the model as the descriptions of answers name them: texts to a client, what they are to the compiler. */
import { z } from '@hono/zod-openapi';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Woche } from '#templates/kalender/wochen.ts';
import type { CheckpointId, Kennung, LandId, SchrittId } from '#templates/model/checkliste.ts';

const textOf = <T extends string>(
  description: { readonly format?: string; readonly example?: string } = {},
) => z.custom<T>((value) => typeof value === 'string').openapi({ type: 'string', ...description });

export const kennung = textOf<Kennung>({ example: 'SH-7K3F9Q' });
export const land = textOf<LandId>({ example: 'SH' });
export const schrittId = textOf<SchrittId>({ example: 'K1-01' });
export const checkpointId = textOf<CheckpointId>({ example: 'U1-01' });
export const tag = textOf<Tag>({ format: 'date', example: '2027-03-22' });
export const woche = textOf<Woche>({ example: '2027-W12' });

/** One of these values or nothing; the description of a value of ours does not learn it from `nullable` alone. */
export const orNull = <Value extends z.ZodType>(value: Value) =>
  value.nullable().openapi({ type: ['string', 'null'] });

/** A text or nothing. */
export const text = z.string().nullable();
export const instant = z.string().openapi({ format: 'date-time', example: '2027-03-22T10:00:00.000Z' });
export const by = z.string().openapi({ description: 'Bezeichnung des Zugangs' });
