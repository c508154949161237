/** The HTTP application, the same on every host; all that differs between hosts comes in as ports. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import type { AppPorts } from './appPorts.ts';
import type { App, AppEnv } from './http/appEnv.ts';
import { answerUnrouted, methodsOf } from './http/fallback.ts';
import { securityHeaders } from './http/headers.ts';
import { limitRequests } from './http/limitRequests.ts';
import { describeError, logRequests } from './http/log.ts';
import { outlastBody } from './http/outlastBody.ts';
import { parameterProblem } from './http/parameter.ts';
import { Problem, problemResponse } from './http/problem.ts';
import { storeProblem } from './http/storeProblem.ts';
import type { Ports } from './ports.ts';
import { routes } from './routes/table.ts';

/** The app over the ports of its host. */
export function createApp(ports: AppPorts): App {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw parameterProblem(result.error.issues);
    },
  });
  // An id sent by the client is not taken over: it would reach the log
  app.use(requestId({ headerName: '' }), async (c, next) => {
    await next();
    c.res.headers.set('x-request-id', c.get('requestId'));
  });
  app.use(outlastBody, securityHeaders(ports), logRequests(ports), limitRequests(ports));
  for (const addRoute of routes) addRoute(app, ports);
  const answerError = (error: Error, c: Context<AppEnv>): Response => {
    const id = c.get('requestId');
    const problem = error instanceof Problem ? error : unexpected(error, id, ports);
    return problemResponse(problem, c.req.path, id);
  };
  app.onError(answerError);
  // Caught here: hono would skip what the innermost middleware does after an error thrown by this handler
  app.notFound((c) =>
    answerUnrouted(c, methodsOf(app, c.req.path), ports).catch((error: Error) => answerError(error, c)),
  );
  return app;
}

/** Faults of ours are logged without their message and shown as a reference. */
function unexpected(error: Error, id: string, ports: Ports): Problem {
  if (error instanceof HTTPException && error.status === 400) {
    return new Problem('parameter-ungueltig', 'Die Anfrage ist nicht lesbar.');
  }
  const disturbed = storeProblem(error, id, ports);
  if (disturbed !== null) return disturbed;
  ports.log(describeError(error, id));
  return new Problem('interner-fehler', `Der Dienst konnte die Anfrage nicht ausführen (Vorgang ${id}).`);
}
