/** A refusal that the pane itself recognises, with a code of its own beside Excel's. */
export class ExcelRefusal extends Error {
  readonly code: OwnCode;
  constructor(code: OwnCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/**
 * A password keeps a sheet closed; Excel keeps one closed without a password; the workbook's structure is protected;
 * the person no longer wanted to wait; building anew was refused, and the old contents were put back, or were not.
 */
type OwnCode =
  | 'Kennwort'
  | 'SchutzBleibt'
  | 'AufbauGeschuetzt'
  | 'Abgebrochen'
  | 'Zurueckgeschrieben'
  | 'NichtZurueck';

const wiederholen = 'Wiederholen Sie den Schritt.';
const aufheben =
  'Heben Sie den Blattschutz auf (Überprüfen, Blattschutz aufheben) und wiederholen Sie den Schritt.';

const zuGross =
  'Die Mappe ist für Excel im Web zu groß. Löschen Sie in den Blättern der Checkliste große Bereiche, die nicht dazugehören, oder öffnen Sie die Mappe in Excel auf dem Rechner.';

const texts: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    'In einer Zelle wird gerade geschrieben. Schließen Sie die Eingabe mit der Eingabetaste ab und wiederholen Sie den Schritt.',
  Kennwort: `Das Blatt ist mit einem Kennwort geschützt. ${aufheben}`,
  SchutzBleibt: `Excel hat den Blattschutz nicht aufgehoben, obwohl kein Kennwort gesetzt ist. ${aufheben}`,
  AccessDenied: `Excel hat das geschützte Blatt nicht ändern lassen. ${aufheben} Fragt Excel dabei nach einem Kennwort, kennt es, wer das Blatt geschützt hat.`,
  AufbauGeschuetzt:
    'Der Aufbau der Arbeitsmappe ist geschützt; Excel lässt keine Blätter hinzufügen oder umbenennen. Heben Sie den Schutz auf (Überprüfen, Arbeitsmappe schützen) und wiederholen Sie den Schritt.',
  Abgebrochen:
    'Sie haben das Warten auf Excel beendet. Was Excel schon erhalten hat, führt es noch aus oder nimmt es zurück, sobald die Eingabe in der Zelle abgeschlossen ist.',
  Zurueckgeschrieben:
    'Ihre bisherigen Angaben stehen wieder in den Blättern; verbundene Zellen und Verweise können dort fehlen, bis ein neuer Aufbau gelingt.',
  NichtZurueck:
    'Auch das Zurückschreiben der bisherigen Angaben hat Excel verweigert. Schließen Sie die Mappe, ohne zu speichern, und öffnen Sie sie wieder.',
  RequestPayloadSizeLimitExceeded: zuGross,
  ResponsePayloadSizeLimitExceeded: zuGross,
  GeneralException:
    'Excel konnte den Schritt nicht ausführen. Wechseln Sie zurück zu dieser Arbeitsmappe und wiederholen Sie ihn.',
  ApiNotFound: 'Dieses Excel ist für die OZG-Checkliste zu alt. Nötig ist Excel 2021 oder Microsoft 365.',
  ItemNotFound: 'Das Blatt oder die Zelle gibt es in dieser Mappe nicht mehr. Prüfen Sie die Mappe erneut.',
  ItemAlreadyExists:
    'Ein Blatt oder ein Name dieser Art ist inzwischen schon in der Mappe. Prüfen Sie die Mappe erneut.',
  InvalidArgument:
    'Excel hat eine Angabe nicht angenommen, zum Beispiel weil an der Stelle inzwischen verbundene Zellen oder eine Tabelle sind. Prüfen Sie die Mappe erneut und wiederholen Sie den Schritt.',
  InvalidOperation:
    'Excel lässt den Schritt im jetzigen Zustand der Mappe nicht zu, zum Beispiel weil ein Blatt ausgeblendet ist. Blenden Sie die Blätter der Checkliste ein und wiederholen Sie den Schritt.',
  InvalidReference: `Die Stelle in der Mappe hat sich geändert, während der Schritt lief. ${wiederholen}`,
  InvalidRequestContext: `Ein Blatt wurde gelöscht, oder die Mappe wurde gewechselt, während der Schritt lief. Wechseln Sie zurück zu dieser Arbeitsmappe. ${wiederholen}`,
  InvalidObjectPath:
    'Das Blatt oder die Zelle gibt es in dieser Mappe nicht mehr. Prüfen Sie die Mappe erneut.',
  RequestAborted: `Excel hat den Schritt abgebrochen, zum Beispiel weil die Mappe gerade gespeichert oder neu berechnet wird. Warten Sie einen Augenblick. ${wiederholen}`,
  Conflict: `Jemand anderes hat dieselbe Stelle gleichzeitig geändert. ${wiederholen}`,
  ServiceNotAvailable: `Excel im Web ist gerade nicht erreichbar. Warten Sie einen Augenblick. ${wiederholen}`,
  Unauthenticated: 'Ihre Anmeldung bei Excel ist abgelaufen. Laden Sie die Mappe neu und melden Sie sich an.',
  UnsupportedOperation:
    'Dieses Excel kann den Schritt nicht ausführen. Öffnen Sie die Mappe in Excel auf dem Rechner.',
  NotImplemented:
    'Dieses Excel kann den Schritt nicht ausführen. Öffnen Sie die Mappe in Excel auf dem Rechner.',
};

/** Excel's refusal in plain words; Excel localises its own messages, so only the code counts. */
export function refusalText(error: unknown): string {
  const code = codeOf(error);
  if (code !== null && isFollowed(error)) return `${refusalText(error.cause)} ${texts[code] ?? ''}`;
  return (
    (code === null ? undefined : texts[code]) ??
    `Excel hat den Schritt nicht ausgeführt (${code ?? 'ohne Angabe'}). Wiederholen Sie ihn; hilft das nicht, schließen und öffnen Sie die Mappe.`
  );
}

/** Whether the refusal says what became of another, which comes first. */
const isFollowed = (error: unknown): error is ExcelRefusal =>
  error instanceof ExcelRefusal && (error.code === 'Zurueckgeschrieben' || error.code === 'NichtZurueck');

/** The code of an error that Excel sent; `null` for any other error. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
