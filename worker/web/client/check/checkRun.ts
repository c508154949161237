/** The check of chosen files, three at a time. */
import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste, Kennung, LandId } from '#templates/model/checkliste.ts';
import type { Finding } from '#templates/model/finding.ts';
import { data } from '../data.ts';
import { errorText, queryOf, saveResponse, send } from '../request.ts';
import { FileQueue, type Row } from '../ui/fileQueue.ts';

/** The part of the answer of `/api/validate` that is shown. */
export interface CheckResult {
  readonly kennung: Kennung | null;
  readonly land: LandId | null;
  readonly umsetzungsprojekt: string | null;
  readonly stand: Tag | null;
  readonly checkliste: Checkliste | null;
  readonly findings: readonly Finding[];
}

/** What the request says where the file does not: lists made by hand name neither. */
export interface Angaben {
  readonly land?: string;
  readonly umsetzungsprojekt?: string;
}

export type CheckRow = Row<CheckResult, Angaben>;

export const checkRun = new FileQueue<CheckResult, Angaben>({
  atOnce: 3,
  known: (file) => {
    if (file.size <= data.limits.fileBytes) return null;
    const nothing = { kennung: null, land: null, umsetzungsprojekt: null, stand: null, checkliste: null };
    return { ...nothing, findings: [data.dateiZuGross] };
  },
  send: ({ file, options }, signal) =>
    send(
      `/api/validate${queryOf({ ...options })}`,
      { method: 'POST', body: file, signal },
      (response): Promise<CheckResult> => response.json(),
    ),
});

/** What can be fetched for a checked file, by the parameter `format`. */
export const ausgaben = {
  xlsx: { label: 'Prüfbericht herunterladen', name: 'Prüfbericht.xlsx' },
  vorlage: { label: 'Werte in aktuelle Vorlage übernehmen', name: 'OZG-Checkliste.xlsx' },
} as const;

/** Fetches and saves one of them; returns what to say if that fails. */
export async function saveAusgabe(
  { file, options }: CheckRow,
  format: keyof typeof ausgaben,
): Promise<string | null> {
  // As a form, so that the name of the file goes along
  const body = new FormData();
  body.append('file', file, file.name);
  try {
    await send(`/api/validate${queryOf({ ...options, format })}`, { method: 'POST', body }, (response) =>
      saveResponse(response, ausgaben[format].name),
    );
    return null;
  } catch (error) {
    return errorText(error);
  }
}
