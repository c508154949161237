/** What tests over HTTP share: a host of the app, and requests to it. */

/** Sends a request to a host of the app; `path` begins with `/`. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** A host of the app with an empty store of its own. */
export interface HttpHost {
  readonly host: string;
  readonly send: Send;
  /** Everything the host has logged so far. */
  readonly getLog: () => string;
  /** The coordinator's Zugangsschlüssel. */
  readonly koordination: string;
  /** Another host of the same kind with the same key and nothing in its store. */
  readonly openFresh: () => Promise<{ readonly send: Send; readonly close: () => Promise<void> }>;
}

/** Requests with a Zugangsschlüssel. */
export function sendAs(send: Send, token: string): Send {
  return (path, init = {}) =>
    send(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
}

/** A request with a body of JSON. */
export const jsonBody = (method: string, value: unknown): RequestInit => ({
  method,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
});

export async function json(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>;
}

/** Makes a Zugangsschlüssel as the coordination does. */
export async function makeToken(
  koordination: Send,
  angaben: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: string; readonly token: string }> {
  const response = await koordination('/api/tokens', jsonBody('POST', angaben));
  if (response.status !== 201) throw new Error(`No token: ${await response.text()}`);
  return (await response.json()) as { id: string; token: string };
}
