import type { DeliverResult } from '#templates/api/deliverResult.ts';
import type { Vermerk } from '#templates/api/vermerk.ts';
import type { Felderwahl, Wahl } from '#templates/api/wahl.ts';
import { queryOf, send } from '../request.ts';

export interface DeliverOptions {
  readonly namen: boolean;
  /** Kept with the version. */
  readonly vermerk: Vermerk;
  /** What to do with a Kennung under which another project is stored. */
  readonly projekt?: 'umbenannt' | 'neu';
  /** What counts where both sides changed a field; `eigene`: the own file. */
  readonly wahl?: 'eigene' | Wahl;
  /** The file speaks for today, whatever its Stand; it follows this version. */
  readonly heuteNach?: number;
}

/** Sends one file to the store, with what a person decided after a refusal. */
export async function deliver(
  file: File,
  { namen, vermerk, projekt, wahl, heuteNach }: DeliverOptions,
  signal: AbortSignal,
): Promise<DeliverResult> {
  const body = new FormData();
  body.append('file', file, file.name);
  if (typeof wahl === 'object') body.append('wahl', JSON.stringify(wahl));
  if (heuteNach !== undefined) body.append('stand', 'heute');
  for (const [name, text] of Object.entries(vermerk)) if (text !== null) body.append(name, text);
  const query = queryOf({
    namen: namen ? 'ja' : '',
    umbenannt: projekt === 'umbenannt' ? 'ja' : '',
    neu: projekt === 'neu' ? 'ja' : '',
    konflikt: wahl === 'eigene' ? 'eigene' : '',
  });
  const headers = heuteNach === undefined ? {} : { 'if-match': `"${heuteNach}"` };
  return await send(`/api/workbooks${query}`, { method: 'POST', body, headers, signal }, async (response) => {
    const { results }: { readonly results: readonly DeliverResult[] } = await response.json();
    const [result] = results;
    if (result === undefined) throw new Error('The service answered without a result');
    return result;
  });
}

/** The options with more fields decided about a stored version; what was decided before still counts. */
export function decide(options: DeliverOptions, version: number, chosen: Felderwahl): DeliverOptions {
  const earlier = typeof options.wahl === 'object' ? options.wahl.felder : {};
  return { ...options, wahl: { version, felder: { ...earlier, ...chosen } } };
}
