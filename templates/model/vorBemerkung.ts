/** A reason as it goes before what the Bemerkung says already, on a line of its own. */
export function vorBemerkung(grund: string, bemerkung: string | null): string {
  return [grund.trim(), bemerkung ?? ''].filter((text) => text !== '').join('\n');
}
