import type { Context } from 'hono';
import type { Ports } from '../ports.ts';

/**
 * Where a request comes from, as far as one sender goes: an IPv4 address, or the /64 of an IPv6 address, which one
 * household has whole. Behind a trusted proxy the last entry of `X-Forwarded-For`, the only one that it wrote itself.
 */
export function clientNetwork(c: Context, ports: Ports): string {
  const forwarded = ports.config.proxyVertraut
    ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  return networkOf(forwarded || ports.address(c) || 'unbekannt');
}

/** Also of an address with a port, as some proxies forward it. */
export function networkOf(text: string): string {
  const address = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!/^[0-9a-f:]+$/i.test(address) || !address.includes(':')) return address;
  const [front = '', back] = address.toLowerCase().split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const known = [...groups(front), ...groups(back ?? '')].length;
  const zeros = back === undefined ? [] : Array.from({ length: Math.max(0, 8 - known) }, () => '0');
  const whole = [...groups(front), ...zeros, ...groups(back ?? '')].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  );
  return `${whole.slice(0, 4).join(':')}::/64`;
}
