import { addTage, type Tag } from '#templates/kalender/tage.ts';
import { wocheVon } from '#templates/kalender/wochen.ts';
import type { Checkliste, Kennung } from '#templates/model/checkliste.ts';
import { beispielmappen } from './beispielmappen.ts';

/** A request to the service in the name of the coordination; the body is sent as JSON. */
export type SendJson = (
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>;

const rueckblickTage = 35;

/**
 * Delivers the sample workbooks as a Land would, first as they stood five weeks ago, then today's, so that there is a
 * history; workbooks that are known already get today's alone. Returns how many there are; throws at a refusal.
 */
export async function loadBeispiele(send: SendJson, heute: Tag): Promise<number> {
  const known = await listKennungen(send);
  const damals = addTage(heute, -rueckblickTage);
  for (const { checkliste } of beispielmappen({ stichtag: damals, bezug: heute })) {
    const { kennung, projektstart } = checkliste.stammdaten;
    // Projects that had not begun were not reported yet
    const begun = projektstart !== null && projektstart <= wocheVon(damals);
    if (kennung !== null && begun && !known.has(kennung)) await deliver(send, checkliste);
  }
  const mappen = beispielmappen({ stichtag: heute, bezug: heute });
  for (const { checkliste } of mappen) await deliver(send, checkliste);
  return mappen.length;
}

async function listKennungen(send: SendJson): Promise<ReadonlySet<Kennung>> {
  const { status, body } = await send('GET', '/api/workbooks');
  if (status !== 200) throw new Error(`Die Liste der Mappen antwortet mit ${status}`);
  const { workbooks } = body as { readonly workbooks: readonly { readonly kennung: Kennung }[] };
  return new Set(workbooks.map(({ kennung }) => kennung));
}

async function deliver(send: SendJson, checkliste: Checkliste): Promise<void> {
  const { status } = await send('POST', '/api/workbooks', checkliste);
  // 409: the sample workbook was edited since; keep the edited one
  if (status !== 200 && status !== 201 && status !== 409)
    throw new Error(`Die Mappe ${checkliste.stammdaten.kennung} ist nicht angenommen worden (${status})`);
}
