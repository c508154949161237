/** The origin a person sees in the address bar: behind a trusted proxy it is what the proxy forwards. */
import type { Context } from 'hono';
import type { Config } from '../config.ts';

export function requestOrigin(c: Context, config: Config): URL {
  const url = new URL(new URL(c.req.url).origin);
  if (!config.proxyVertraut) return url;
  const proto = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim();
  const host = c.req.header('x-forwarded-host')?.split(',')[0]?.trim();
  if (proto === 'https' || proto === 'http') url.protocol = `${proto}:`;
  if (host !== undefined && /^[a-z0-9.-]+(:\d+)?$/i.test(host)) {
    // A host without a port leaves the old one in place
    url.port = '';
    url.host = host;
  }
  return url;
}

/** Whether the host is this machine; HSTS must not bind it. */
export function isLocal({ hostname }: URL): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\./.test(hostname)
  );
}
