import { createRoute, z } from '@hono/zod-openapi';

export const healthRoute = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Ob der Dienst läuft, und seine Version',
  responses: {
    200: {
      description: 'Der Dienst läuft',
      content: { 'application/json': { schema: z.object({ status: z.literal('ok'), version: z.string() }) } },
    },
  },
});
