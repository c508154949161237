/** The routes of the service that the pane uses; all on its own origin. */
import type { DeliverResult } from '#templates/api/deliverResult.ts';
import type { GespeicherteCheckliste } from '#templates/api/gespeichert.ts';
import { codeOf, type ProblemDocument } from '#templates/api/problem.ts';
import type { Vermerk } from '#templates/api/vermerk.ts';
import type { Vorgaben } from '#templates/api/vorgaben.ts';
import type { Wahl } from '#templates/api/wahl.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { Overview } from '#templates/model/overview.ts';
import { ServiceRefusal } from './refusal.ts';

export interface DeliverOptions {
  readonly namen: boolean;
  /** The version that the workbook is based on; `null` if it names none. */
  readonly basis: number | null;
  /** What to do with a Kennung under which another project is stored. */
  readonly projekt?: 'umbenannt' | 'neu' | null;
  /** The workbook speaks for today, whatever its Stand. */
  readonly stand?: 'heute' | null;
  /** What counts where both sides changed a field; `eigene`: the own file. */
  readonly wahl?: 'eigene' | Wahl | null;
  /** Kept with the version. */
  readonly vermerk?: Vermerk;
}

/** Throws `ServiceRefusal` where there is nothing to decide. */
export interface Service {
  /** `checkliste` as JSON; of a key that it lacks it says nothing. */
  deliver(checkliste: object, options: DeliverOptions): Promise<DeliverResult>;
  /** A version of a workbook, the newest by default; `null` where nothing is stored under the Kennung. */
  fetchStored(kennung: Kennung, version?: number): Promise<GespeicherteCheckliste | null>;
  fetchVorgaben(themenfeld: string | null): Promise<Vorgaben>;
  fetchOverview(): Promise<Overview>;
}

export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** Milliseconds after which a request counts as lost. */
const patience = 60_000;

const unreachable =
  'Der Dienst ist nicht erreichbar. Ihre Angaben stehen unverändert in der Mappe; melden Sie sie, sobald Sie wieder mit dem Netz verbunden sind.';

/** `onTaken` is told whenever the service has taken the key. */
export function openService(send: Send, key: string, onTaken: () => void = () => undefined): Service {
  const request = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => {
    const response = await within(patience, (signal) =>
      send(path, { ...init, signal, headers: { ...init.headers, authorization: `Bearer ${key}` } }),
    );
    if (response.status === 401)
      throw new ServiceRefusal('zugang', 'Der Zugangsschlüssel ist unbekannt, abgelaufen oder widerrufen.');
    if (provesKey(response)) onTaken();
    return response;
  };
  const get = async <T>(path: string): Promise<T> => {
    const response = await request(path);
    if (response.ok) return await body<T>(response);
    const problem = await readProblem(response);
    throw new ServiceRefusal(codeOf(problem) ?? 'unerwartet', problem.detail);
  };
  return {
    deliver: async (checkliste, options) => {
      const { namen, basis: version, projekt, stand = null, wahl = null, vermerk = {} } = options;
      const query = queryOf({
        namen: namen ? 'ja' : null,
        umbenannt: projekt === 'umbenannt' ? 'ja' : null,
        neu: projekt === 'neu' ? 'ja' : null,
        konflikt: wahl === 'eigene' ? wahl : null,
      });
      const response = await request(`/api/workbooks${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ checkliste, version, stand, wahl: wahl === 'eigene' ? null : wahl },
          ...vermerk,
        }),
      });
      if (!response.ok) return refused(await readProblem(response));
      const { results } = await body<{ readonly results: readonly DeliverResult[] }>(response);
      const [result] = results;
      if (!result) throw new Error('The service answered without a result');
      return result;
    },
    fetchStored: (kennung, version = undefined) =>
      get<GespeicherteCheckliste>(
        `/api/workbooks/${kennung}${queryOf({ version: version === undefined ? null : String(version) })}`,
      ).catch((error: unknown) => {
        if (error instanceof ServiceRefusal && error.code === 'nicht-gefunden') return null;
        throw error;
      }),
    fetchVorgaben: (themenfeld) => get(`/api/vorgaben${queryOf({ themenfeld })}`),
    fetchOverview: () => get('/api/overview'),
  };
}

/** Whether an answer proves the key: something in between, such as a proxy, knows nothing of it. */
const provesKey = ({ status, headers }: Response): boolean =>
  status < 500 && status !== 429 && /^application\/(problem\+)?json/.test(headers.get('content-type') ?? '');

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

/** A problem document. Throws `ServiceRefusal` for the answer of something in between, such as a proxy. */
async function readProblem(response: Response): Promise<ProblemDocument> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    throw new ServiceRefusal(
      'unerwartet',
      `Der Dienst hat nicht wie erwartet geantwortet (Fehler ${response.status}). Versuchen Sie es später noch einmal.`,
    );
  const problem = await body<ProblemDocument>(response);
  if (response.status !== 429) return problem;
  const seconds = Number(response.headers.get('retry-after'));
  const later = seconds > 0 ? `in ${seconds} Sekunden` : 'später';
  return { ...problem, detail: `${problem.detail} Versuchen Sie es ${later} noch einmal.` };
}

/** The outcome of a delivery that a problem document tells. */
function refused(problem: ProblemDocument): DeliverResult {
  const { status, kennung = null, version = null, conflicts = [], findings = [] } = problem;
  return {
    file: null,
    outcome: status === 409 || status === 412 ? 'conflict' : 'rejected',
    ...{ kennung, version, conflicts, findings, problem },
    ...{ changes: [], uebernommen: [], hinweis: null },
  };
}

/** A query with what is given, `?` included; empty without. */
function queryOf(query: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
