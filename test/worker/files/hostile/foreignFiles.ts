import { Buffer } from 'node:buffer';
import { zip } from '../packages.ts';
import type { HostileFile } from './forge.ts';

/** The container of old Office files and of encrypted new ones; only the names of its streams matter here. */
const compound = (...names: readonly string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(names.join('\0\0'), 'utf16le'),
  ]);
const csv = 'Nr.;Arbeitsschritt;Status\nK1-01;=HYPERLINK("http://example.org");Erledigt\n';

/** Files that are no workbook, whatever they are called. */
export const foreignFiles: readonly HostileFile[] = [
  ['one byte', () => Buffer.from('x'), 'datei-unlesbar'],
  ['NUL bytes', () => new Uint8Array(4096), 'datei-unlesbar'],
  ['a csv', () => Buffer.from(csv), 'datei-unlesbar'],
  ['a csv in UTF-16', () => Buffer.from(`\ufeff${csv}`, 'utf16le'), 'datei-unlesbar'],
  [
    'a web page under the name of a workbook',
    () => Buffer.from(`<html><table><tr><td>${csv}</td></tr></table></html>`),
    'datei-unlesbar',
  ],
  ['an old .xls', () => compound('Workbook'), 'datei-unlesbar'],
  ['an older .xls without container', () => Buffer.from('0904060000000000', 'hex'), 'datei-unlesbar'],
  [
    'a workbook with a password',
    () => compound('EncryptionInfo', 'EncryptedPackage'),
    'datei-verschluesselt',
  ],
  ['an old Word document', () => compound('WordDocument'), 'datei-unlesbar'],
  ['a SYLK file', () => Buffer.from('ID;PWXL;N;E\nC;Y1;X1;K"x"\nE\n'), 'datei-unlesbar'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'datei-unlesbar'],
  ['a program', () => Buffer.from('4d5a90000300000004000000ffff', 'hex'), 'datei-unlesbar'],
  ['an archive of other files', () => zip({ 'a.txt': 'x' }), 'datei-unlesbar'],
  ['a workbook within an archive', () => zip({ 'mappe.xlsx': zip({ x: 'y' }) }), 'datei-unlesbar'],
];
