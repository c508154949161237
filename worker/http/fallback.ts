/** What no route answers: a file of the built site, the wrong method (405 with Allow), or nothing (404). */
import type { Context, Hono } from 'hono';
import type { Asset, Ports } from '../ports.ts';
import { Problem } from './problem.ts';

/** Answers with a file or throws the 404 or 405 problem. */
export async function answerUnrouted(
  c: Context,
  methods: readonly string[],
  ports: Ports,
): Promise<Response> {
  const { method, path } = c.req;
  if (methods.length > 0) throw wrongMethod(method, [...methods]);
  const asset = await ports.assets(path === '/' ? '/index.html' : path);
  if (asset === null) throw new Problem('nicht-gefunden', 'Diese Seite gibt es nicht.');
  if (method !== 'GET' && method !== 'HEAD') throw wrongMethod(method, ['GET']);
  return assetResponse(c, asset, path === '/' ? '/index.html' : path);
}

/** The methods a path knows, sorted; empty if no route has it. */
export function methodsOf(app: Pick<Hono, 'routes'>, path: string): readonly string[] {
  const methods = app.routes
    .filter(({ method, path: pattern }) => method !== 'ALL' && toRegExp(pattern).test(path))
    .map(({ method }) => method);
  return [...new Set(methods)].sort();
}

/** `/api/workbooks/:kennung` and `{[A-Z]+}` constraints of hono, as a regular expression. */
function toRegExp(pattern: string): RegExp {
  const source = pattern
    .split(/(:\w+(?:\{[^}]*\})?)/)
    .map((piece) => {
      if (!piece.startsWith(':')) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return `(?:${/\{([^}]*)\}/.exec(piece)?.[1] ?? '[^/]+'})`;
    })
    .join('');
  return new RegExp(`^${source}$`);
}

function wrongMethod(method: string, methods: string[]): Problem {
  if (methods.includes('GET')) methods.push('HEAD');
  const allow = methods.sort().join(', ');
  const shown = /^[A-Z]{1,20}$/.test(method) ? method : 'Diese Methode';
  return new Problem(
    'methode-nicht-erlaubt',
    `${shown} gibt es an dieser Adresse nicht, möglich: ${allow}.`,
    {
      headers: { allow },
    },
  );
}

/** A file with its type, cached by entity tag; icons, fonts and Office.js for a day without asking again. */
export function assetResponse(c: Context, { body, etag }: Asset, path: string): Response {
  const headers = { 'content-type': contentType(path), 'cache-control': cacheControl(path), etag };
  if (matches(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((tag) => bare(tag) === bare(etag));
}

/** Icons must be cacheable: Office's admin centre refuses others. */
function cacheControl(path: string): string {
  const lasting = /\.(png|svg|ico|woff2?)$/.test(path) || path.startsWith('/addin/office/');
  return lasting ? 'public, max-age=86400' : 'no-cache';
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function contentType(path: string): string {
  return types[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
}
