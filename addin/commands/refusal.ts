/** Excel's refusal in plain words; Excel localises its own messages, so only the code counts. */
export function refusalText(error: unknown): string {
  switch (codeOf(error)) {
    case 'InvalidOperationInCellEditMode':
      return 'In einer Zelle wird gerade geschrieben. Schließen Sie die Eingabe mit der Eingabetaste ab und wiederholen Sie den Schritt.';
    case 'AccessDenied':
      return 'Das Blatt ist mit einem Kennwort geschützt. Heben Sie den Blattschutz auf (Überprüfen, Blattschutz aufheben) und wiederholen Sie den Schritt.';
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return 'Die Mappe ist für Excel im Web zu groß. Löschen Sie in den Blättern der Checkliste große Bereiche, die nicht dazugehören, oder öffnen Sie die Mappe in Excel auf dem Rechner.';
    case 'GeneralException':
      return 'Excel konnte den Schritt nicht ausführen. Wechseln Sie zurück zu dieser Arbeitsmappe und wiederholen Sie ihn.';
    case 'ApiNotFound':
      return 'Dieses Excel ist für die OZG-Checkliste zu alt. Nötig ist Excel 2021 oder Microsoft 365.';
    case 'ItemNotFound':
      return 'Das Blatt oder die Zelle gibt es in dieser Mappe nicht mehr. Prüfen Sie die Mappe erneut.';
    default:
      return `Excel hat den Schritt nicht ausgeführt (${codeOf(error) ?? 'ohne Angabe'}). Wiederholen Sie ihn; hilft das nicht, schließen und öffnen Sie die Mappe.`;
  }
}

/** The code of an error that Excel sent; `null` for any other error. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
