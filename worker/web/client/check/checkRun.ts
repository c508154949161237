/** The check of chosen files, three at a time. */
import type { ValidateAnswer } from '#templates/api/validateAnswer.ts';
import { data } from '../data.ts';
import { errorText, queryOf, saveResponse, send } from '../request.ts';
import { FileQueue, type Row } from '../ui/fileQueue.ts';

/** What the request says where the file does not: lists made by hand name neither. */
export interface Angaben {
  readonly land?: string;
  readonly umsetzungsprojekt?: string;
}

export type CheckRow = Row<ValidateAnswer, Angaben>;

export const checkRun = new FileQueue<ValidateAnswer, Angaben>({
  atOnce: 3,
  known: (file) => {
    if (file.size <= data.limits.fileBytes) return null;
    const nothing = { kennung: null, land: null, umsetzungsprojekt: null, stand: null, figures: null };
    return { valid: false, ...nothing, checkliste: null, findings: [data.dateiZuGross], angeglichen: [] };
  },
  send: ({ file, options }, signal) =>
    send(
      `/api/validate${queryOf({ ...options })}`,
      { method: 'POST', body: file, signal },
      (response): Promise<ValidateAnswer> => response.json(),
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
