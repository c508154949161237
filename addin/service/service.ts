/** The routes of the service that the pane uses; all on its own origin. */
import type { Checkliste, Kennung } from '#templates/model/checkliste.ts';
import type { Overview } from '#templates/model/overview.ts';
import type { Ablehnung, Ergebnis, GespeicherteMappe, Vorgaben } from './answers.ts';
import { ServiceRefusal } from './refusal.ts';

export interface DeliverOptions {
  readonly namen: boolean;
  /** The version that the workbook is based on; `null` if it names none. */
  readonly basis: number | null;
  readonly projekt: 'umbenannt' | 'neu' | null;
  /** The own file prevails where both sides changed a field. */
  readonly konflikt: 'eigene' | null;
}

/** Throws `ServiceRefusal` where there is nothing to decide. */
export interface Service {
  deliver(
    checkliste: Checkliste,
    options: DeliverOptions,
  ): Promise<{ readonly ergebnis: Ergebnis } | { readonly ablehnung: Ablehnung }>;
  /** A stored version, the newest without `version`. */
  fetchVersion(kennung: Kennung, version: number | null): Promise<GespeicherteMappe>;
  fetchVorgaben(themenfeld: string | null): Promise<Vorgaben>;
  fetchOverview(): Promise<Overview>;
}

export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** Milliseconds after which a request counts as lost. */
const patience = 60_000;

const unreachable =
  'Der Dienst ist nicht erreichbar. Ihre Angaben stehen unverändert in der Mappe; melden Sie sie, sobald Sie wieder mit dem Netz verbunden sind.';

export function openService(send: Send, key: string): Service {
  const request = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => {
    const response = await within(patience, (signal) =>
      send(path, { ...init, signal, headers: { ...init.headers, authorization: `Bearer ${key}` } }),
    );
    if (response.status === 401)
      throw new ServiceRefusal('zugang', 'Der Zugangsschlüssel ist unbekannt, abgelaufen oder widerrufen.');
    return response;
  };
  const get = async <T>(path: string): Promise<T> => {
    const response = await request(path);
    if (response.ok) return await body<T>(response);
    const { code, detail } = await readAblehnung(response);
    throw new ServiceRefusal(code, detail);
  };
  return {
    deliver: async (checkliste, { namen, basis, projekt, konflikt }) => {
      const query = queryOf({
        namen: namen ? 'ja' : null,
        umbenannt: projekt === 'umbenannt' ? 'ja' : null,
        neu: projekt === 'neu' ? 'ja' : null,
        konflikt,
      });
      const response = await request(`/api/workbooks${query}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(basis === null ? {} : { 'if-match': `"${basis}"` }),
        },
        body: JSON.stringify(checkliste),
      });
      if (!response.ok) return { ablehnung: await readAblehnung(response) };
      const { results } = await body<{ readonly results: readonly Ergebnis[] }>(response);
      const [ergebnis] = results;
      if (!ergebnis) throw new Error('The service answered without a result');
      return { ergebnis };
    },
    fetchVersion: (kennung, version) =>
      get(`/api/workbooks/${kennung}${queryOf({ version: version === null ? null : String(version) })}`),
    fetchVorgaben: (themenfeld) => get(`/api/vorgaben${queryOf({ themenfeld })}`),
    fetchOverview: () => get('/api/overview'),
  };
}

/** Only what the network refuses counts as unreachable. */
async function within(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  try {
    return await work(controller.signal);
  } catch (cause) {
    throw new ServiceRefusal('offline', unreachable, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** The connection may break while the answer comes in. */
async function body<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new ServiceRefusal('offline', unreachable, { cause });
  }
}

/** A problem document, or the answer of something in between, such as a proxy. */
async function readAblehnung(response: Response): Promise<Ablehnung> {
  const nothing = { findings: [], conflicts: [], version: null };
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    return {
      ...nothing,
      code: 'unerwartet',
      detail: `Der Dienst hat nicht wie erwartet geantwortet (Fehler ${response.status}). Versuchen Sie es später noch einmal.`,
    };
  const { type, detail, ...rest } = await body<Partial<Ablehnung> & { readonly type: string }>(response);
  const seconds = Number(response.headers.get('retry-after'));
  const later =
    response.status === 429
      ? ` Versuchen Sie es ${seconds > 0 ? `in ${seconds} Sekunden` : 'später'} noch einmal.`
      : '';
  return {
    ...nothing,
    ...rest,
    code: type.split('/').at(-1) ?? '',
    detail: `${detail ?? 'Der Dienst hat die Anfrage abgelehnt.'}${later}`,
  };
}

/** A query with what is given, `?` included; empty without. */
function queryOf(query: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
