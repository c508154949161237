/** Security headers of every answer (page, files, API) on both hosts. The task pane alone may be framed by Office. */
import type { MiddlewareHandler } from 'hono';
import { type Config, officeCdn } from '../config.ts';
import type { Ports } from '../ports.ts';
import { isLocal, requestOrigin } from './origin.ts';

/** Paths that Office shows in a frame or fetches from another origin (icons). */
export function isPanePath(path: string): boolean {
  return path.startsWith('/addin/');
}

export function securityHeaders(ports: Ports): MiddlewareHandler {
  const page = pageHeaders();
  const pane = paneHeaders(ports.config);
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of isPanePath(c.req.path) ? pane : page) headers.set(name, value);
    const origin = requestOrigin(c, ports.config);
    if (origin.protocol === 'https:' && !isLocal(origin)) {
      headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    }
  };
}

const common = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
] as const;

function pageHeaders(): readonly (readonly [string, string])[] {
  return [
    ...common,
    ['content-security-policy', policy({ script: "'self'", ancestors: "'none'" })],
    ['x-frame-options', 'DENY'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
  ];
}

/** No X-Frame-Options (it cannot name hosts) and no COOP (it cuts the pane off from its dialogs). */
function paneHeaders({ hosts, officeCdn: cdn }: Config): readonly (readonly [string, string])[] {
  const script = cdn ? `'self' ${officeCdn}` : "'self'";
  return [
    ...common,
    ['content-security-policy', policy({ script, ancestors: ["'self'", ...hosts].join(' ') })],
    ['cross-origin-resource-policy', 'cross-origin'],
  ];
}

/** KERN draws its icons with data: images; everything else comes from this origin. */
function policy({ script, ancestors }: { script: string; ancestors: string }): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}
