import type { Finding } from '#templates/model/finding.ts';

const alsXlsx =
  'Öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).';
const neuSpeichern =
  'Öffnen Sie die Mappe in Excel oder LibreOffice, speichern Sie sie neu als .xlsx und versuchen Sie es noch einmal.';
const neuHolen = 'Holen Sie die Mappe noch einmal bei der Stelle, die sie geschickt hat.';

/**
 * Why a file is not read: the finding's code, and what it is and what to do in plain words. No text holds anything
 * of the file's content, its sheets' names apart.
 */
const refusals = {
  leer: [
    'datei-unlesbar',
    `Die Datei ist leer; sie muss eine Arbeitsmappe (.xlsx oder .ods) sein. ${neuHolen}`,
  ],
  sperrdatei: [
    'datei-unlesbar',
    'Das ist die Sperrdatei, die Excel oder LibreOffice neben eine geöffnete Mappe legt (ihr Name beginnt mit „~$“ oder „.~lock“); es muss die Mappe selbst sein. Schließen Sie die Mappe und wählen Sie die Datei ohne diese Zeichen aus.',
  ],
  unbekannt: [
    'datei-unlesbar',
    `Die Datei muss eine Arbeitsmappe (.xlsx oder .ods) sein, ist aber keine. Wählen Sie die Mappe mit der Checkliste aus.`,
  ],
  text: [
    'datei-unlesbar',
    `Die Datei enthält nur Text (zum Beispiel .csv) und muss eine Arbeitsmappe sein. ${alsXlsx}`,
  ],
  html: [
    'datei-unlesbar',
    'Die Datei ist eine Webseite und muss eine Arbeitsmappe sein. Laden Sie die Mappe selbst herunter, nicht die Seite, auf der sie liegt.',
  ],
  xml: ['datei-unlesbar', `Die Datei ist eine XML-Datei und muss eine Arbeitsmappe sein. ${alsXlsx}`],
  pdf: [
    'datei-unlesbar',
    'Die Datei ist ein PDF und muss eine Arbeitsmappe sein. Wählen Sie die Mappe aus, aus der das PDF entstanden ist.',
  ],
  bild: [
    'datei-unlesbar',
    'Die Datei ist ein Bild und muss eine Arbeitsmappe sein. Wählen Sie die Mappe selbst aus.',
  ],
  archiv: [
    'datei-unlesbar',
    'Die Datei ist ein gepacktes Archiv und muss eine Arbeitsmappe sein. Entpacken Sie es und wählen Sie die Mappe darin aus.',
  ],
  xls: [
    'datei-unlesbar',
    `Die Datei hat das alte Excel-Format (.xls) und muss als .xlsx gespeichert sein. ${alsXlsx}`,
  ],
  xlsb: [
    'datei-unlesbar',
    `Die Datei ist eine Excel-Binärarbeitsmappe (.xlsb) und muss als .xlsx gespeichert sein. ${alsXlsx}`,
  ],
  word: [
    'datei-unlesbar',
    'Die Datei ist ein Textdokument und muss eine Arbeitsmappe sein. Wählen Sie die Mappe mit der Checkliste aus.',
  ],
  praesentation: [
    'datei-unlesbar',
    'Die Datei ist eine Präsentation und muss eine Arbeitsmappe sein. Wählen Sie die Mappe mit der Checkliste aus.',
  ],
  numbers: [
    'datei-unlesbar',
    'Die Datei stammt aus Apple Numbers und muss als .xlsx gespeichert sein. Wählen Sie in Numbers „Exportieren“ und dort „Excel“.',
  ],
  flachesOds: [
    'datei-unlesbar',
    `Die Datei ist eine flache XML-Mappe und muss als .xlsx oder .ods gespeichert sein. ${alsXlsx}`,
  ],
  abgeschnitten: ['datei-unlesbar', `Die Datei ist unvollständig und muss ganz übertragen sein. ${neuHolen}`],
  beschaedigt: [
    'datei-unlesbar',
    `Die Mappe ist beschädigt und muss neu gespeichert werden. ${neuSpeichern}`,
  ],
  ohneBlatt: [
    'datei-unlesbar',
    `Die Mappe enthält kein Tabellenblatt und muss mindestens eines haben. ${neuSpeichern}`,
  ],

  kennwort: [
    'datei-verschluesselt',
    'Die Mappe ist mit einem Kennwort verschlüsselt und muss ohne Kennwort gespeichert sein. Öffnen Sie sie, entfernen Sie das Kennwort zum Öffnen und speichern Sie sie.',
  ],

  dateiGross: [
    'datei-zu-gross',
    'Die Datei darf nicht größer als 10 MB sein. Entfernen Sie eingefügte Bilder und Anlagen.',
  ],
  teilGross: [
    'datei-zu-gross',
    'Ein Teil der Mappe darf entpackt nicht größer als 4 MB sein. Entfernen Sie Blätter, Daten und leere formatierte Zeilen, die nicht zur Checkliste gehören.',
  ],
  mappeGross: [
    'datei-zu-gross',
    'Die Mappe darf entpackt nicht größer als 16 MB sein. Entfernen Sie Blätter und Daten, die nicht zur Checkliste gehören.',
  ],
  vieleEintraege: [
    'datei-zu-gross',
    'Die Mappe darf nicht mehr als 500 Bestandteile haben. Entfernen Sie eingefügte Bilder und Blätter, die nicht zur Checkliste gehören.',
  ],
  vieleBlaetter: [
    'datei-zu-gross',
    'Die Mappe darf nicht mehr als 250 Blätter haben. Entfernen Sie Blätter, die nicht zur Checkliste gehören.',
  ],
  vieleZellen: [
    'datei-zu-gross',
    'Die Mappe darf nicht mehr als 200.000 ausgefüllte Zellen haben. Entfernen Sie Blätter und Daten, die nicht zur Checkliste gehören.',
  ],
  weiteZellen: [
    'datei-zu-gross',
    'Die ausgefüllten Zellen der Mappe dürfen nicht so weit rechts liegen, dass mit den leeren davor mehr als 2 Millionen zu lesen sind. Entfernen Sie, was weit neben der Tabelle steht und nicht zur Checkliste gehört.',
  ],
  vielText: [
    'datei-zu-gross',
    'Die Zellen der Mappe dürfen zusammen nicht mehr als 8 Millionen Zeichen enthalten. Entfernen Sie Blätter und Daten, die nicht zur Checkliste gehören.',
  ],
  vielInhalt: [
    'datei-zu-gross',
    'Die Angaben der Checkliste dürfen zusammen nicht mehr als 500.000 Zeichen haben. Kürzen Sie Bemerkungen und Texte.',
  ],
  vieleTexte: [
    'datei-zu-gross',
    'Die Mappe darf nicht mehr als 100.000 verschiedene Texte haben. Entfernen Sie Blätter und Daten, die nicht zur Checkliste gehören.',
  ],

  bombe: [
    'datei-gefaehrlich',
    `Die Datei darf beim Entpacken nicht auf mehr als das Hundertfache und über die Grenzen von 4 MB je Bestandteil und 16 MB zusammen wachsen. ${neuSpeichern}`,
  ],
  groessenangabe: [
    'datei-gefaehrlich',
    `Jede Größenangabe in der Datei muss stimmen, mindestens eine ist falsch. ${neuSpeichern}`,
  ],
  aufbau: ['datei-gefaehrlich', `Das Verzeichnis der Datei muss zu ihrem Inhalt passen. ${neuSpeichern}`],
  ueberlappung: [
    'datei-gefaehrlich',
    `Jeder Bestandteil der Datei muss für sich liegen, hier überlappen sich welche. ${neuSpeichern}`,
  ],
  doppelt: ['datei-gefaehrlich', `Ein Bestandteil der Datei darf nicht doppelt vorkommen. ${neuSpeichern}`],
  name: ['datei-gefaehrlich', `Ein Bestandteil der Datei darf nicht aus ihr hinausweisen. ${neuSpeichern}`],
  verschluesselterEintrag: [
    'datei-gefaehrlich',
    `Ein Bestandteil der Datei darf nicht für sich verschlüsselt sein. ${neuSpeichern}`,
  ],
  dtd: [
    'datei-gefaehrlich',
    `Die Mappe darf nicht auf fremde Inhalte verweisen, die beim Lesen eingesetzt werden (DOCTYPE, Entitäten). ${neuSpeichern}`,
  ],
  makros: [
    'datei-gefaehrlich',
    'Die Mappe darf nicht mit Makros gespeichert sein. Speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“, ohne Makros.',
  ],
  ausgelagert: [
    'datei-gefaehrlich',
    `Ein Blatt der Mappe darf nicht außerhalb der Datei liegen. ${neuSpeichern}`,
  ],
} as const satisfies Record<string, readonly [Finding['code'], string]>;

export type RefusalReason = keyof typeof refusals;

/** Thrown inside the reader, caught by `readWorkbook` alone. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  /** The sheet with which a limit was exceeded, where one can be named. */
  readonly sheet: string | null;

  constructor(reason: RefusalReason, sheet: string | null = null) {
    super(reason);
    this.reason = reason;
    this.sheet = sheet;
  }
}

export function refuse(reason: RefusalReason): never {
  throw new Refusal(reason);
}

/** Limits that a single sheet exceeds. */
const ofOneSheet: ReadonlySet<RefusalReason> = new Set([
  'teilGross',
  'bombe',
  'vieleZellen',
  'weiteZellen',
  'vielText',
]);

/** Reads one sheet; a limit that it exceeds is refused with the sheet's name. */
export function readingSheet<T>(sheet: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Refusal && ofOneSheet.has(cause.reason)) throw new Refusal(cause.reason, sheet);
    throw cause;
  }
}

/** The finding that tells a person why the file was not read, and with which sheet a limit was exceeded. */
export function refusalFinding(reason: RefusalReason, sheet: string | null = null): Finding {
  const [code, text] = refusals[reason];
  const message = sheet === null ? text : `${text} Überschritten ist die Grenze mit dem Blatt „${sheet}“.`;
  return { code, severity: 'error', sheet, cell: null, id: null, message, value: null, fix: null };
}
