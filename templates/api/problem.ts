import type { Kennung } from '../model/checkliste.ts';
import type { Finding } from '../model/finding.ts';
import type { Konflikt } from './konflikt.ts';

/** Every code of a problem; its `type` is `/problems/<code>`. */
export const problemCodes = [
  'parameter-ungueltig',
  'datei-fehlt',
  'formular-unlesbar',
  'sendung-abgebrochen',
  'sendung-zerstueckelt',
  'anmeldung-noetig',
  'nicht-erlaubt',
  'nicht-gefunden',
  'methode-nicht-erlaubt',
  'zu-langsam',
  'stand-veraltet',
  'projekt-abweichend',
  'geloescht',
  'konflikt',
  'version-ueberholt',
  'datei-zu-gross',
  'format-unbekannt',
  'mappe-unbrauchbar',
  'checkliste-fehlerhaft',
  'zuordnung-mehrdeutig',
  'ausgabe-unlesbar',
  'zu-viele-anfragen',
  'interner-fehler',
  'ausgelastet',
  'speicher-gestoert',
  'kontingent-erreicht',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Why a request could not be served (RFC 9457). Clients branch on `type`, never on a text. */
export interface ProblemDocument {
  readonly type: `/problems/${ProblemCode}`;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Path of the request. */
  readonly instance: string;
  readonly requestId: string;
  /** The query parameter or form field concerned. */
  readonly parameter?: string | undefined;
  /** The stored workbook concerned, with its newest version. */
  readonly kennung?: Kennung | undefined;
  readonly version?: number | undefined;
  /** `file` is named where several came. */
  readonly findings?: readonly (Finding & { readonly file?: string })[] | undefined;
  readonly conflicts?: readonly Konflikt[] | undefined;
}

/** The code of a problem; `null` without one. */
export function codeOf(problem: ProblemDocument | null): ProblemCode | null {
  return problemCodes.find((code) => problem?.type === `/problems/${code}`) ?? null;
}
