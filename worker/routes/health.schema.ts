import { createRoute, z } from '@hono/zod-openapi';
import { problemAnswers } from './problem.schema.ts';

export const healthRoute = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Ob Dienst und Speicher antworten, und die Version',
  responses: {
    200: {
      description: 'Beide antworten',
      content: { 'application/json': { schema: z.object({ status: z.literal('ok'), version: z.string() }) } },
    },
    ...problemAnswers(503),
  },
});
