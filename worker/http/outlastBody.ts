import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './appEnv.ts';

/**
 * Keeps the answer to a body that was given up open until the sender has gone silent, at most three seconds: the answer
 * itself goes out at once, but a connection that ends under a busy sender takes it along.
 */
export const outlastBody: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('rest', null);
  await next();
  const { rest } = c.var;
  if (rest === null || c.res.ok) return;
  const { status, headers } = c.res;
  const content = new Uint8Array(await c.res.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(content);
      await rest;
      controller.close();
    },
  });
  c.res = new Response(body, { status, headers });
};
