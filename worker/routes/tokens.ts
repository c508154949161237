import { Buffer } from 'node:buffer';
import { hashToken } from '../hashToken.ts';
import type { App } from '../http/appEnv.ts';
import { requireKoordination, vorgangOf } from '../http/auth.ts';
import { readJson } from '../http/json.ts';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import { createTokenRoute, listTokensRoute, revokeTokenRoute, tokenInput } from './tokens.schema.ts';

const uncached = { 'cache-control': 'no-store' };

export function addTokens(app: App, ports: Ports): void {
  app.openapi({ ...listTokensRoute, middleware: requireKoordination }, async (c) =>
    c.json({ tokens: await ports.store.tokens() }, 200, uncached),
  );

  app.openapi({ ...createTokenRoute, middleware: requireKoordination }, async (c) => {
    const angaben = await readJson(c, tokenInput);
    const id = Buffer.from(ports.random(9)).toString('base64url');
    const token = `ozg_${Buffer.from(ports.random(32)).toString('base64url')}`;
    await ports.store.createToken({ id, hash: hashToken(token), ...angaben }, vorgangOf(c.var.akteur, ports));
    return c.json({ id, token }, 201, { ...uncached, location: `/api/tokens/${id}` });
  });

  app.openapi({ ...revokeTokenRoute, middleware: requireKoordination }, async (c) => {
    const { id } = c.req.valid('param');
    if (!(await ports.store.revokeToken(id, vorgangOf(c.var.akteur, ports))))
      throw new Problem('nicht-gefunden', 'Diesen Zugang gibt es nicht.');
    return c.body(null, 204);
  });
}
