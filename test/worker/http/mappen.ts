import type { DeliverResult } from '#templates/api/deliverResult.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, Kennung, LandId, Schritt, Stammdaten } from '#templates/model/checkliste.ts';
import { planWorkbook } from '#templates/write/planWorkbook.ts';
import { writeWorkbook } from '../../../worker/files/xlsx/write/writeWorkbook.ts';
import { jsonBody, type Send } from './host.ts';

/** Before the clocks of all hosts. */
export const stand = '2026-11-02';

export interface MappeAngaben extends Partial<Stammdaten> {
  /** Fields of Arbeitsschritte by id. */
  readonly zeilen?: Readonly<Record<string, Partial<Schritt>>>;
}

/** A Checkliste that can be stored; its Kennung tells its Land and its project its Kennung, unless told otherwise. */
export function mappe(
  kennung: Kennung | null,
  { zeilen = {}, ...stammdaten }: MappeAngaben = {},
): Checkliste {
  const leer = newCheckliste();
  return {
    ...leer,
    stammdaten: {
      ...leer.stammdaten,
      kennung,
      land: (kennung?.split('-')[0] ?? 'SH') as LandId,
      umsetzungsprojekt: `Projekt ${kennung}`,
      stand,
      ...stammdaten,
    },
    schritte: leer.schritte.map((zeile) => ({ ...zeile, ...zeilen[zeile.id] })),
  };
}

export async function datei(
  checkliste: Checkliste,
  version: number | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeWorkbook(planWorkbook(checkliste, { version })));
}

export function formular(...dateien: readonly (readonly [string, Uint8Array<ArrayBuffer>])[]): FormData {
  const data = new FormData();
  for (const [name, bytes] of dateien) data.append('file', new Blob([bytes]), name);
  return data;
}

export interface Antwort {
  readonly status: number;
  readonly etag: string | null;
  /** Of the only file; an empty object for a problem. */
  readonly result: Partial<DeliverResult>;
  readonly body: Record<string, unknown>;
}

export async function antwort(response: Response): Promise<Antwort> {
  const body = (await response.json()) as Record<string, unknown> & { results?: DeliverResult[] };
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    result: body.results?.[0] ?? {},
    body,
  };
}

/** Delivers as JSON. */
export async function melde(
  send: Send,
  checkliste: unknown,
  { query = '', ifMatch }: { readonly query?: string; readonly ifMatch?: string } = {},
): Promise<Antwort> {
  const { headers, ...init } = jsonBody('POST', checkliste);
  return antwort(
    await send(`/api/workbooks${query}`, {
      ...init,
      headers: {
        ...(headers as Record<string, string>),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
    }),
  );
}

export async function ersetze(
  send: Send,
  kennung: Kennung,
  checkliste: unknown,
  ifMatch: string | null,
): Promise<Antwort> {
  const { headers, ...init } = jsonBody('PUT', checkliste);
  return antwort(
    await send(`/api/workbooks/${kennung}`, {
      ...init,
      headers: {
        ...(headers as Record<string, string>),
        ...(ifMatch === null ? {} : { 'if-match': ifMatch }),
      },
    }),
  );
}
