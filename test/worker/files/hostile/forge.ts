import { type Parts, sheetXml, xlsxParts, zip } from '../packages.ts';
import { type RawEnd, type RawEntry, rawZip } from '../rawZip.ts';

/** What it is, its bytes, and the code with which it is refused; `null` where it is odd but harmless and is read. */
export type HostileFile = readonly [what: string, bytes: () => Uint8Array, code: string | null];

export const sheet = 'xl/worksheets/sheet1.xml';
export const harmless = '<row r="1"><c r="A1"><v>1.5</v></c></row>';
export const MB = 1024 * 1024;

/** The harmless workbook with changed headers of some entries, and further ones. */
export function forged(
  changes: Record<string, Partial<RawEntry>>,
  further: readonly RawEntry[] = [],
  end: RawEnd = {},
): Uint8Array {
  const entries = Object.entries(xlsxParts(harmless)).map(([name, content]) => ({
    name,
    content,
    ...changes[name],
  }));
  return rawZip([...entries, ...further], end);
}

export const withParts = (parts: Parts, data = harmless): Uint8Array => zip(xlsxParts(data, parts));
export const withSheet = (data: string, after = ''): Uint8Array =>
  zip(xlsxParts('', { [sheet]: sheetXml(data, after) }));

/** Bytes that deflate badly, so that only their number counts. */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0, x = 1; i < length; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    bytes[i] = x;
  }
  return bytes;
}

export function many(count: number, item: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => item(i)).join('');
}

export function contentTypes(workbook: string): string {
  return `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbook}"/></Types>`;
}
