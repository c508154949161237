import { host } from '#host';
import { type RefusalReason, refuse } from './refusal.ts';

const signatures: readonly (readonly [bytes: string, reason: RefusalReason])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'bild'],
  ['\xff\xd8\xff', 'bild'],
  ['GIF8', 'bild'],
  ['BM', 'bild'],
  ['{\\rtf', 'word'],
  ['\x1f\x8b', 'archiv'],
  ['7z\xbc\xaf', 'archiv'],
  ['Rar!', 'archiv'],
  ['PK\x05\x06', 'archiv'],
  // Excel 2 to 4 had no container.
  ['\x09\x00\x04\x00', 'xls'],
  ['\x09\x02\x06\x00', 'xls'],
  ['\x09\x04\x06\x00', 'xls'],
];

/** Refuses what does not begin like a zip package, and says what it is instead. */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('leer');
  const head = host.toLatin1(bytes.subarray(0, 4096));
  if (head.startsWith('PK\x03\x04')) return;
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) refuse(compoundFile(bytes));
  if (isOwnerFile(bytes) || isLockFile(head)) refuse('sperrdatei');
  for (const [signature, reason] of signatures) if (head.startsWith(signature)) refuse(reason);
  refuse(textFile(head));
}

/**
 * Whether this is what Office lays beside an open file as `~$name`: 162 bytes (Word) to 165 (Excel), the length of the
 * user's name, the name filled up with blanks or zeros to 54 bytes, and from byte 55 on the same in UTF-16.
 */
function isOwnerFile(bytes: Uint8Array): boolean {
  const length = bytes[0] ?? 0;
  if (bytes.length < 160 || bytes.length > 170 || length > 54 || bytes[55] !== length) return false;
  return bytes.subarray(1 + length, 54).every((byte) => byte === 0 || byte === 32);
}

/** Whether this is what LibreOffice lays beside an open file as `.~lock.name#`: user, host and time, `,` between. */
function isLockFile(head: string): boolean {
  return /^(?:[^,\n]*,){3}\d\d\.\d\d\.\d{4} \d\d:\d\d,(?:file|http)[^\n]*;\s*$/.test(head);
}

/** The old container of Office: an encrypted new workbook, an old one, or something else. */
function compoundFile(bytes: Uint8Array): RefusalReason {
  const content = host.toLatin1(bytes);
  const has = (name: string) => content.includes(name.replace(/./g, '$&\0'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'kennwort';
  if (has('WordDocument')) return 'word';
  if (has('PowerPoint Document')) return 'praesentation';
  return has('Workbook') || has('Book') ? 'xls' : 'unbekannt';
}

function textFile(head: string): RefusalReason {
  const text = head.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  if (/office:document/.test(text) || /progid="Excel\.Sheet"/.test(text)) return 'flachesOds';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|table)\b/i.test(text)) return 'html';
  if (/^<(?:\?xml|[a-z][\w:-]*[\s>])/i.test(text)) return 'xml';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a text from a program's file
  return text === '' || /[\x01-\x08\x0e-\x1f]/.test(text) ? 'unbekannt' : 'text';
}
