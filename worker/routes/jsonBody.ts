import { z } from '@hono/zod-openapi';

/** A JSON body as documentation, told by the schema that `readJson` reads it with: it answers faults in our words. */
export function jsonBody(body: z.ZodType) {
  const { $schema: _, ...described } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  const schema: object = described;
  return { required: true, content: { 'application/json': { schema } } };
}
