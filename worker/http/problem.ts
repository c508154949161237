/**
 * Answers for requests that cannot be served: problem documents of RFC 9457. One table of codes, statuses and titles;
 * clients branch on `type` (`/problems/<code>`), never on a text.
 */
import type { Konflikt } from '#templates/api/konflikt.ts';
import { type ProblemCode, type ProblemDocument, problemCodes } from '#templates/api/problem.ts';
import type { Kennung } from '#templates/model/checkliste.ts';
import type { Finding } from '#templates/model/finding.ts';

interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503 | 507;
  readonly title: string;
  /** What a person can do about it; shown at `/problems/<code>`. */
  readonly abhilfe: string;
}

export const problems = {
  'parameter-ungueltig': {
    status: 400,
    title: 'Eine Angabe ist nicht verwendbar',
    abhilfe:
      'Die Antwort nennt die Angabe und ein gültiges Beispiel. Berichtigen Sie sie und wiederholen Sie die Anfrage.',
  },
  'datei-fehlt': {
    status: 400,
    title: 'Es wurde keine Datei gesendet',
    abhilfe: 'Senden Sie die Mappe als Inhalt der Anfrage oder als Formularfeld „file“.',
  },
  'formular-unlesbar': {
    status: 400,
    title: 'Das Formular ist nicht lesbar',
    abhilfe:
      'Senden Sie die Dateien als multipart/form-data; die meisten Programme bilden dieses Format von selbst.',
  },
  'sendung-abgebrochen': {
    status: 400,
    title: 'Die Sendung ist nicht vollständig angekommen',
    abhilfe: 'Wiederholen Sie die Anfrage; meist war die Verbindung unterbrochen.',
  },
  'sendung-zerstueckelt': {
    status: 400,
    title: 'Die Sendung kommt in zu kleinen Stücken an',
    abhilfe:
      'Das sendende Programm schreibt fast jedes Byte einzeln. Senden Sie die Datei am Stück, wie es Browser und curl tun.',
  },
  'anmeldung-noetig': {
    status: 401,
    title: 'Es fehlt ein gültiger Zugangsschlüssel',
    abhilfe:
      'Senden Sie den Zugangsschlüssel im Kopf der Anfrage: Authorization: Bearer ozg_…. Einen neuen gibt die Koordination aus.',
  },
  'nicht-erlaubt': {
    status: 403,
    title: 'Der Zugangsschlüssel erlaubt das nicht',
    abhilfe:
      'Verwenden Sie den Zugangsschlüssel des eigenen Landes oder wenden Sie sich an die Koordination.',
  },
  'nicht-gefunden': {
    status: 404,
    title: 'Diese Adresse gibt es nicht',
    abhilfe: 'Prüfen Sie die Adresse. Alle Adressen der Schnittstelle stehen unter /api.',
  },
  'methode-nicht-erlaubt': {
    status: 405,
    title: 'Diese Methode gibt es an dieser Adresse nicht',
    abhilfe: 'Der Kopf „Allow“ der Antwort nennt die Methoden, die es an dieser Adresse gibt.',
  },
  'zu-langsam': {
    status: 408,
    title: 'Die Sendung kommt nicht voran',
    abhilfe: 'Prüfen Sie die Verbindung und senden Sie die Datei noch einmal.',
  },
  'stand-veraltet': {
    status: 409,
    title: 'Gespeichert ist schon ein neuerer Stand',
    abhilfe:
      'Prüfen Sie, ob Sie die neueste Fassung der Mappe haben. Gilt Ihre Mappe, setzen Sie ihren Stand auf heute und senden Sie sie noch einmal.',
  },
  'projekt-abweichend': {
    status: 409,
    title: 'Unter dieser Kennung liegt ein anderes Umsetzungsprojekt',
    abhilfe:
      'Wurde das Projekt umbenannt, senden Sie die Mappe mit ?umbenannt=ja. Ist sie die Kopie einer anderen Mappe, senden Sie sie mit ?neu=ja; sie erhält dann eine eigene Kennung.',
  },
  geloescht: {
    status: 409,
    title: 'Diese Mappe wurde endgültig gelöscht',
    abhilfe:
      'Unter dieser Kennung wird nichts mehr angenommen. Für ein neues Projekt senden Sie die Mappe mit ?neu=ja.',
  },
  konflikt: {
    status: 409,
    title: 'Der gespeicherte Stand lässt das nicht zu',
    abhilfe: 'Die Antwort sagt, was entgegensteht und wie Sie entscheiden können.',
  },
  'version-ueberholt': {
    status: 412,
    title: 'Inzwischen ist eine neuere Version gespeichert',
    abhilfe:
      'Entscheiden Sie die genannten Konflikte Feld für Feld, oder senden Sie die Mappe mit ?konflikt=eigene, wenn sie gilt.',
  },
  'datei-zu-gross': {
    status: 413,
    title: 'Die Sendung ist zu groß',
    abhilfe:
      'Entfernen Sie Bilder und fremde Blätter aus der Mappe, oder senden Sie weniger Dateien auf einmal.',
  },
  'format-unbekannt': {
    status: 415,
    title: 'Dieses Format wird hier nicht angenommen',
    abhilfe: 'Senden Sie eine Mappe (.xlsx oder .ods) als Inhalt der Anfrage oder als multipart/form-data.',
  },
  'mappe-unbrauchbar': {
    status: 422,
    title: 'In den übermittelten Daten wurde keine Checkliste gefunden',
    abhilfe:
      'Die Befunde in der Antwort sagen, woran es liegt. Eine leere Vorlage gibt es unter /api/template.xlsx.',
  },
  'checkliste-fehlerhaft': {
    status: 422,
    title: 'Die Checkliste enthält Fehler und wurde nicht gespeichert',
    abhilfe:
      'Beheben Sie die Fehler in Stammdaten und Checkliste, die die Antwort nennt, und senden Sie die Mappe noch einmal.',
  },
  'zuordnung-mehrdeutig': {
    status: 422,
    title: 'Mehrere gespeicherte Mappen kommen in Frage',
    abhilfe:
      'Tragen Sie die Kennung der gemeinten Mappe ein, oder senden Sie die Mappe mit ?neu=ja, wenn sie ein weiteres Projekt ist.',
  },
  'ausgabe-unlesbar': {
    status: 422,
    title: 'Die Datei lässt sich nicht einspielen',
    abhilfe:
      'Verwenden Sie eine Datei von /api/export, unverändert und vollständig; ihre letzte Zeile beginnt mit {"art":"ende".',
  },
  'zu-viele-anfragen': {
    status: 429,
    title: 'Es kamen zu viele Anfragen in kurzer Zeit',
    abhilfe:
      'Warten Sie so viele Sekunden, wie der Kopf „Retry-After“ der Antwort nennt, und wiederholen Sie die Anfrage.',
  },
  'interner-fehler': {
    status: 500,
    title: 'Im Dienst ist ein Fehler aufgetreten',
    abhilfe:
      'Wiederholen Sie die Anfrage. Bleibt der Fehler, nennen Sie der Betreuung den Vorgang (requestId) aus der Antwort.',
  },
  ausgelastet: {
    status: 503,
    title: 'Der Dienst ist mit großen Anfragen ausgelastet',
    abhilfe:
      'Warten Sie so viele Sekunden, wie der Kopf „Retry-After“ der Antwort nennt, und wiederholen Sie die Anfrage. Prüfen und Melden gehen weiter.',
  },
  'speicher-gestoert': {
    status: 503,
    title: 'Der Speicher des Dienstes antwortet nicht',
    abhilfe:
      'Prüfen und Zusammenführen gehen weiter, Melden nicht. Versuchen Sie es später noch einmal; die Betreuung findet den Grund im Protokoll unter dem Vorgang (requestId).',
  },
  'kontingent-erreicht': {
    status: 507,
    title: 'Für dieses Land ist kein weiterer Platz vorgesehen',
    abhilfe:
      'Gespeichertes bleibt und lässt sich lesen. Die Koordination schafft Platz: Mappen endgültig löschen, alte Versionen ausdünnen oder KONTINGENT_MB erhöhen.',
  },
} as const satisfies Record<ProblemCode, ProblemKind>;

export interface ProblemExtras {
  readonly findings?: readonly Finding[];
  /** Fields that were changed on both sides. */
  readonly conflicts?: readonly Konflikt[];
  /** The stored workbook concerned, with its newest version. */
  readonly gespeichert?: { readonly kennung: Kennung; readonly version: number };
  /** The query parameter or form field concerned. */
  readonly parameter?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown where a request cannot be served; the app turns it into a problem document. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.extras = extras;
  }
}

/** A problem as clients see it; `path` and `requestId` are those of the request. */
export function problemDocument(problem: Problem, path: string, requestId: string): ProblemDocument {
  const { status, title } = problems[problem.code];
  const { findings, conflicts, gespeichert, parameter } = problem.extras;
  return {
    type: `/problems/${problem.code}`,
    title,
    status,
    detail: problem.message,
    instance: path,
    requestId,
    ...(parameter === undefined ? {} : { parameter }),
    ...gespeichert,
    ...(findings === undefined ? {} : { findings }),
    ...(conflicts === undefined ? {} : { conflicts }),
  };
}

/** The same as a response. */
export function problemResponse(problem: Problem, path: string, requestId: string): Response {
  const document = problemDocument(problem, path, requestId);
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...problem.extras.headers,
    },
  });
}

export function isProblemCode(text: string): text is ProblemCode {
  return problemCodes.some((code) => code === text);
}
