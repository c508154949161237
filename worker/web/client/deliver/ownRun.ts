/** One's own workbooks in the store: the list, their versions, and what can be done with them. */
import type { MappenEintrag, VersionEintrag } from '#templates/api/gespeichert.ts';
import { saveResponse, send } from '../request.ts';
import { Store } from '../store.ts';
import { onZugangChange } from '../zugang.ts';

/** `null` as long as it has not been fetched. */
export const ownWorkbooks = new Store<readonly MappenEintrag[] | null>(null);

onZugangChange(() => ownWorkbooks.update(() => null));

export async function loadOwn(): Promise<void> {
  const workbooks = await send('/api/workbooks', {}, async (response): Promise<readonly MappenEintrag[]> => {
    const answer: { readonly workbooks: readonly MappenEintrag[] } = await response.json();
    return answer.workbooks;
  });
  ownWorkbooks.update(() => workbooks);
}

export async function loadVersions(kennung: string): Promise<readonly VersionEintrag[]> {
  return await send(
    `/api/workbooks/${kennung}/versions`,
    {},
    async (response): Promise<readonly VersionEintrag[]> => {
      const answer: { readonly versions: readonly VersionEintrag[] } = await response.json();
      return answer.versions;
    },
  );
}

/** Saves the newest version as a workbook. */
export async function saveWorkbook(kennung: string): Promise<void> {
  await send(`/api/workbooks/${kennung}.xlsx`, {}, (response) =>
    saveResponse(response, `OZG-Checkliste_${kennung}.xlsx`),
  );
}

export async function withdraw(kennung: string): Promise<void> {
  await send(`/api/workbooks/${kennung}`, { method: 'DELETE' }, async () => undefined);
  await loadOwn();
}

export async function restore(kennung: string, version: number): Promise<void> {
  const body = JSON.stringify({ version });
  const headers = { 'content-type': 'application/json' };
  await send(
    `/api/workbooks/${kennung}/wiederherstellen`,
    { method: 'POST', body, headers },
    async () => undefined,
  );
  await loadOwn();
}
