/**
 * One structured line per request. It holds no cell content, name, file name, token, query or raw path: the route is
 * logged as its pattern, and an error by its name and the places in our code, because its message may quote a workbook.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { LogLine, Ports } from '../ports.ts';
import { faultCode } from '../store/storeFault.ts';

/** The pattern of the route that answers, `/*` for files and unknown addresses. */
export function routePattern(c: Context): string {
  return matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? '/*';
}

export function logRequests(ports: Ports): MiddlewareHandler {
  return async (c, next) => {
    const start = ports.now().getTime();
    await next();
    ports.log({
      event: 'request',
      requestId: c.get('requestId'),
      method: knownMethod(c.req.method),
      route: routePattern(c),
      status: c.res.status,
      ms: ports.now().getTime() - start,
    });
  };
}

/** What may be logged of an unexpected error: class, SQLite's code and places, never the message. */
export function describeError(error: Error, requestId: string): LogLine {
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => /^\s+at .*?([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1])
    .filter((frame) => frame !== undefined)
    .slice(0, 12);
  const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const sqlite = faultCode(error);
  return { event: 'error', requestId, error: name, ...(sqlite !== null && { sqlite }), frames };
}

/** Methods are free text in HTTP; only known ones reach the log. */
function knownMethod(method: string): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other';
}
