/** The requests of one delivery, with what a person decided after a refusal. */

import { today } from '#templates/kalender/today.ts';
import { schluesselVon } from '#templates/sync/felder.ts';
import { errorText, PageError, queryOf, send } from '../request.ts';
import type { DeliverResult, GespeicherteMappe } from '../storeTypes.ts';
import { putBack, type Rueckgabe } from './putBack.ts';

export interface DeliverOptions {
  readonly namen: boolean;
  /** What to do with a Kennung under which another project is stored. */
  readonly projekt?: 'umbenannt' | 'neu';
  /** The own file prevails, but for these fields: they keep what is stored. */
  readonly behalten?: readonly Rueckgabe[];
  /** The own file speaks for today; it follows this version. */
  readonly heuteNach?: number;
}

export async function deliver(
  file: File,
  options: DeliverOptions,
  signal: AbortSignal,
): Promise<DeliverResult> {
  const { namen, projekt, behalten, heuteNach } = options;
  const body = new FormData();
  body.append('file', file, file.name);
  const query = queryOf({
    namen: namen ? 'ja' : '',
    umbenannt: projekt === 'umbenannt' ? 'ja' : '',
    neu: projekt === 'neu' ? 'ja' : '',
    konflikt: behalten === undefined ? '' : 'eigene',
  });
  const headers = heuteNach === undefined ? {} : { 'if-match': `"${heuteNach}"` };
  const result = await send(`/api/workbooks${query}`, { method: 'POST', body, headers, signal }, onlyResult);
  const rest = [
    ...(behalten ?? []),
    ...(heuteNach === undefined
      ? []
      : [{ id: 'stammdaten', feld: 'stand', gespeichert: today(new Date()), eigene: null }]),
  ];
  return rest.length === 0 || result.outcome === 'rejected' || result.outcome === 'conflict'
    ? result
    : await follow(result, rest, namen, signal);
}

async function onlyResult(response: Response): Promise<DeliverResult> {
  const { results }: { readonly results: readonly DeliverResult[] } = await response.json();
  const [result] = results;
  if (result === undefined) throw new Error('The service answered without a result');
  return result;
}

/**
 * A second version with the fields that a person chose otherwise than the file has them. The file goes first as it is,
 * because the service alone knows of which cells it says nothing.
 */
async function follow(
  first: DeliverResult,
  fields: readonly Rueckgabe[],
  namen: boolean,
  signal: AbortSignal,
): Promise<DeliverResult> {
  const { kennung, version } = first;
  if (kennung === null || version === null) throw new Error('A file that was taken has Kennung and version');
  const fetchVersion = (which: number): Promise<GespeicherteMappe> =>
    send(`/api/workbooks/${kennung}?version=${which}`, { signal }, (response) => response.json());
  try {
    const [now, before] = await Promise.all([fetchVersion(version), fetchVersion(Math.max(1, version - 1))]);
    const body = JSON.stringify(putBack(now.checkliste, before.checkliste, fields));
    const headers = { 'content-type': 'application/json', 'if-match': `"${version}"` };
    const address = `/api/workbooks/${kennung}${queryOf({ namen: namen ? 'ja' : '' })}`;
    const second = await send(address, { method: 'PUT', body, headers, signal }, onlyResult);
    const chosen = new Set(fields.map(schluesselVon));
    const changes = first.changes.filter(({ id, feld }) => !chosen.has(`${id}.${feld}`));
    return { ...first, outcome: 'accepted', version: second.version ?? version, changes };
  } catch (error) {
    if (signal.aborted) throw error;
    throw new PageError(
      `Ihre Mappe ist als Version ${version} so angenommen, wie sie in der Datei steht. Ihre Auswahl ließ sich nicht eintragen: ${errorText(error)}`,
    );
  }
}
