import { befunde } from '#templates/catalogue/befunde.ts';
import {
  ampelListe,
  arbeitspakete,
  basisdienste,
  bedarfe,
  bund,
  checkpoints,
  laender,
  punktArten,
  schritte,
  statusListe,
  steuerungsindikatoren,
  themenfelder,
  verbindlichkeitListe,
} from '#templates/catalogue/catalogue.ts';
import { vorschau } from '#templates/figures/faelligkeit.ts';
import type {
  Ampel,
  CheckpointId,
  LandId,
  SchrittId,
  Status,
  Verbindlichkeit,
} from '#templates/model/checkliste.ts';
import type { Finding, FindingCode } from '#templates/model/finding.ts';
import { BATCH_BYTES, BATCH_FILES, FILE_BYTES } from '../../files/limits.ts';
import { refusalFinding } from '../../files/refusal.ts';

/** What the page's script needs of catalogue and limits; the whole catalogue would weigh seven times as much. */
export interface PageData {
  /** In key order; `BUND` last. */
  readonly laender: readonly { readonly id: LandId; readonly label: string }[];
  readonly arbeitspakete: readonly { readonly nr: number; readonly label: string }[];
  readonly themenfelder: readonly string[];
  /** Ids of the 18. */
  readonly indikatoren: readonly SchrittId[];
  readonly checkpoints: readonly CheckpointId[];
  readonly verbindlichkeiten: readonly { readonly id: Verbindlichkeit; readonly label: string }[];
  /** The choices for a Basisdienst. */
  readonly bedarfe: readonly { readonly id: string; readonly label: string }[];
  /** Kinds of Offene Punkte. */
  readonly punktArten: Readonly<Record<string, string>>;
  /** Ids of the nine. */
  readonly basisdienste: readonly string[];
  /** Steps, checkpoints and Basisdienste. */
  readonly zeilen: Readonly<Record<string, string>>;
  readonly status: Readonly<Partial<Record<Status, string>>>;
  readonly ampeln: readonly { readonly id: Ampel; readonly label: string; readonly symbol: string }[];
  /** How far ahead near Fristen are shown: `vier Wochen`. */
  readonly vorschau: string;
  /** What helps, by code of a finding. */
  readonly abhilfe: Readonly<Partial<Record<FindingCode, string>>>;
  readonly limits: {
    readonly fileBytes: number;
    readonly batchFiles: number;
    readonly batchBytes: number;
  };
  /** The finding of a file that is too large, in the words of the service. */
  readonly dateiZuGross: Finding;
}

/** Element of the page that carries the data as JSON. */
export const dataElement = 'page-data';

/** Gathers the data at build time. */
export function makePageData(): PageData {
  const texts = <T extends { readonly id: string; readonly label: string }>(entries: readonly T[]) =>
    Object.fromEntries(entries.map(({ id, label }) => [id, label]));
  return {
    laender: [...laender, bund].map(({ id, label }) => ({ id, label })),
    arbeitspakete: arbeitspakete.map(({ nr, label }) => ({ nr, label })),
    themenfelder: themenfelder.map(({ label }) => label),
    indikatoren: steuerungsindikatoren.map(({ id }) => id),
    checkpoints: checkpoints.map(({ id }) => id),
    verbindlichkeiten: verbindlichkeitListe.map(({ id, label }) => ({ id, label })),
    bedarfe: bedarfe.map(({ id, label }) => ({ id, label })),
    punktArten: texts(punktArten),
    basisdienste: basisdienste.map(({ id }) => id),
    zeilen: { ...texts(schritte), ...texts(checkpoints), ...texts(basisdienste) },
    status: texts(statusListe),
    ampeln: ampelListe.map(({ id, label, symbol }) => ({ id, label, symbol })),
    vorschau,
    abhilfe: Object.fromEntries(Object.entries(befunde).map(([code, { abhilfe }]) => [code, abhilfe])),
    limits: { fileBytes: FILE_BYTES, batchFiles: BATCH_FILES, batchBytes: BATCH_BYTES },
    dateiZuGross: refusalFinding('dateiGross'),
  };
}
