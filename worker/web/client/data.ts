import type { PageData } from '../page/pageData.ts';

/** Catalogue and limits as the build wrote them into the page; the id is that of `dataElement`. */
export const data: PageData = JSON.parse(document.getElementById('page-data')?.textContent ?? 'null');

const names: ReadonlyMap<string, string> = new Map(data.laender.map(({ id, label }) => [id, label]));

/** The name of a Land by its letters. */
export function landName(id: string): string {
  return names.get(id) ?? id;
}
