/** What the coordination sees and sets: tokens, Vorgaben, audit. */
import type { AuditPage } from '#templates/api/audit.ts';
import type { NeueVorgaben, Vorgaben } from '#templates/api/vorgaben.ts';
import type { Zugang } from '#templates/api/zugang.ts';
import { queryOf, send } from '../request.ts';
import { Store } from '../store.ts';
import { onZugangChange } from '../zugang.ts';

/** `null` as long as they have not been fetched. */
export const tokensState = new Store<readonly Zugang[] | null>(null);

onZugangChange(() => tokensState.update(() => null));

const json = { 'content-type': 'application/json' };

export async function loadTokens(): Promise<void> {
  const tokens = await send('/api/tokens', {}, async (response): Promise<readonly Zugang[]> => {
    const answer: { readonly tokens: readonly Zugang[] } = await response.json();
    return answer.tokens;
  });
  tokensState.update(() => tokens);
}

export interface NewToken {
  /** `null` for the coordination. */
  readonly land: string | null;
  readonly label: string;
  /** The last day on which it is valid; empty for no end. */
  readonly expires: string;
}

/** Creates a Zugangsschlüssel and returns it; it is never told again. */
export async function createToken({ land, label, expires }: NewToken): Promise<string> {
  const body = JSON.stringify({
    rolle: land === null ? 'koordination' : 'land',
    land,
    label: label || null,
    expires: expires || null,
  });
  const token = await send('/api/tokens', { method: 'POST', body, headers: json }, async (response) => {
    const answer: { readonly token: string } = await response.json();
    return answer.token;
  });
  await loadTokens();
  return token;
}

export async function revokeToken(id: string): Promise<void> {
  await send(`/api/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' }, async () => undefined);
  await loadTokens();
}

export function loadVorgaben(themenfeld: string): Promise<Vorgaben> {
  return send(
    `/api/vorgaben${queryOf({ themenfeld })}`,
    {},
    (response): Promise<Vorgaben> => response.json(),
  );
}

export function saveVorgaben(themenfeld: string, werte: NeueVorgaben): Promise<Vorgaben> {
  return send(
    `/api/vorgaben${queryOf({ themenfeld })}`,
    { method: 'PUT', body: JSON.stringify(werte), headers: json },
    (response): Promise<Vorgaben> => response.json(),
  );
}

export function loadAudit(before: number | null): Promise<AuditPage> {
  return send(
    `/api/audit${queryOf({ limit: '50', before: before === null ? '' : String(before) })}`,
    {},
    (response): Promise<AuditPage> => response.json(),
  );
}
