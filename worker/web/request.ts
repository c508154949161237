/** Requests to the service of the same origin; what goes wrong becomes a sentence that a person can act on. */
import type { Finding } from '#templates/finding.ts';

interface ProblemDocument {
  readonly detail?: string;
  readonly findings?: readonly (Finding & { readonly file?: string })[];
}

/** Its message is shown to the user as it is. */
class RequestFailure extends Error {}

const unreachable =
  'Der Dienst ist nicht erreichbar. Prüfen Sie die Verbindung zum Netz und versuchen Sie es noch einmal.';

/** Sends a request and reads the answer to its end. Throws; `errorText` says what to show. */
export async function send<T>(
  path: string,
  init: RequestInit,
  receive: (response: Response) => Promise<T>,
): Promise<T> {
  try {
    const response = await fetch(path, init);
    if (!response.ok) throw new RequestFailure(await explain(response));
    return await receive(response);
  } catch (error) {
    if (error instanceof RequestFailure || init.signal?.aborted) throw error;
    throw new RequestFailure(unreachable, { cause: error });
  }
}

/** The sentence of a problem document, or one for answers of others, such as a proxy. */
async function explain(response: Response): Promise<string> {
  const detail = await problemDetail(response);
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
  if (detail === undefined) return null;
  const reasons = findings
    .filter(({ severity }) => severity === 'error')
    .slice(0, 5)
    .map(({ file, message }) => (file === undefined ? message : `${file}: ${message}`));
  return [detail, ...reasons].join(' ');
}

/** The sentence to show for what `send` throws. */
export function errorText(error: unknown): string {
  if (error instanceof RequestFailure) return error.message;
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
