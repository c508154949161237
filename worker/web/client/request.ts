/** Requests to the service of the same origin; what goes wrong becomes a sentence that a person can act on. */
import type { ProblemDocument } from '#templates/api/problem.ts';
import { rejectKey, zugang } from './zugang.ts';

/** Its message is shown to the user as it is. */
export class PageError extends Error {}

const unreachable =
  'Der Dienst ist nicht erreichbar. Prüfen Sie die Verbindung zum Netz und versuchen Sie es noch einmal.';

/** A request; its headers by name. */
export interface Anfrage extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request and reads the answer to its end. Throws; `errorText` says what to show. */
export async function send<T>(
  path: string,
  init: Anfrage,
  receive: (response: Response) => Promise<T>,
): Promise<T> {
  try {
    const response = await fetch(path, withKey(init));
    if (!response.ok) {
      // A key that is only being tried says so itself
      if (response.status === 401 && init.headers?.authorization === undefined) rejectKey();
      throw new PageError(await explain(response));
    }
    return await receive(response);
  } catch (error) {
    if (error instanceof PageError || init.signal?.aborted) throw error;
    throw new PageError(unreachable, { cause: error });
  }
}

/** The key travels in the header, never in the address. */
function withKey(init: Anfrage): Anfrage {
  const { key } = zugang.get();
  if (key === null) return init;
  return { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } };
}

/** The sentence of a problem document, or one for answers of others, such as a proxy. */
async function explain(response: Response): Promise<string> {
  const detail = await problemDetail(response);
  if (response.status === 401) {
    return response.headers.get('www-authenticate')?.includes('invalid_token')
      ? 'Der Zugangsschlüssel ist unbekannt, abgelaufen oder widerrufen.'
      : 'Dieser Dienst verlangt einen Zugangsschlüssel. Melden Sie sich oben auf dieser Seite an und versuchen Sie es noch einmal.';
  }
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    const when = seconds > 0 ? `in ${seconds} Sekunden` : 'in einigen Minuten';
    return `${detail ?? 'Es kamen zu viele Anfragen.'} Versuchen Sie es ${when} noch einmal.`;
  }
  if (detail !== null) return detail;
  if (response.status === 413)
    return 'Die Sendung ist zu groß. Wählen Sie weniger oder kleinere Dateien aus.';
  return `Der Dienst hat nicht wie erwartet geantwortet (Fehler ${response.status}). Versuchen Sie es später noch einmal.`;
}

async function problemDetail(response: Response): Promise<string | null> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return null;
  const { detail, findings = [] }: ProblemDocument = await response.json();
  const reasons = findings
    .filter(({ severity }) => severity === 'error')
    .slice(0, 5)
    .map(({ file, message }) => (file === undefined ? message : `${file}: ${message}`));
  return [detail, ...reasons].join(' ');
}

/** A query with what is filled in, `?` included; empty without. */
export function queryOf(query: Readonly<Record<string, string>>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '');
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled)}`;
}

/** The sentence to show for what `send` throws. */
export function errorText(error: unknown): string {
  if (error instanceof PageError) return error.message;
  console.error(error);
  return 'Auf dieser Seite ist ein Fehler aufgetreten. Laden Sie die Seite neu und versuchen Sie es noch einmal.';
}

/** Saves the answer as a file under the name it brings. */
export async function saveResponse(response: Response, fallbackName: string): Promise<void> {
  const name = filenameIn(response.headers.get('content-disposition')) ?? fallbackName;
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Safari still reads the address after the click
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function filenameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null;
}
